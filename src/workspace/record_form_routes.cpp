#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/tables/typed_references.hpp"
#include "workspace/views/work_view_list.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using html::PageContext;
using http::Request;
using http::Response;

// The form of a record: a new one, or over a revision of one.
class RecordEditing {
 public:
  explicit RecordEditing(RecordRequest& asked)
      : asked_(asked),
        request_(asked.request()),
        workspace_(asked.workspace()),
        participant_(asked.participant()),
        page_(asked.page()),
        names_(asked.names()) {}

  Result<Response> new_form() {
    const auto type = require_begun_type();
    if (!type) return type.error();
    if (!(*type)->begun_at.empty()) return asked_.go_to("/views/" + (*type)->begun_at);
    const auto draft = workspace_.drafts.find(draft_key((*type)->id, ""));
    const boost::json::object begun = without_unanswered(read_fields(**type, request_.query));
    return http::html_response(record_edit_page(page_, participant_,
                                                {.type = **type,
                                                 .names = names_,
                                                 .fields = draft ? draft->fields : begun,
                                                 .status = draft ? draft->status : begun_status(),
                                                 .visibility = draft ? draft->visibility : (*type)->visibility,
                                                 .owner = participant_.person(),
                                                 .draft_saved_at = draft ? draft->saved_at : "",
                                                 .way = way_to(**type)}));
  }

  Result<Response> new_sent() {
    const auto type = require_begun_type();
    if (!type) return type.error();
    if (const auto fits = require_filled_in(**type); !fits) return fits.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const SentRecord sent = read_sent(**type, *form);
    RecordEditView view{.type = **type,
                        .names = names_,
                        .fields = sent.fields,
                        .status = sent.status,
                        .visibility = sent.visibility,
                        .reason = sent.reason,
                        .owner = participant_.person(),
                        .way = way_to(**type)};
    if (auto other = answer_other_button(*form, view)) return *std::move(other);
    view.errors = errors_of(page_, **type, sent);
    if (!view.errors.empty()) return form_again(view, 400);
    const auto made = save_new(**type, sent);
    if (!made) return refused(view, made.error());
    return asked_.go_to(path_after(**type, *made));
  }

  Result<Response> edit_form() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    const auto type = asked_.require_type(record->type);
    if (!type) return type.error();
    const auto draft = workspace_.drafts.find(draft_key(record->type, record->id));
    RecordEditView view = view_of(*record, **type, draft ? draft->fields : record->fields);
    if (draft) show_draft(view, *draft);
    // The page asks again, while somebody writes, whether what they began with is still the newest.
    if (const auto began = parse_integer(request_.query.find("since").value_or(""))) view.base_revision = *began;
    if (view.base_revision < record->revision) view.newer_by = person_name(record->changed_by);
    return http::html_response(record_edit_page(page_, participant_, view));
  }

  Result<Response> edit_sent() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    const auto type = asked_.require_type(record->type);
    if (!type) return type.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const SentRecord sent = read_sent(**type, *form);
    const auto base = workspace_.records.version_at(record->coalition, record->id, sent.base_revision);
    if (!base) return invalid("_revision", "record.unknown_revision");
    RecordEditView view = view_of(*base, **type, sent.fields);
    view.status = sent.status;
    view.visibility = sent.visibility;
    view.reason = sent.reason;
    if (auto other = answer_other_button(*form, view)) return *std::move(other);
    view.errors = errors_of(page_, **type, sent);
    if (!view.errors.empty()) return form_again(view, 400);
    return save_edit(edit_of(*base, sent, **type, participant_), view);
  }

 private:
  // A link may say as what the record is begun, like the answers that it fills in.
  [[nodiscard]] RecordStatus begun_status() const {
    return toolkit::status_from_name(request_.query.find("_status").value_or("")).value_or(RecordStatus::draft);
  }

  // Nobody may open an anonymous record. Who sent one sees what all of them say together.
  [[nodiscard]] static std::string path_after(const toolkit::RecordType& type, const std::string& record) {
    if (!type.anonymous) return "/records/" + record;
    const WorkView* view = find_view_of_answers(type.id);
    return view == nullptr ? "/types/" + type.id : view_path(*view) + "?sent=yes";
  }

  Result<const toolkit::RecordType*> require_begun_type() const {
    if (!may_begin(participant_)) return not_permitted();
    return asked_.require_type(request_.parameter("type"));
  }

  // Where people typed a name, the reference that it means.
  void resolve_names(const toolkit::RecordType& type, boost::json::object& fields) const {
    ReferenceIndex references(page_, participant_, workspace_);
    resolve_typed_references(type, fields, references);
  }

  [[nodiscard]] SentRecord read_sent(const toolkit::RecordType& type, const http::Query& form) const {
    SentRecord sent = read_sent_record(type, form);
    resolve_names(type, sent.fields);
    return sent;
  }

  [[nodiscard]] DraftKey draft_key(const std::string& type, const std::string& record) const {
    return {participant_.coalition.id, participant_.person(), record, type};
  }

  [[nodiscard]] RecordEditView view_of(const Record& record, const toolkit::RecordType& type,
                                       const boost::json::object& fields) const {
    return {.type = type,
            .names = names_,
            .fields = fields,
            .record = record.id,
            .base_revision = record.revision,
            .status = record.status,
            .visibility = record.visibility,
            .owner = record.owner,
            .attachments = workspace_.attachments.list(record.coalition, record.id),
            .way = way_to(type)};
  }

  [[nodiscard]] std::vector<html::Crumb> way_to(const toolkit::RecordType& type) const {
    return way_to_type(page_, participant_, workspace_.toolkit, type);
  }

  static void show_draft(RecordEditView& view, const Draft& draft) {
    view.base_revision = draft.base_revision;
    view.status = draft.status;
    view.visibility = draft.visibility;
    view.reason = draft.reason;
    view.draft_saved_at = draft.saved_at;
  }

  Result<Draft> save_draft(const RecordEditView& view) {
    return workspace_.drafts.save({.key = draft_key(view.type.id, view.record),
                                   .base_revision = view.base_revision,
                                   .fields = view.fields,
                                   .status = view.status,
                                   .visibility = view.visibility,
                                   .reason = view.reason});
  }

  [[nodiscard]] std::string person_name(const std::string& id) const {
    const auto people = asked_.people({id});
    const auto at = people.find(id);
    return at == people.end() ? id : at->second;
  }

  // For the script that keeps drafts while somebody types; it needs no page.
  Result<Response> keep_draft(const RecordEditView& view) {
    const auto saved = save_draft(view);
    if (!saved) return saved.error();
    return http::json_response(JsonWriter().begin_object().text("saved_at", saved->saved_at).end_object().take());
  }

  // What was typed is kept as a draft whenever the form comes back, so that leaving the page loses nothing.
  Response form_again(RecordEditView view, int status) {
    const auto saved = save_draft(view);
    if (saved) view.draft_saved_at = saved->saved_at;
    Response response = http::html_response(record_edit_page(page_, participant_, view));
    response.status = status;
    return response;
  }

  Response refused(RecordEditView& view, const Error& error) {
    view.errors = errors_of(page_, view.type, error);
    return form_again(view, http::status_of(error.kind));
  }

  // The buttons that do not save; nothing when it was the one that does.
  std::optional<Result<Response>> answer_other_button(const http::Query& form, const RecordEditView& view) {
    const std::string button = form.find("_action").value_or("save");
    if (button == "discard") {
      workspace_.drafts.discard(draft_key(view.type.id, view.record));
      return asked_.go_to(view.record.empty() ? "/types/" + view.type.id : "/records/" + view.record);
    }
    if (button == "draft" && request_.header("accept") == "application/json") return keep_draft(view);
    if (button == "draft") return form_again(view, 200);
    const auto action = parse_row_action(view.type, button);
    if (!action) return std::nullopt;
    boost::json::object fields = read_fields(view.type, form);
    resolve_names(view.type, fields);
    carry_out(*action, fields);
    return form_again({.type = view.type,
                       .names = view.names,
                       .fields = fields,
                       .record = view.record,
                       .base_revision = view.base_revision,
                       .status = view.status,
                       .visibility = view.visibility,
                       .reason = view.reason,
                       .owner = view.owner,
                       .attachments = view.attachments,
                       .way = view.way,
                       .asked_to_remove = action->kind == RowAction::Kind::ask ? action : std::nullopt},
                      200);
  }

  // Gives back its id. The draft ends in the same transaction: it is never lost without the record, nor left behind.
  Result<std::string> save_new(const toolkit::RecordType& type, const SentRecord& sent) {
    std::string made;
    const auto written = workspace_.records.write_together([&](RecordBatch& batch) -> Result<void> {
      const auto record = batch.create({.coalition = participant_.coalition.id,
                                        .type = type.id,
                                        .fields = sent.fields,
                                        .status = sent.status,
                                        .visibility = sent.visibility,
                                        .owner = participant_.person(),
                                        .person = participant_.person()});
      if (!record) return record.error();
      made = record->id;
      discard_draft(batch.connection(), draft_key(type.id, ""));
      return {};
    });
    if (!written) return written.error();
    return made;
  }

  Result<Response> save_edit(const RecordEdit& edit, RecordEditView& view) {
    std::optional<EditOutcome> outcome;
    const auto written = workspace_.records.write_together([&](RecordBatch& batch) -> Result<void> {
      auto edited = batch.edit(edit);
      if (!edited) return edited.error();
      outcome = *std::move(edited);
      if (std::holds_alternative<Record>(*outcome))
        discard_draft(batch.connection(), draft_key(view.type.id, view.record));
      return {};
    });
    if (!written) return refused(view, written.error());
    if (const auto* conflict = std::get_if<EditConflict>(&*outcome)) {
      const boost::json::object fields = over_current(conflict->current, edit);
      RecordEditView both = view_of(conflict->current, view.type, fields);
      both.status = view.status;
      both.visibility = view.visibility;
      both.reason = view.reason;
      both.conflict = conflict;
      return form_again(both, 409);
    }
    return asked_.go_to(path_after(view.type, view.record));
  }

  RecordRequest& asked_;
  const Request& request_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
  const PageContext& page_;
  const ReferenceNames& names_;
};

}  // namespace

void add_record_form_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/types/{type}/new", handler(&RecordEditing::new_form));
  router.post("/coalitions/{slug}/types/{type}/new", handler(&RecordEditing::new_sent));
  router.get("/coalitions/{slug}/records/{id}/edit", handler(&RecordEditing::edit_form));
  router.post("/coalitions/{slug}/records/{id}/edit", handler(&RecordEditing::edit_sent));
}

}  // namespace foothold::workspace

#include "accounts/account_pages.hpp"
#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using html::PageContext;
using http::Request;
using http::Response;

// One request about records: who asks, and in which language.
class RecordRequest {
 public:
  RecordRequest(const Request& request, WorkspaceSite& workspace, Participant participant)
      : request_(request),
        workspace_(workspace),
        participant_(std::move(participant)),
        page_(workspace.site(), request.language, request.path),
        names_(page_, participant_, workspace) {}

  Result<Response> list() {
    const auto type = require_type(request_.parameter("type"));
    if (!type) return type.error();
    RecordQuery query = visible_to(participant_, (*type)->id);
    query.removed = request_.query.find("removed").has_value();
    query.order = RecordQuery::Order::by_title;
    query.offset = std::max(0LL, parse_integer(request_.query.find("from").value_or("0")).value_or(0));
    return http::html_response(record_list_page(
        page_, participant_,
        {**type, workspace_.records.list(query), query.removed, workspace_.records.count(query), query.offset}));
  }

  Result<Response> show() {
    const auto record = require_record(request_, participant_, workspace_, true);
    if (!record) return record.error();
    const auto type = require_type(record->type);
    if (!type) return type.error();
    return http::html_response(record_page(page_, participant_,
                                           {*record, **type, names_, linked_from(*record),
                                            workspace_.comments.list(record->coalition, record->id), people()}));
  }

  Result<Response> history() {
    const auto record = require_record(request_, participant_, workspace_, true);
    if (!record) return record.error();
    const auto type = require_type(record->type);
    if (!type) return type.error();
    return http::html_response(
        history_page(page_, participant_,
                     {*record, **type, names_, workspace_.records.history(record->coalition, record->id), people()}));
  }

  Result<Response> new_form() {
    const auto type = require_begun_type();
    if (!type) return type.error();
    const auto draft = workspace_.drafts.find(draft_key((*type)->id, ""));
    const boost::json::object nothing;
    return http::html_response(record_edit_page(page_, participant_,
                                                {.type = **type,
                                                 .names = names_,
                                                 .fields = draft ? draft->fields : nothing,
                                                 .visibility = (*type)->visibility,
                                                 .owner = participant_.person(),
                                                 .draft_saved_at = draft ? draft->saved_at : ""}));
  }

  Result<Response> new_sent() {
    const auto type = require_begun_type();
    if (!type) return type.error();
    const auto form = sent_form();
    if (!form) return form.error();
    const SentRecord sent = read_sent_record(**type, *form);
    RecordEditView view{.type = **type,
                        .names = names_,
                        .fields = sent.fields,
                        .status = sent.status,
                        .visibility = sent.visibility,
                        .owner = participant_.person()};
    if (auto other = answer_other_button(*form, view)) return *std::move(other);
    view.errors = errors_of(page_, **type, sent);
    if (!view.errors.empty()) return form_again(view, 400);
    const auto made = workspace_.records.create({.coalition = participant_.coalition.id,
                                                 .type = (*type)->id,
                                                 .fields = sent.fields,
                                                 .status = sent.status,
                                                 .visibility = sent.visibility,
                                                 .owner = participant_.person(),
                                                 .person = participant_.person()});
    if (!made) return refused(view, made.error());
    workspace_.drafts.discard(draft_key((*type)->id, ""));
    return go_to("/records/" + made->id);
  }

  Result<Response> edit_form() {
    const auto record = require_writable();
    if (!record) return record.error();
    const auto type = require_type(record->type);
    if (!type) return type.error();
    const auto draft = workspace_.drafts.find(draft_key(record->type, record->id));
    RecordEditView view = view_of(*record, **type, draft ? draft->fields : record->fields);
    if (draft) view.base_revision = draft->base_revision;
    if (draft) view.draft_saved_at = draft->saved_at;
    return http::html_response(record_edit_page(page_, participant_, view));
  }

  Result<Response> edit_sent() {
    const auto record = require_writable();
    if (!record) return record.error();
    const auto type = require_type(record->type);
    if (!type) return type.error();
    const auto form = sent_form();
    if (!form) return form.error();
    const SentRecord sent = read_sent_record(**type, *form);
    const auto base = workspace_.records.version_at(record->coalition, record->id, sent.base_revision);
    if (!base) return invalid("_revision", "record.unknown_revision");
    RecordEditView view = view_of(*base, **type, sent.fields);
    view.status = sent.status;
    view.visibility = sent.visibility;
    if (auto other = answer_other_button(*form, view)) return *std::move(other);
    view.errors = errors_of(page_, **type, sent);
    if (!view.errors.empty()) return form_again(view, 400);
    return save_edit(edit_of(*base, sent, **type, participant_), view);
  }

  Result<Response> remove() {
    return act([this](const RecordAction& action) { return workspace_.records.remove(action); });
  }
  Result<Response> restore() {
    return act([this](const RecordAction& action) { return workspace_.records.restore(action); });
  }
  Result<Response> restore_version() {
    const auto version = parse_integer(request_.parameter("version"));
    if (!version) return not_found("version", "record.unknown_revision");
    return act([&](const RecordAction& action) { return workspace_.records.restore_version(action, *version); });
  }

  Result<Response> comment() {
    if (participant_.role < Role::member) return not_permitted();
    const auto record = require_record(request_, participant_, workspace_);
    if (!record) return record.error();
    const auto form = sent_form();
    if (!form) return form.error();
    const auto added = workspace_.comments.add(
        {record->coalition, record->id, participant_.person(), form->find("body").value_or(""), {}});
    if (!added) return added.error();
    return go_to("/records/" + record->id);
  }

 private:
  Result<const toolkit::RecordType*> require_type(const std::string& id) const {
    const toolkit::RecordType* type = workspace_.toolkit.record_types.find(id);
    if (type == nullptr) return not_found("type", "record.unknown_type", {{"type", id}});
    return type;
  }

  Result<const toolkit::RecordType*> require_begun_type() const {
    if (!may_begin(participant_)) return not_permitted();
    return require_type(request_.parameter("type"));
  }

  Result<Record> require_writable() const {
    auto record = require_record(request_, participant_, workspace_);
    if (record && !may_write(participant_, *record)) return not_permitted();
    return record;
  }

  [[nodiscard]] Result<http::Query> sent_form() const {
    return read_form(request_, workspace_.accounts, participant_.visitor.session);
  }

  [[nodiscard]] DraftKey draft_key(const std::string& type, const std::string& record) const {
    return {participant_.coalition.id, participant_.person(), record, type};
  }

  [[nodiscard]] Response go_to(const std::string& rest) const {
    return http::redirect_response(page_.link(participant_.path(rest)));
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
            .owner = record.owner};
  }

  // For the script that keeps drafts while somebody types; it needs no page.
  Result<Response> keep_draft(const RecordEditView& view) {
    const auto saved =
        workspace_.drafts.save({draft_key(view.type.id, view.record), view.base_revision, view.fields, ""});
    if (!saved) return saved.error();
    return http::json_response(JsonWriter().begin_object().text("saved_at", saved->saved_at).end_object().take());
  }

  // What was typed is kept as a draft whenever the form comes back, so that leaving the page loses nothing.
  Response form_again(RecordEditView view, int status) {
    const auto saved =
        workspace_.drafts.save({draft_key(view.type.id, view.record), view.base_revision, view.fields, ""});
    if (saved) view.draft_saved_at = saved->saved_at;
    Response response = http::html_response(record_edit_page(page_, participant_, view));
    response.status = status;
    return response;
  }

  Response refused(RecordEditView& view, const Error& error) {
    view.errors = accounts::errors_of(page_, error);
    return form_again(view, http::status_of(error.kind));
  }

  // The buttons that do not save; nothing when it was the one that does.
  std::optional<Result<Response>> answer_other_button(const http::Query& form, const RecordEditView& view) {
    const std::string button = form.find("_action").value_or("save");
    if (button == "discard") {
      workspace_.drafts.discard(draft_key(view.type.id, view.record));
      return go_to(view.record.empty() ? "/types/" + view.type.id : "/records/" + view.record);
    }
    if (button == "draft" && request_.header("accept") == "application/json") return keep_draft(view);
    if (button == "draft") return form_again(view, 200);
    const auto action = parse_row_action(view.type, button);
    if (!action) return std::nullopt;
    boost::json::object fields = read_fields(view.type, form);
    carry_out(*action, fields);
    return form_again({.type = view.type,
                       .names = view.names,
                       .fields = fields,
                       .record = view.record,
                       .base_revision = view.base_revision,
                       .status = view.status,
                       .visibility = view.visibility,
                       .owner = view.owner},
                      200);
  }

  Result<Response> save_edit(const RecordEdit& edit, RecordEditView& view) {
    const auto outcome = workspace_.records.edit(edit);
    if (!outcome) return refused(view, outcome.error());
    if (const auto* conflict = std::get_if<EditConflict>(&*outcome)) {
      const boost::json::object fields = over_current(conflict->current, edit);
      RecordEditView both = view_of(conflict->current, view.type, fields);
      both.status = view.status;
      both.visibility = view.visibility;
      both.conflict = conflict;
      return form_again(both, 409);
    }
    workspace_.drafts.discard(draft_key(view.type.id, view.record));
    return go_to("/records/" + view.record);
  }

  Result<Response> act(const std::function<Result<Record>(const RecordAction&)>& carry_out_action) {
    const auto record = require_record(request_, participant_, workspace_, true);
    if (!record) return record.error();
    if (!may_write(participant_, *record)) return not_permitted();
    const auto form = sent_form();
    if (!form) return form.error();
    const auto revision = parse_integer(form->find("_revision").value_or("")).value_or(0);
    const auto done = carry_out_action(
        {record->coalition, record->id, revision, participant_.person(), form->find("_reason").value_or("")});
    if (!done) return done.error();
    return go_to("/records/" + record->id);
  }

  [[nodiscard]] std::vector<Record> linked_from(const Record& record) const {
    std::vector<Record> linked;
    for (const StoredLink& link : workspace_.records.links_to(record.coalition, record.type, record.id)) {
      auto from = workspace_.records.find(record.coalition, link.from_record);
      const bool again = from && !linked.empty() && linked.back().id == from->id;
      if (from && !again && may_see(participant_, *from)) linked.push_back(*std::move(from));
    }
    return linked;
  }

  [[nodiscard]] std::map<std::string, std::string> people() const {
    std::map<std::string, std::string> people;
    for (const accounts::Member& member : workspace_.accounts.members.of_coalition(participant_.coalition.id))
      people[member.person.id] = member.person.name;
    return people;
  }

  const Request& request_;
  WorkspaceSite& workspace_;
  Participant participant_;
  PageContext page_;
  ReferenceNames names_;
};

}  // namespace

void add_record_routes(http::Router& router, WorkspaceSite& workspace) {
  using Answer = Result<Response> (RecordRequest::*)();
  const auto handler = [&workspace](Answer answer) {
    return [&workspace, answer](const Request& request) -> Result<Response> {
      auto participant = require_participant(request, workspace);
      if (!participant) return participant.error();
      RecordRequest asked(request, workspace, std::move(participant).value());
      return (asked.*answer)();
    };
  };
  router.get("/coalitions/{slug}/types/{type}", handler(&RecordRequest::list));
  router.get("/coalitions/{slug}/types/{type}/new", handler(&RecordRequest::new_form));
  router.post("/coalitions/{slug}/types/{type}/new", handler(&RecordRequest::new_sent));
  router.get("/coalitions/{slug}/records/{id}", handler(&RecordRequest::show));
  router.get("/coalitions/{slug}/records/{id}/edit", handler(&RecordRequest::edit_form));
  router.post("/coalitions/{slug}/records/{id}/edit", handler(&RecordRequest::edit_sent));
  router.get("/coalitions/{slug}/records/{id}/history", handler(&RecordRequest::history));
  router.post("/coalitions/{slug}/records/{id}/removal", handler(&RecordRequest::remove));
  router.post("/coalitions/{slug}/records/{id}/restoration", handler(&RecordRequest::restore));
  router.post("/coalitions/{slug}/records/{id}/versions/{version}/restoration",
              handler(&RecordRequest::restore_version));
  router.post("/coalitions/{slug}/records/{id}/comments", handler(&RecordRequest::comment));
}

}  // namespace foothold::workspace

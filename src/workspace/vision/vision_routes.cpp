#include "workspace/vision/vision_routes.hpp"

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/visible_fields.hpp"
#include "workspace/vision/vision_view.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

constexpr std::string_view drafts_list = "drafts";

class VisionWriting {
 public:
  explicit VisionWriting(RecordRequest& asked) : asked_(asked) {}

  Result<Response> save() {
    const auto vision = asked_.require_writable();
    if (!vision) return vision.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    if (vision->type != vision_type) return not_found("id", "record.unknown");
    const auto revision = parse_integer(form->raw("_revision")).value_or(0);
    const auto base = asked_.workspace().records.version_at(vision->coalition, vision->id, revision);
    if (!base) return invalid("_revision", "record.unknown_revision");
    boost::json::object fields = base->fields;
    if (form->raw("step") == "choose" && is_settled(*vision)) return conflict("step", "views.vision.agreed_already");
    const auto shown_at = change(*form, fields);
    if (!shown_at) return again(*vision, *form, words_of(shown_at.error()), shown_at.error().kind);
    return outcome_of(*vision, *form, edit_of(*base, fields), *shown_at);
  }

 private:
  [[nodiscard]] const toolkit::RecordType& type() const {
    return *asked_.workspace().toolkit.record_types.find(vision_type);
  }

  // Where on the page the change is seen.
  Result<std::string> change(const http::Query& form, boost::json::object& fields) const {
    const std::string step(form.raw("step"));
    if (step == "draft") return add_draft(form, fields);
    if (step == "reactions" || step == "choose") return change_draft(step, form, fields);
    const toolkit::RecordType questions = questions_of_step(type(), step);
    if (questions.fields.empty()) return invalid("step", "views.vision.unfit");
    const boost::json::object sent = without_unanswered(read_fields(questions, form));
    for (const toolkit::FieldRule& rule : questions.fields) {
      fields.erase(rule.id);
      if (const auto* answer = sent.if_contains(rule.id)) fields[rule.id] = *answer;
    }
    return step;
  }

  Result<std::string> add_draft(const http::Query& form, boost::json::object& fields) const {
    boost::json::object row = without_unanswered(read_fields(questions_of_step(type(), "draft"), form));
    if (!is_answered(row, "draft")) return invalid("draft", "field.missing");
    add_row(fields, drafts_list, std::move(row));
    return std::string(drafts_list);
  }

  static Result<std::string> change_draft(const std::string& step, const http::Query& form,
                                          boost::json::object& fields) {
    boost::json::object* row = find_row(fields, drafts_list, form.raw("row"));
    if (row == nullptr) return invalid("row", "drawing.gone");
    if (step == "reactions") {
      set_cell(*row, "reactions", trim(form.raw("reactions")));
      return std::string(drafts_list);
    }
    fields["statement"] = value_or_null(*row, "draft");
    return std::string("statement");
  }

  [[nodiscard]] RecordEdit edit_of(const Record& base, const boost::json::object& fields) const {
    RecordEdit edit{.coalition = base.coalition,
                    .record = base.id,
                    .base_revision = base.revision,
                    .person = asked_.participant().person()};
    for (const toolkit::FieldRule& rule : type().fields) {
      const boost::json::value now = value_or_null(fields, rule.id);
      if (!same_json(value_or_null(base.fields, rule.id), now)) edit.fields[rule.id] = now;
    }
    return edit;
  }

  Result<Response> outcome_of(const Record& vision, const http::Query& form, const RecordEdit& edit,
                              const std::string& shown_at) {
    const auto outcome = asked_.workspace().records.edit(edit);
    if (!outcome) return again(vision, form, errors_of(asked_.page(), type(), outcome.error()), outcome.error().kind);
    if (const auto* both = std::get_if<EditConflict>(&*outcome)) {
      const Error changed = conflict(both->conflicts.front().name, "views.answer.conflict");
      return again(both->current, form, words_of(changed), changed.kind);
    }
    return asked_.go_to(vision_page_path(vision.id) + "#" + std::string(vision_part(shown_at)));
  }

  [[nodiscard]] Errors words_of(const Error& error) const {
    return {{error.field, asked_.page().site().messages->fill(asked_.page().language(), error.message)}};
  }

  // What was typed stays in its form, over the newest revision.
  Result<Response> again(const Record& vision, const http::Query& form, const Errors& errors, ErrorKind kind) const {
    const ViewSource source(asked_);
    const std::string step(form.raw("step"));
    const Record visible = visible_record(asked_.participant(), type(), vision);
    Response response = http::html_response(refused_vision_page(
        source.view(), visible,
        {.step = step, .fields = read_fields(questions_of_step(type(), step), form), .errors = errors}));
    response.status = http::status_of(kind);
    return response;
  }

  RecordRequest& asked_;
};

}  // namespace

void add_vision_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/records/{id}/vision", record_handler(workspace, &VisionWriting::save));
}

}  // namespace foothold::workspace

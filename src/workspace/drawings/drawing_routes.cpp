#include "workspace/drawings/drawing_routes.hpp"

#include "base/text.hpp"
#include "workspace/drawings/drawing_list.hpp"
#include "workspace/drawings/drawing_page.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/removals/removal_page.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class DrawingPages {
 public:
  explicit DrawingPages(RecordRequest& asked) : asked_(asked) {}

  Result<Response> page() {
    const auto record = require_drawn(asked_.require_seen());
    if (!record) return record.error();
    return http::html_response(page_of(*record, {}, {}));
  }

  Result<Response> save() {
    const auto writable = asked_.require_writable();
    if (!writable) return writable.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto record = require_drawn(writable);
    if (!record) return record.error();
    if (form->raw("_action").starts_with(asks)) return ask(*record, *form);
    const auto revision = parse_integer(form->raw("_revision")).value_or(0);
    const auto base = asked_.workspace().records.version_at(record->coalition, record->id, revision);
    if (!base) return invalid("_revision", "record.unknown_revision");
    boost::json::object fields = base->fields;
    const auto changed = find_drawing(record->type)->change(change_of(*record, *form), fields);
    if (!changed) return again(*record, *form, words_of(changed.error()), changed.error().kind);
    return outcome_of(*record, *form, edit_of(*base, fields), *changed);
  }

 private:
  // A button that removes something asks before it does: "ask remove" leads to a page whose button says "remove".
  static constexpr std::string_view asks = "ask ";

  [[nodiscard]] Response ask(const Record& record, const http::Query& form) const {
    RemovalView view{
        .title = asked_.page().fill("removal.title", {{"name", name_of(record, form)}}),
        .between = way_to_type(asked_.page(), asked_.participant(), asked_.workspace().toolkit, type_of(record)),
        .consequences = {asked_.page().text("removal.drawn_text"), asked_.page().text("removal.drawn_back")},
        .send_to = drawing_path(record.id),
        .button = asked_.page().text("removal.row_button"),
        .back = drawing_path(record.id)};
    view.between.push_back(
        {title_words(asked_.page(), record.title), asked_.participant().path("/records/" + record.id)});
    for (const auto& [name, value] : form.parts())
      if (name != accounts::form_key_field)
        view.sent_with_it.emplace_back(name, name == "_action" ? value.substr(asks.size()) : value);
    return http::html_response(removal_page(asked_.page(), asked_.participant(), view));
  }

  // What stands in the row that the form names; words for one that is not there any more.
  [[nodiscard]] std::string name_of(const Record& record, const http::Query& form) const {
    const Record seen = visible_record(asked_.participant(), type_of(record), record);
    const std::string_view action = form.raw("_action");
    // The button may name another row than the form in which it stands.
    std::vector<std::string_view> ids = {action.substr(action.rfind(' ') + 1)};
    for (const auto& [name, value] : form.parts()) ids.emplace_back(value);
    for (const std::string_view id : ids)
      for (const toolkit::FieldRule& rule : type_of(record).fields)
        if (std::string words = row_words(seen.fields, rule.id, id); !words.empty()) return words;
    return asked_.page().text("removal.this");
  }

  [[nodiscard]] const toolkit::RecordType& type_of(const Record& record) const {
    return *asked_.workspace().toolkit.record_types.find(record.type);
  }

  static Result<Record> require_drawn(Result<Record> record) {
    if (record && find_drawing(record->type) == nullptr) return not_found("id", "record.unknown");
    return record;
  }

  // Buttons that stand beside each other in one form name what they are about behind their action.
  [[nodiscard]] DrawingChange change_of(const Record& record, const http::Query& form) const {
    const std::string_view action = form.raw("_action");
    const std::size_t end = std::min(action.find(' '), action.size());
    return {.context = asked_.page(),
            .type = type_of(record),
            .sent = form,
            .action = action.substr(0, end),
            .argument = trim(action.substr(end))};
  }

  // Only the lists that the change touched, so that what others do elsewhere in the record stands in nobody's way.
  [[nodiscard]] RecordEdit edit_of(const Record& base, const boost::json::object& fields) const {
    RecordEdit edit{.coalition = base.coalition,
                    .record = base.id,
                    .base_revision = base.revision,
                    .person = asked_.participant().person()};
    for (const toolkit::FieldRule& rule : type_of(base).fields) {
      const boost::json::value now = value_or_null(fields, rule.id);
      if (!same_json(value_or_null(base.fields, rule.id), now)) edit.fields[rule.id] = now;
    }
    return edit;
  }

  Result<Response> outcome_of(const Record& record, const http::Query& form, const RecordEdit& edit,
                              const std::string& shown_at) {
    const auto outcome = asked_.workspace().records.edit(edit);
    if (!outcome) return again(record, form, errors_at_cells(record, outcome.error()), outcome.error().kind);
    if (const auto* both = std::get_if<EditConflict>(&*outcome)) {
      const Error changed = conflict(both->conflicts.front().name, "drawing.conflict");
      return again(both->current, form, words_of(changed), changed.kind);
    }
    return asked_.go_to(drawing_path(record.id) + (shown_at.empty() ? "" : "#" + shown_at));
  }

  [[nodiscard]] Errors words_of(const Error& error) const {
    return {{error.field, asked_.page().site().messages->fill(asked_.page().language(), error.message)}};
  }

  // Forms ask for the cells of one row, by their own names: "text" of "inputs.2.text".
  [[nodiscard]] Errors errors_at_cells(const Record& record, const Error& error) const {
    Errors errors = errors_of(asked_.page(), type_of(record), error);
    for (html::FieldError& one : errors) one.field = one.field.substr(one.field.rfind('.') + 1);
    return errors;
  }

  // What was chosen and typed stays in its form, over the newest revision.
  Result<Response> again(const Record& record, const http::Query& form, const Errors& errors, ErrorKind kind) {
    Response response = http::html_response(page_of(record, form, errors));
    response.status = http::status_of(kind);
    return response;
  }

  [[nodiscard]] std::string page_of(const Record& record, const http::Query& sent, const Errors& errors) const {
    const ViewSource source(asked_);
    const Record visible = visible_record(asked_.participant(), type_of(record), record);
    return drawing_page(
        {.view = source.view(), .record = visible, .type = type_of(record), .sent = sent, .errors = errors});
  }

  RecordRequest& asked_;
};

}  // namespace

void add_drawing_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/records/{id}/drawing", record_handler(workspace, &DrawingPages::page));
  router.post("/coalitions/{slug}/records/{id}/drawing", record_handler(workspace, &DrawingPages::save));
}

}  // namespace foothold::workspace

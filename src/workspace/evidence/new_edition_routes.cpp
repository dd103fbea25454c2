#include <algorithm>

#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "html/edition_name.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/api/api_request.hpp"
#include "workspace/evidence/new_edition.hpp"
#include "workspace/evidence/number_again.hpp"
#include "workspace/evidence/number_fields.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_source.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

// The answer with one reference in place of another, wherever it stands in it.
boost::json::value replaced(const boost::json::value& answer, const std::string& from, const std::string& to) {
  if (answer.is_string()) return answer.get_string() == from ? boost::json::value(to) : answer;
  if (answer.is_array()) {
    boost::json::array all;
    for (const boost::json::value& one : answer.get_array()) all.push_back(replaced(one, from, to));
    return all;
  }
  if (!answer.is_object()) return answer;
  boost::json::object all;
  for (const auto& field : answer.get_object()) all[field.key()] = replaced(field.value(), from, to);
  return all;
}

// What somebody says of one number that reads otherwise in the edition in use.
class NewEditionAnswer {
 public:
  explicit NewEditionAnswer(RecordRequest& asked) : asked_(asked) {}

  Result<Response> answer() {
    const auto number = asked_.require_writable();
    if (!number) return number.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    if (number->type != saved_number_type) return not_found("id", "record.unknown");
    if (parse_integer(form->find("_revision").value_or("")) != number->revision)
      return conflict("_revision", "views.answer.conflict");
    const std::string answer = form->find("answer").value_or("");
    const auto done = answer == "take" ? take(*number) : answer == "keep" ? keep(*number) : unknown();
    if (!done) return done.error();
    return asked_.go_to("/views/new-edition");
  }

 private:
  static Result<void> unknown() { return invalid("answer", "views.new-edition.unknown_answer"); }

  [[nodiscard]] RecordEdit edit_of_record(const Record& record) const {
    return {.coalition = record.coalition,
            .record = record.id,
            .base_revision = record.revision,
            .person = asked_.participant().person(),
            .reason = asked_.page().fill(
                "views.new-edition.because",
                {{"edition", html::edition_name(*asked_.page().site().messages, asked_.page().language(),
                                                asked_.workspace().edition.facts().release)}})};
  }

  Result<void> keep(const Record& number) {
    RecordEdit edit = edit_of_record(number);
    edit.fields["looked_at_with"] = asked_.workspace().edition.facts().release;
    const auto edited = asked_.workspace().records.edit(edit);
    return edited ? Result<void>() : edited.error();
  }

  // The number of today takes the place of the old one in everything that rests on it; the old one is put away.
  Result<void> take(const Record& number) {
    const ViewSource source(asked_);
    const EditionImpact impact = edition_impact(source.seen(), asked_.workspace().edition);
    const auto at = std::ranges::find(
        impact.changed, number.id, [](const ChangedNumber& changed) { return std::string_view(changed.number->id); });
    if (at == impact.changed.end() || !at->now) return conflict("answer", "views.answer.conflict");
    for (const Record* resting : at->resting)
      if (!may_write(asked_.participant(), *resting)) return not_permitted();
    return asked_.workspace().records.write_together([&](RecordBatch& batch) { return exchange(batch, number, *at); });
  }

  Result<void> exchange(RecordBatch& batch, const Record& number, const ChangedNumber& changed) const {
    const auto predictors = ids_of(number.fields, "predictors", "predictor");
    Fields fields = saved_number_fields(asked_.page(), asked_.workspace().edition, *changed.now,
                                        predictors.empty() ? std::string() : predictors.front());
    for (const std::string_view kept : {"reason", "note"})
      if (const auto* answer = number.fields.if_contains(kept)) fields[kept] = *answer;
    const toolkit::RecordType& type = *asked_.workspace().toolkit.record_types.find(saved_number_type);
    const auto made =
        batch.create(new_record(type, std::move(fields), number.coalition, asked_.participant().person()));
    if (!made) return made.error();
    for (const Record* resting : changed.resting)
      if (const auto done = point_at(batch, *resting, number.id, made->id); !done) return done.error();
    RecordEdit put_away = edit_of_record(number);
    put_away.status = RecordStatus::archived;
    const auto edited = batch.edit(put_away);
    return edited ? Result<void>() : edited.error();
  }

  Result<void> point_at(RecordBatch& batch, const Record& resting, const std::string& from,
                        const std::string& to) const {
    const std::string type = std::string(saved_number_type) + ":";
    const auto whole = batch.find(resting.coalition, resting.id);
    if (!whole) return not_found("id", "record.unknown");
    RecordEdit edit = edit_of_record(*whole);
    for (const auto& field : whole->fields)
      if (boost::json::value now = replaced(field.value(), type + from, type + to); now != field.value())
        edit.fields[field.key()] = std::move(now);
    const auto edited = batch.edit(edit);
    return edited ? Result<void>() : edited.error();
  }

  RecordRequest& asked_;
};

class NewEditionReport {
 public:
  explicit NewEditionReport(const ApiRequest& asked) : asked_(asked) {}

  Result<Response> report() {
    const ViewSource source(asked_.records());
    const metrics::Edition& edition = asked_.workspace().edition;
    const EditionImpact impact = edition_impact(source.seen(), edition);
    JsonWriter json;
    json.begin_object().text("edition", edition.facts().release);
    json.integer("compared", static_cast<std::int64_t>(impact.compared)).key("changed").begin_array();
    for (const ChangedNumber& changed : impact.changed) write_changed(json, edition, changed);
    return http::json_response(json.end_array().end_object().take());
  }

 private:
  static void write_changed(JsonWriter& json, const metrics::Edition& edition, const ChangedNumber& changed) {
    const Record& number = *changed.number;
    json.begin_object().text("id", number.id).text("title", number.title);
    json.text("reading", text_of(number.fields, "reading")).text("was_edition", text_of(number.fields, "edition"));
    json.key("differences").begin_array();
    for (const NumberDifference difference : changed.differences) json.text(difference_name(difference));
    json.end_array();
    write_numbers(json, "was", number.fields);
    if (changed.now) {
      write_numbers(json, "now", number_fields(edition, *changed.now));
    } else {
      json.null("now");
    }
    json.key("resting").begin_array();
    for (const Record* record : changed.resting)
      json.begin_object().text("id", record->id).text("type", record->type).text("title", record->title).end_object();
    json.end_array().end_object();
  }

  static void write_numbers(JsonWriter& json, std::string_view name, const Fields& fields) {
    json.key(name).begin_object();
    for (const std::string_view field : {"value", "lower", "upper", "other_value", "other_lower", "other_upper"})
      if (const auto number = number_of(fields, field)) {
        json.number(field, *number);
      } else {
        json.null(field);
      }
    for (const std::string_view field : {"grade", "other_grade", "verdict"})
      json.text_or_null(field, text_of(fields, field));
    json.end_object();
  }

  const ApiRequest& asked_;
};

}  // namespace

void add_new_edition_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/records/{id}/new-edition", record_handler(workspace, &NewEditionAnswer::answer));
  router.get("/api/v1/coalitions/{slug}/new-edition", api_handler(workspace, &NewEditionReport::report));
}

}  // namespace foothold::workspace

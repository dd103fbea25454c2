#include "workspace/scoring/score_routes.hpp"

#include <boost/json/array.hpp>
#include <cmath>

#include "base/random.hpp"
#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/priorities/result_rows.hpp"
#include "workspace/priorities/scoring_state.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/scoring/score_page.hpp"
#include "workspace/view_parts/view_source.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using http::Response;

class Scores {
 public:
  explicit Scores(RecordRequest& asked) : asked_(asked), participant_(asked.participant()) {}

  Result<Response> page() {
    const auto sheet = require_sheet();
    if (!sheet) return sheet.error();
    const ViewSource source(asked_);
    const Record* own = own_scores(source.seen(), *sheet, participant_.person());
    return http::html_response(page_of(source, *sheet, own == nullptr ? object() : own->fields, {}));
  }

  Result<Response> save() {
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto sheet = require_sheet();
    if (!sheet) return sheet.error();
    if (!may_begin(participant_)) return not_permitted();
    const ViewSource source(asked_);
    if (scoring_state(source.all(), *sheet) != ScoringState::open) return conflict("scores", "scores.closed");
    const Scoring scoring = read_scoring(source.all(), *sheet);
    Errors errors;
    object fields = fields_of(*sheet, scoring, *form, errors);
    if (errors.empty()) check_rule(*sheet, scoring, fields, errors);
    if (!errors.empty()) return again(source, *sheet, fields, errors);
    const auto written =
        asked_.workspace().records.write_together([&](RecordBatch& batch) { return keep(batch, *sheet, fields); });
    if (!written) return written.error();
    return asked_.go_to("/views/priorities?scoring=" + sheet->id);
  }

  Result<Response> write_result() {
    if (participant_.role < Role::editor) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto sheet = require_sheet();
    if (!sheet) return sheet.error();
    const ViewSource source(asked_);
    if (!may_see_scores(source.all(), *sheet, participant_.person())) return conflict("result", "scores.own_first");
    const Scoring scoring = read_scoring(source.all(), *sheet);
    const int enough = static_cast<int>(std::lround(fewest_people(source.all())));
    boost::json::array rows = rows_with_result(scoring, scoring_result(source.all(), scoring, enough));
    if (rows.empty()) return conflict("result", "scores.no_result");
    RecordEdit edit{.coalition = sheet->coalition,
                    .record = sheet->id,
                    .base_revision = parse_integer(form->raw("_revision")).value_or(0),
                    .person = participant_.person(),
                    .reason = asked_.page().text("scores.written_reason")};
    edit.fields["results"] = std::move(rows);
    const auto outcome = asked_.workspace().records.edit(edit);
    if (!outcome) return outcome.error();
    if (std::holds_alternative<EditConflict>(*outcome)) return conflict("results", "views.answer.conflict");
    return asked_.go_to("/views/priorities?scoring=" + sheet->id + "#result");
  }

 private:
  Result<Record> require_sheet() const {
    auto record = asked_.require_seen();
    if (record && record->type != scored_type) return not_found("id", "record.unknown");
    return record;
  }

  [[nodiscard]] std::string page_of(const ViewSource& source, const Record& sheet, const object& own,
                                    const Errors& errors) const {
    const Scoring scoring = read_scoring(source.all(), sheet);
    return score_page(source.view(), {.sheet = sheet, .scoring = scoring, .own = own, .errors = errors});
  }

  // What was given stays in the form.
  Result<Response> again(const ViewSource& source, const Record& sheet, const object& own, const Errors& errors) {
    Response response = http::html_response(page_of(source, sheet, own, errors));
    response.status = http::status_of(ErrorKind::invalid);
    return response;
  }

  object fields_of(const Record& sheet, const Scoring& scoring, const http::Query& form, Errors& errors) const {
    object fields{{"session", sheet.title}, {"scoring", std::string(scored_type) + ":" + sheet.id}};
    if (const auto seat = form.find("seat_type"); seat && !seat->empty()) fields["seat_type"] = *seat;
    const ScoreScale scale = scale_of(sheet, scoring.options.size());
    boost::json::array rows;
    for (const ScoreQuestion& question : score_questions(scoring)) {
      const std::string given = form.find(question.name).value_or("");
      const auto score = parse_integer(given);
      // An option without dots or a place is an answer; one without a score on a criterion is a gap.
      if (given.empty() && scoring.method != ScoringMethod::weighted) continue;
      if (!score || *score < scale.lowest || *score > scale.highest) {
        errors.push_back({question.name, asked_.page().text(given.empty() ? "scores.missing" : "scores.outside")});
        continue;
      }
      object row{{"id", new_id()}, {"option", scoring.options[question.option].name}, {"score", *score}};
      if (const std::string& criterion = scoring.criteria[question.criterion].id; !criterion.empty())
        row["criterion"] = criterion;
      rows.emplace_back(std::move(row));
    }
    fields["scores"] = std::move(rows);
    fields["weights"] = weights_now(scoring);
    return fields;
  }

  static boost::json::array weights_now(const Scoring& scoring) {
    boost::json::array weights;
    for (const WeighedCriterion& criterion : scoring.criteria)
      if (!criterion.id.empty())
        weights.emplace_back(object{{"id", new_id()}, {"criterion", criterion.id}, {"weight", criterion.weight}});
    return weights;
  }

  // The rule of the method, as it is held against every ballot later.
  void check_rule(const Record& sheet, const Scoring& scoring, const object& fields, Errors& errors) const {
    std::vector<double> given;
    for (const Fields* row : rows_of(fields, "scores")) given.push_back(number_of(*row, "score").value_or(0));
    if (given.empty()) {
      errors.push_back({score_questions(scoring).front().name, asked_.page().text("scores.missing")});
    } else if (!keeps_rule_of_method(sheet, scoring.options.size(), given)) {
      errors.push_back({score_questions(scoring).front().name, asked_.page().text("scores.against_rule")});
    }
  }

  // Whoever has scored before changes those scores, so that nobody has two votes.
  Result<void> keep(RecordBatch& batch, const Record& sheet, const object& fields) const {
    const toolkit::RecordType& type = *asked_.workspace().toolkit.record_types.find(own_scores_type);
    if (const auto own = find_own(batch, sheet)) {
      RecordEdit edit{.coalition = own->coalition,
                      .record = own->id,
                      .base_revision = own->revision,
                      .fields = fields,
                      .status = RecordStatus::in_review,
                      .person = participant_.person()};
      if (!fields.contains("seat_type")) edit.fields["seat_type"] = nullptr;
      const auto outcome = batch.edit(edit);
      return outcome ? Result<void>() : outcome.error();
    }
    NewRecord wanted = new_record(type, fields, participant_.coalition.id, participant_.person());
    wanted.status = RecordStatus::in_review;
    const auto made = batch.create(wanted);
    return made ? Result<void>() : made.error();
  }

  [[nodiscard]] std::optional<Record> find_own(RecordBatch& batch, const Record& sheet) const {
    RecordQuery query = every_record(participant_.coalition.id);
    query.type = own_scores_type;
    query.reader = reader_of(participant_);
    for (Record& record : read_records(batch.connection(), query))
      if (record.owner == participant_.person() && record.status != RecordStatus::archived &&
          refers_to(record.fields, "scoring", sheet))
        return std::move(record);
    return std::nullopt;
  }

  RecordRequest& asked_;
  const Participant& participant_;
};

}  // namespace

void add_score_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/records/{id}/scores", record_handler(workspace, &Scores::page));
  router.post("/coalitions/{slug}/records/{id}/scores", record_handler(workspace, &Scores::save));
  router.post("/coalitions/{slug}/records/{id}/result", record_handler(workspace, &Scores::write_result));
}

}  // namespace foothold::workspace

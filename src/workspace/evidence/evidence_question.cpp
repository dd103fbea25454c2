#include "workspace/evidence/evidence_question.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

std::vector<const Record*> about(const CoalitionRecords& records, std::initializer_list<std::string_view> types,
                                 std::string_view predictor) {
  const std::string reference = "predictor:" + std::string(predictor);
  std::vector<const Record*> found;
  for (const std::string_view type : types)
    for (const Record* record : records.of(type))
      if (has_text(record->fields, "predictors", reference)) found.push_back(record);
  return found;
}

}  // namespace

Result<EvidenceQuestion> read_evidence_question(const http::Query& query, const ViewRequest& view) {
  EvidenceQuestion question;
  if (const auto code = query.find("place")) {
    const auto geoid = places::Geoid::parse(*code);
    question.place = geoid ? view.edition.places().find(*geoid) : std::nullopt;
    if (!question.place) return invalid("place", "evidence.unknown_place");
  } else if (const auto own = places_of(view.records, view.edition); !own.empty()) {
    question.place = own.front();
  }
  if (const auto id = query.find("predictor")) {
    question.predictor = view.records.toolkit().framework.find_predictor(*id);
    if (question.predictor == nullptr) return invalid("predictor", "evidence.unknown_predictor");
  }
  auto choice = metrics::parse_detail_choice(query, view.edition.catalogue());
  if (!choice) return choice.error();
  question.choice = *std::move(choice);
  return question;
}

std::vector<MetricStatements> statements_for(const EvidenceQuestion& question, const ViewRequest& view) {
  const auto beside = places_beside(view.records, view.edition, *question.place);
  const metrics::PredictorDetail detail = metrics::make_predictor_detail(
      *question.place, *question.predictor, question.choice, view.edition, view.records.toolkit().framework);
  std::vector<MetricStatements> all;
  for (const metrics::MetricDetail& metric : detail.metrics) {
    auto statements = statements_of(view.edition, metric, beside);
    if (!statements.empty()) all.push_back({metric.profile.metric, std::move(statements)});
  }
  return all;
}

std::vector<const Record*> voices_about(const CoalitionRecords& records, std::string_view predictor) {
  return about(records, {"theme", "quote"}, predictor);
}

std::vector<const Record*> indicators_of(const CoalitionRecords& records, std::string_view predictor) {
  return about(records, {"local-indicator"}, predictor);
}

}  // namespace foothold::workspace

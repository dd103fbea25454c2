#include "workspace/sustaining/risk_register.hpp"

#include <algorithm>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

std::optional<int> rating_of(const Record& risk, std::string_view field) {
  const auto number = number_of(risk.fields, field);
  if (!number || *number < 1 || *number > highest_rating) return std::nullopt;
  return static_cast<int>(*number);
}

RatedRisk rated(const CoalitionRecords& records, const Record& risk) {
  RatedRisk one{.record = &risk, .likelihood = rating_of(risk, "likelihood"), .impact = rating_of(risk, "impact")};
  one.past = text_of(risk.fields, "state") == "past";
  const std::string review = text_of(risk.fields, "review_date");
  one.review_overdue = !one.past && !review.empty() && review < records.today();
  return one;
}

}  // namespace

std::optional<int> RatedRisk::score() const {
  return likelihood && impact ? std::optional(*likelihood * *impact) : std::nullopt;
}

std::vector<RatedRisk> risk_register(const CoalitionRecords& records) {
  std::vector<RatedRisk> risks;
  for (const Record* risk : records.of("risk")) risks.push_back(rated(records, *risk));
  std::ranges::stable_sort(risks, {},
                           [](const RatedRisk& risk) { return std::tuple(risk.past, -risk.score().value_or(0)); });
  return risks;
}

int count_rated(const std::vector<RatedRisk>& risks, int likelihood, int impact) {
  return static_cast<int>(std::ranges::count_if(risks, [&](const RatedRisk& risk) {
    return !risk.past && risk.likelihood == likelihood && risk.impact == impact;
  }));
}

}  // namespace foothold::workspace

#include "workspace/priorities/option_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::workspace {
namespace {

using metrics::Edition;
using metrics::Reading;

std::set<std::string> numbers_behind(const CoalitionRecords& records, const ScoredOption& option) {
  std::set<std::string> numbers;
  for (const Record* finding : records_of(records, *option.row, "findings"))
    for (const std::string& id : published_numbers(records, finding->fields, "evidence_numbers")) numbers.insert(id);
  return numbers;
}

std::vector<std::size_t> apart_on(const Scoring& scoring, const OptionPoints& points, std::size_t option,
                                  std::size_t other) {
  std::vector<std::size_t> apart;
  if (scoring.method != ScoringMethod::weighted) return apart;
  for (std::size_t criterion = 0; criterion < scoring.criteria.size(); ++criterion) {
    const std::string& id = scoring.criteria[criterion].id;
    const auto& one = points[option][criterion];
    const auto& another = points[other][criterion];
    const bool is_of_numbers = id == size_criterion || id == gap_criterion;
    if (is_of_numbers && one && another && std::abs(*one - *another) > total_tolerance) apart.push_back(criterion);
  }
  return apart;
}

}  // namespace

std::vector<SharedNumber> shared_numbers(const CoalitionRecords& records, const Edition& edition,
                                         const Scoring& scoring) {
  const OptionPoints points = points_of(scoring, all_ballots(scoring));
  std::vector<std::vector<Reading>> readings;
  for (const ScoredOption& option : scoring.options) {
    readings.emplace_back();
    for (const std::string& id : numbers_behind(records, option))
      if (const auto reading = find_reading(edition, id)) readings.back().push_back(*reading);
  }
  std::vector<SharedNumber> shared;
  for (std::size_t option = 0; option < readings.size(); ++option)
    for (std::size_t other = option + 1; other < readings.size(); ++other)
      for (const Reading& one : readings[option])
        for (const Reading& another : readings[other])
          if (one.key.metric == another.key.metric && one.key.year == another.key.year)
            shared.push_back({.option = option,
                              .other = other,
                              .comparison = metrics::compare_readings(edition, one, another),
                              .scored_apart = apart_on(scoring, points, option, other)});
  std::vector<metrics::Comparison*> family;
  for (SharedNumber& one : shared) family.push_back(&one.comparison);
  metrics::correct_family(family);
  return shared;
}

bool rests_on_numbers(const CoalitionRecords& records, const Scoring& scoring) {
  return std::ranges::any_of(scoring.options,
                             [&](const ScoredOption& option) { return !numbers_behind(records, option).empty(); });
}

}  // namespace foothold::workspace

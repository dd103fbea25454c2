#include "workspace/overviews/readiness_round.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

std::vector<std::pair<Localized, int>> raters_by_seat(const CoalitionRecords& records,
                                                      const std::vector<const Record*>& ratings) {
  std::vector<std::pair<Localized, int>> raters;
  const auto count = [&](const std::string& seat) {
    return static_cast<int>(std::ranges::count_if(
        ratings, [&](const Record* rating) { return text_of(rating->fields, "seat_type") == seat; }));
  };
  for (const toolkit::FieldChoice& seat : records.choices("readiness-rating", "seat_type"))
    if (const int here = count(seat.id); here > 0) raters.emplace_back(seat.label, here);
  if (const int silent = count(""); silent > 0) raters.emplace_back(Localized(), silent);
  return raters;
}

std::vector<ReadinessLine> lines_of(const CoalitionRecords& records, const std::vector<DimensionScore>& scores,
                                    const std::vector<DimensionScore>& before) {
  std::vector<ReadinessLine> lines;
  for (const DimensionScore& score : scores) {
    ReadinessLine line{.score = score,
                       .id = dimension_id(records, score.number),
                       .label = dimension_label(records, score.number),
                       .before = {}};
    const auto earlier = std::ranges::find(before, score.number, &DimensionScore::number);
    if (earlier != before.end() && !earlier->is_unknown()) line.before = earlier->mean;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::vector<const Record*> readiness_rounds(const CoalitionRecords& records) {
  std::vector<const Record*> rounds = records.of("readiness-assessment");
  std::ranges::sort(rounds, std::ranges::greater(), [](const Record* round) {
    return std::tuple(day_of(*round), number_of(round->fields, "round").value_or(0), round->created_at, round->id);
  });
  return rounds;
}

ReadinessRound readiness_round(const CoalitionRecords& records, const Record& assessment, const Record* before) {
  ReadinessRound round;
  round.assessment = &assessment;
  round.ratings = ratings_of(records, assessment);
  const auto scores = score_dimensions(records, round.ratings);
  const auto earlier =
      before == nullptr ? std::vector<DimensionScore>() : score_dimensions(records, ratings_of(records, *before));
  round.raters = raters_by_seat(records, round.ratings);
  round.lines = lines_of(records, scores, earlier);
  round.differences = differences_between(records, round.ratings);
  round.suggestion = suggested_decision(scores);
  round.chapters = chapters_for_gaps(scores);
  return round;
}

std::vector<GapStep> steps_against(const CoalitionRecords& records, const Record& assessment,
                                   std::string_view dimension) {
  std::vector<GapStep> steps;
  for (const Fields* row : rows_of(assessment.fields, "gap_tasks")) {
    if (text_of(*row, "dimension") != dimension) continue;
    const auto tasks = records_of(records, *row, "task");
    steps.push_back({text_of(*row, "step"), tasks.empty() ? nullptr : tasks.front()});
  }
  return steps;
}

}  // namespace foothold::workspace

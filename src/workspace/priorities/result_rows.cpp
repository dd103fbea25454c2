#include "workspace/priorities/result_rows.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr double hundredths = 100;
constexpr double typed_tolerance = 0.05 + total_tolerance;

bool is_row_of(const Fields& row, const ScoredOption& option) {
  return fold_for_search(trim(text_of(row, "option"))) == fold_for_search(trim(option.name));
}

void put(Fields& row, std::string_view total, std::string_view place, const Standing& standing) {
  row.erase(total);
  row.erase(place);
  if (!standing.total) return;
  row[total] = std::round(*standing.total * hundredths) / hundredths;
  row[place] = standing.place;
}

bool differs(const Fields& row, std::string_view total, std::string_view place, const Standing& standing) {
  const auto typed_total = number_of(row, total);
  const auto typed_place = number_of(row, place);
  if (typed_total && (!standing.total || std::abs(*typed_total - *standing.total) > typed_tolerance)) return true;
  return typed_place && *typed_place != standing.place;
}

}  // namespace

boost::json::array rows_with_result(const Scoring& scoring, const ScoringResult& result) {
  boost::json::array rows;
  if (!result.is_shown()) return rows;
  for (const Fields* row : rows_of(scoring.sheet->fields, "results")) rows.emplace_back(*row);
  for (std::size_t option = 0; option < scoring.options.size(); ++option) {
    auto* at = std::ranges::find_if(
        rows, [&](const boost::json::value& row) { return is_row_of(row.get_object(), scoring.options[option]); });
    if (at == rows.end()) {
      // An id that stays the same however often the result is written; no option has two rows.
      rows.emplace_back(Fields{{"id", "of-" + scoring.options[option].id}, {"option", scoring.options[option].name}});
      at = rows.end() - 1;
    }
    Fields& row = at->get_object();
    put(row, "total", "rank", result.standings[option]);
    if (const SeatResult* residents = result.residents())
      put(row, "resident_total", "resident_rank", residents->standings[option]);
  }
  return rows;
}

std::vector<std::size_t> typed_otherwise(const Scoring& scoring, const ScoringResult& result) {
  std::vector<std::size_t> options;
  if (!result.is_shown()) return options;
  for (std::size_t option = 0; option < scoring.options.size(); ++option) {
    const bool is_other = any_row(scoring.sheet->fields, "results", [&](const Fields& row) {
      if (!is_row_of(row, scoring.options[option])) return false;
      const SeatResult* residents = result.residents();
      return differs(row, "total", "rank", result.standings[option]) ||
             (residents != nullptr && differs(row, "resident_total", "resident_rank", residents->standings[option]));
    });
    if (is_other) options.push_back(option);
  }
  return options;
}

}  // namespace foothold::workspace

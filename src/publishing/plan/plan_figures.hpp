#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// Numbers in the texts that people write for a plan. A text names one by its code, "[[measure:01h…]]", and what stands
// in its place follows the data until the plan is published.

struct Figure {
  std::string code;   // "[[saved-number:01h…]]"
  std::string label;  // what it is the number of
  std::string words;  // "46.2% (2023, Strong)"
};

// Everything that a text of the plan can name: kept numbers, public measures, and counts of what the plan holds.
[[nodiscard]] std::vector<Figure> figures_of(const PlanSource& plan);

// What a plan counts, by which its texts can name it: "organizations", "activities" and "actions".
struct PlanCount {
  std::string_view kind;
  std::size_t count = 0;
};
[[nodiscard]] std::vector<PlanCount> counts_of(const PlanSource& plan);

// The kept numbers that texts of the plan name, whatever the language.
[[nodiscard]] std::vector<const workspace::Record*> numbers_in_texts(const PlanSource& plan);

// The text with the words of each number in place of its code. A code that leads to nothing any more becomes a mark
// that says so, because a plan must not go out with a hole.
[[nodiscard]] std::string with_figures(const PlanSource& plan, std::string_view text);

// Percents and amounts of money that are typed into a text and that no number of the plan has: they follow no data, and
// may contradict it.
[[nodiscard]] std::vector<std::string> typed_numbers(const std::vector<Figure>& figures, std::string_view text);

}  // namespace foothold::publishing

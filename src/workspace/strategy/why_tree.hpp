#pragma once

#include <string>
#include <vector>

#include "html/charts.hpp"
#include "html/page.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// A root cause analysis as a tree of whys: the problem, below it what explains it, and below each cause what explains
// that. Pure.

inline constexpr std::string_view cause_analysis_type = "root-cause-analysis";

// A cause rests on nothing but an assumption.
[[nodiscard]] bool is_only_assumed(const Fields& cause);
// Among what it rests on is an assumption, which is to be tested.
[[nodiscard]] bool is_to_be_tested(const Fields& cause);

// A cause where it stands in the tree. One that explains several stands below each of them, and only once with all that
// lies behind it.
struct PlacedCause {
  const Fields* row = nullptr;
  int depth = 1;       // 1 explains the problem itself
  bool again = false;  // it stands further up already, with what explains it
};

struct WhyTree {
  std::vector<PlacedCause> causes;         // as one reads them, each above what explains it
  std::vector<std::string> unknown_codes;  // that causes explain and no cause has, as people wrote them
  // Causes that explain only each other, so that no why leads to them; they stand at depth 1 after all others.
  std::vector<const Fields*> in_a_circle;
};
// Borrows from the record. Causes keep their order; one that explains nothing known explains the problem.
[[nodiscard]] WhyTree why_tree(const Record& analysis);

// "C1: Letters leave late"; only the one of them that is there.
[[nodiscard]] std::string cause_words(const html::PageContext& context, const Fields& cause);

// The problem at the top, and the causes below it level by level, with arrows from each to what it explains. Chosen
// causes stand out, and below the words of each is said whether it is chosen and whether it is still to be tested.
[[nodiscard]] html::FlowChart why_drawing(const html::PageContext& context, const Record& analysis);

}  // namespace foothold::workspace

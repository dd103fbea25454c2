#pragma once

#include <string>
#include <vector>

#include "publishing/plan/plan_parts.hpp"

namespace foothold::publishing {

// What several sections tell of findings. All pure.

// In the words for the public, or else as the coalition has it for itself.
[[nodiscard]] PlanText statement_of(const PlanSource& plan, const workspace::Record& finding);
// The summary of findings in the language of the plan; null when there is none.
[[nodiscard]] const workspace::Record* findings_summary(const PlanSource& plan);
// One of its texts, with its points as a list; nothing when there is none.
void write_summary_text(html::Html& html, const PlanSource& plan, std::string_view field);
// The titles of the sources behind a finding, joined.
[[nodiscard]] std::string sources_of(const PlanSource& plan, const workspace::Record& finding);

// A number that may be told with a finding.
struct ToldNumber {
  std::string words;
  std::string reason;  // why it is used although it does not carry a finding by itself; empty when it does
};

// The numbers behind a finding, in the order in which it names them. Left out are those graded Weak that nobody has
// given a reason for, and what is hidden because few people could be recognized.
[[nodiscard]] std::vector<ToldNumber> told_numbers(const PlanSource& plan, const workspace::Record& finding);
// The first one that stands by itself; empty when there is none.
[[nodiscard]] std::string firm_number(const PlanSource& plan, const workspace::Record& finding);

}  // namespace foothold::publishing

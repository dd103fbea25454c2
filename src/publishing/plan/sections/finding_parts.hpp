#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publishing/plan/plan_parts.hpp"
#include "workspace/suppression/shown_values.hpp"

namespace foothold::publishing {

// What several sections tell of findings. Pure but for FindingNumbers.

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

// The numbers behind findings. Borrows the plan. Not thread-safe: it looks at the local indicators, all together, when
// it is first asked for one.
class FindingNumbers {
 public:
  explicit FindingNumbers(const PlanSource& plan) : plan_(plan) {}

  // In the order in which the finding names them. Left out are those graded Weak that nobody has given a reason for,
  // and what is hidden because few people could be recognized.
  [[nodiscard]] std::vector<ToldNumber> of(const workspace::Record& finding);
  // The first one that stands by itself; empty when there is none.
  [[nodiscard]] std::string firm(const workspace::Record& finding);

 private:
  void add(std::vector<ToldNumber>& numbers, const std::string& reference);
  void add_local(std::vector<ToldNumber>& numbers, const std::string& id);
  [[nodiscard]] std::string words_of(const std::string& reference) const;

  const PlanSource& plan_;
  std::optional<std::vector<workspace::ShownIndicator>> local_;
};

}  // namespace foothold::publishing

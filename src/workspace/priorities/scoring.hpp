#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What was scored in one choice of priorities, read from its sheet and from the scores that members gave by themselves.
// Pure; pointers lead into the records.

inline constexpr std::string_view scored_type = "priority-scoring";
inline constexpr std::string_view own_scores_type = "priority-score";
inline constexpr std::string_view resident_seat = "community";

// What the number of a voter on an option means:
enum class ScoringMethod {
  weighted,      // 1 to 5 on each criterion
  dots,          // how many dots it got; all of a voter at most dots_each, on one option at most dots_cap
  ranking,       // its place, 1 for the best; no place twice
  pairwise,      // how many of the pairs with another option it won; a voter decides every pair once
  nominal_group  // its points, 1 to 5
};

struct ScoredOption {
  std::string id;  // of its row
  std::string name;
  const boost::json::object* row = nullptr;
};
struct WeighedCriterion {
  std::string id;
  Localized label;
  double weight = 1;
};

// What one voter gave. Nobody is named here, and a voter who typed rows belong to is known by these rows alone.
struct Ballot {
  std::string seat;                           // a kind of seat; empty when it was not said
  bool own = false;                           // given by a member in the program, not typed into the sheet
  std::vector<std::optional<double>> scores;  // of each option on each criterion: see Scoring::place_of
};

// Why a score does not count.
enum class ScoreFault { unknown_option, unknown_criterion, outside_scale, given_twice, against_rule };
[[nodiscard]] std::string_view score_fault_name(ScoreFault fault);  // "unknown_option", as in the keys of words

struct Scoring {
  const Record* sheet = nullptr;
  ScoringMethod method = ScoringMethod::weighted;
  std::vector<ScoredOption> options;
  std::vector<WeighedCriterion> criteria;  // a single one, without a name, where options are not scored by criteria
  std::vector<Ballot> ballots;             // those that count
  std::map<ScoreFault, int> left_out;  // how many scores do not count, or ballots where a rule of the method is broken
  int under_other_weights = 0;         // ballots of members who scored before the weights were changed
  std::size_t to_choose = 0;           // how many options are chosen, or would be: see choice_is_made
  bool choice_is_made = false;

  [[nodiscard]] std::size_t place_of(std::size_t option, std::size_t criterion) const {
    return option * criteria.size() + criterion;
  }
  [[nodiscard]] std::vector<double> weights() const;
};

[[nodiscard]] ScoringMethod method_of(const Record& sheet);
// Options and criteria in the order of the sheet, each name once. Where no criterion has a weight all weigh the same;
// otherwise one without a weight weighs nothing. Ballots are the rows of the sheet by voter and kind of seat, and the
// own scores of members that are no drafts any more. As long as nobody has chosen, three are to be chosen.
[[nodiscard]] Scoring read_scoring(const CoalitionRecords& records, const Record& sheet);

// The own scores of members for this sheet that are no drafts any more; of each member the newest.
[[nodiscard]] std::vector<const Record*> own_scores_of(const CoalitionRecords& records, const Record& sheet);

// The smallest and the largest number that a voter may give an option.
struct ScoreScale {
  int lowest = 0;
  int highest = 0;
};
[[nodiscard]] ScoreScale scale_of(const Record& sheet, std::size_t options);

// Whether the numbers that one voter gave to so many options keep to the rule of the method: no more dots than there
// are, no place twice, every pair decided once. Scores from 1 to 5 have no such rule.
[[nodiscard]] bool keeps_rule_of_method(const Record& sheet, std::size_t options, std::vector<double> given);

}  // namespace foothold::workspace

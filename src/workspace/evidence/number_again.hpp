#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/evidence/number_statement.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::workspace {

// What became of saved numbers in another edition than the one in which they were read. All pure.

// What a saved number is about, as it stands in this edition. Nothing when a reading that it names has no value here,
// or when the two may not be compared any more. The verdict is corrected as strictly as when it was read: the p of
// today times the factor that the record keeps.
[[nodiscard]] std::optional<NumberStatement> statement_again(const metrics::Edition& edition,
                                                             const boost::json::object& saved_number);

// In what a saved number reads otherwise now.
enum class NumberDifference { gone, value, interval, grade, other_value, other_interval, other_grade, verdict };
[[nodiscard]] std::string_view difference_name(NumberDifference difference);  // "other_value"

struct ChangedNumber {
  const Record* number = nullptr;
  std::vector<NumberDifference> differences;
  std::optional<NumberStatement> now;  // nothing when it is gone
  std::vector<const Record*> resting;  // what refers to it, by title
};

// How the saved numbers of a coalition stand in the edition in use.
struct EditionImpact {
  std::size_t compared = 0;            // saved numbers that were read in another edition
  std::vector<ChangedNumber> changed;  // those that read otherwise now and that nobody has looked at since, by title
};
[[nodiscard]] EditionImpact edition_impact(const CoalitionRecords& records, const metrics::Edition& edition);

}  // namespace foothold::workspace

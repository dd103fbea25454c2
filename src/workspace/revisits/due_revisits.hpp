#pragma once

#include <vector>

#include "toolkit/gates/revisit.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Something that was written before newer things were known, and that nobody has looked at since.
struct DueRevisit {
  const toolkit::Revisit* rule = nullptr;
  const Record* record = nullptr;  // to be looked at again
  const Record* newer = nullptr;   // the latest reason
};

// What is to be looked at again: records that are agreed, or stand on a first guess, and were last changed before
// something newer was agreed. Once a task about the record was made after that, it is that task's matter. Pure;
// pointers lead into the records and their toolkit.
[[nodiscard]] std::vector<DueRevisit> due_revisits(const CoalitionRecords& records);

}  // namespace foothold::workspace

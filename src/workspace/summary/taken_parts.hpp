#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/summary/composed_part.hpp"

namespace foothold::workspace {

// What a record says beside what would be composed now. When a part is taken, the record keeps a mark of the composed
// text in its field "taken". As long as the part still has that mark, nobody has changed it. Pure.

enum class PartState {
  nothing,   // nothing is written, and nothing can be told yet
  open,      // nothing is written
  current,   // it says what the records say
  outdated,  // nobody has changed it since it was taken, but the records say something else now
  own,       // people wrote it, or changed what was taken: it is left alone
};
[[nodiscard]] std::string_view part_state_name(PartState state);

struct PartBeside {
  ComposedPart composed;
  std::string written;  // in the record
  PartState state = PartState::nothing;
  bool has_moved =
      false;  // of a part with words of people's own: the records say something else than when it was taken

  // Whether taking it overwrites nothing that people wrote.
  [[nodiscard]] bool may_be_taken() const {
    return !composed.is_empty() && (state == PartState::open || state == PartState::outdated);
  }
};
// Of each composed part, in their order. Of a summary that is not begun yet the fields are empty.
[[nodiscard]] std::vector<PartBeside> beside_record(const Fields& summary, std::vector<ComposedPart> composed);

// The fields that take these parts, on top of those that the record has: the texts, their marks, and references to what
// they tell of beside those that stand there. Empty when there is nothing to take.
[[nodiscard]] Fields taking_of(const Fields& summary, const std::vector<const PartBeside*>& parts);

}  // namespace foothold::workspace

#pragma once

#include <string_view>
#include <vector>

#include "metrics/edition/edition.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// A group among the officials of an elected body, beside the same group among the people who live there.
struct GroupShare {
  std::string_view field;               // of the count: "black"
  double officials = 0;                 // how many
  double share = 0;                     // of those who said what they are, from 0 to 1
  metrics::Reading residents;           // their share of all residents, from 0 to 1; says why where there is none
  [[nodiscard]] double parity() const;  // officials' share by residents'; 1 is equal, and 0 when nobody lives there
};

struct RepresentationShares {
  const Record* count = nullptr;  // the record of who sits on the body
  double seats = 0;
  double said = 0;  // officials who said what they are
  std::vector<GroupShare> groups;
};

// Whether the count may be shown to others: at least three officials said which group is theirs, or they agreed.
// Nobody's own answer can be read from it then.
[[nodiscard]] bool may_show_officials(const Record& count);

// The four groups of the published numbers. Groups that nobody counted stand as empty, so `groups` has only those with
// an answer; residents are of the newest published year that is not after the count, or of the first one. `place` is
// the community of the count.
[[nodiscard]] RepresentationShares representation_shares(const Record& count, metrics::PlaceIndex place,
                                                         const metrics::Edition& edition);

}  // namespace foothold::workspace

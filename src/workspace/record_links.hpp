#pragma once

#include <string>
#include <vector>

#include "workspace/access.hpp"

namespace foothold::workspace {

// A reference to a record, from another one.
struct IncomingLink {
  Record from;
  std::string field;  // the path in it at which the reference stands: "decisions.0"
};

// The references to a record that the participant may see: from records that they see, in fields that they see. Those
// of one record stand together.
[[nodiscard]] std::vector<IncomingLink> links_seen_to(const Participant& participant, const Record& record,
                                                      WorkspaceSite& workspace);

}  // namespace foothold::workspace

#pragma once

#include <string>

#include "workspace/access.hpp"

namespace foothold::workspace {

// Says something of a record that the participant may see. Whoever is named in it is noted, and open pages hear of it.
// Refused with `not_permitted` below the role of a member, and like CommentStore::add.
Result<Comment> say_of(const Record& record, const std::string& body, const Participant& participant,
                       WorkspaceSite& workspace);

// Takes a comment of the record back. Refused with `not_found` when it is not there, with `not_permitted` when it is
// somebody else's and the participant is no coordinator.
Result<void> take_back(const Record& record, const std::string& comment, const Participant& participant,
                       WorkspaceSite& workspace);

}  // namespace foothold::workspace

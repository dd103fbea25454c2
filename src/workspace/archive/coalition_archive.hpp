#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "accounts/portable/portable_people_store.hpp"
#include "workspace/attachments/attachment_store.hpp"
#include "workspace/coalition.hpp"
#include "workspace/records/change.hpp"
#include "workspace/records/comment_store.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// Everything that one coalition has written down, as it stood at one moment, and the people who appear in it. Comments
// and attachments that were taken back are not in it, nor are drafts. All lists have one order, so that the same
// coalition always makes the same archive. A plain value.
struct CoalitionArchive {
  Coalition coalition;
  ChainHead head;
  std::vector<Record> records;                    // by id, the removed ones as well
  std::vector<Change> changes;                    // by number
  std::vector<Comment> comments;                  // by id
  std::vector<Attachment> attachments;            // by id
  std::vector<accounts::PortablePerson> people;   // by id
  std::vector<accounts::PortableMember> members;  // by the id of the person
  // How many records were kept out because whoever asked may not see them. Only a complete archive can be imported.
  std::int64_t left_out = 0;
};

// The ids of all people who appear in it.
[[nodiscard]] std::set<std::string> people_in(const CoalitionArchive& archive);

// Takes out the records that somebody may not see, with all that hangs on them and the people who appear nowhere else.
void leave_out(CoalitionArchive& archive, const std::function<bool(const Record&)>& hidden);

}  // namespace foothold::workspace

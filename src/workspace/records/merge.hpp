#pragma once

#include <boost/json.hpp>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "workspace/records/change.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// Whether a name is that of a field, or "status", "visibility" or "owner".
enum class EditedPart { field, attribute };

// Something that two people changed differently since the same revision. A value that is not there is null.
struct FieldConflict {
  EditedPart part = EditedPart::field;
  std::string name;
  boost::json::value base;
  boost::json::value theirs;
  boost::json::value mine;
};

// Both versions, for people to choose from; nothing was stored.
struct EditConflict {
  std::vector<FieldConflict> conflicts;
  Record current;
};

// The record with the edit in it, or what stands against it. `since` are the changes of the record after the revision
// that the edit was based on, oldest first. Different fields merge; the same new value on both sides is no conflict,
// and neither is a value that the other side changed and changed back. Title and revision are left as they are.
[[nodiscard]] std::variant<Record, EditConflict> merge_edit(const Record& current, std::span<const Change> since,
                                                            const RecordEdit& edit);

}  // namespace foothold::workspace

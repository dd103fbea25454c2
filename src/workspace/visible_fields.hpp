#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/access.hpp"
#include "workspace/records/change.hpp"

namespace foothold::workspace {

// What one participant may see inside a record that they may see: the one place for pages and API alike. `owner` is the
// owner of the record as it is now. Fields that the type does not know, because it was another when they were written,
// are seen by everybody who sees the record.

[[nodiscard]] bool may_see_field(const Participant& participant, const toolkit::FieldRule& rule,
                                 const std::string& owner);
// The same for a path as checks and links write it: "what", "partners.0", "options.2.label".
[[nodiscard]] bool may_see_path(const Participant& participant, const toolkit::RecordType& type,
                                const std::string& owner, std::string_view path);

// The names of the fields that they may not see.
[[nodiscard]] std::vector<std::string> unseen_fields(const Participant& participant, const toolkit::RecordType& type,
                                                     const std::string& owner);

// The fields without those, and rows without the parts that may not be seen.
[[nodiscard]] boost::json::object visible_fields(const Participant& participant, const toolkit::RecordType& type,
                                                 const std::string& owner, boost::json::object fields);
// The record with no more than that in it.
[[nodiscard]] Record visible_record(const Participant& participant, const toolkit::RecordType& type, Record record);
// The change with no more than that on either side. Its hash does not fit any more, and is taken out.
[[nodiscard]] Change visible_change(const Participant& participant, const toolkit::RecordType& type,
                                    const std::string& owner, Change change);

}  // namespace foothold::workspace

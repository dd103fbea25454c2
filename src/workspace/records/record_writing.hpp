#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "storage/connection.hpp"
#include "workspace/records/change.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// Who writes what kind of change, and why.
struct ChangeNote {
  ChangeKind kind = ChangeKind::edited;
  std::string person;
  std::string reason;
};

// The following run inside a Transaction and give back the record as stored: with its new revision, number and times.
// `before` is what is stored now, or a record with revision 0. When nothing differs, nothing is stored.

// Stores the record and its change, and leaves links and words as they are.
Record write_record(storage::Connection& connection, const Record& before, Record after, const ChangeNote& note);

// The same with the title, the links and the words that `describe` makes of the record; passes on what it refuses.
[[nodiscard]] Result<Record> write_described(storage::Connection& connection, std::string_view engine,
                                             const DescribeRecord& describe, const Record& before, Record after,
                                             const ChangeNote& note);

}  // namespace foothold::workspace

#pragma once

#include <functional>
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

// Whether a write may be stored, given all that the coalition has written: the last question before it is. `before` has
// revision 0 when the record is new; `person` is who writes. Called inside the writing transaction and from any thread;
// it may read by the connection, and then sees what was written before it in the same transaction. Not called for
// removing and restoring.
using AllowWrite = std::function<Result<void>(storage::Connection& connection, const Record& before,
                                              const Record& after, const std::string& person)>;

// What is asked of the world outside of the store at each write.
struct WritingRules {
  DescribeRecord describe;
  AllowWrite allow = nullptr;  // nothing: every write is allowed
};

// The following run inside a Transaction and give back the record as stored: with its new revision, number and times.
// `before` is what is stored now, or a record with revision 0. When nothing differs, nothing is stored.

// Stores the record and its change, and leaves links and words as they are.
Record write_record(storage::Connection& connection, const Record& before, Record after, const ChangeNote& note);

// The same with the title, the links and the words that `describe` makes of the record; passes on what the rules
// refuse.
[[nodiscard]] Result<Record> write_described(storage::Connection& connection, std::string_view engine,
                                             const WritingRules& rules, const Record& before, Record after,
                                             const ChangeNote& note);

}  // namespace foothold::workspace

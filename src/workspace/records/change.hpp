#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "workspace/records/record.hpp"

namespace foothold::workspace {

enum class ChangeKind { created, edited, removed, restored, version_restored };

[[nodiscard]] std::string_view change_kind_name(ChangeKind kind);  // "version-restored"
[[nodiscard]] std::optional<ChangeKind> change_kind_from_name(std::string_view name);

// One write of one record, kept for good. `before` and `after` are parts of snapshots (see snapshot_of) that hold only
// what changed; a field that is not there is null. Each change carries the hash of the one before it in the same
// coalition, so that a change that was altered, left out or slipped in shows. A plain value.
struct Change {
  std::string coalition;
  std::int64_t number = 0;  // counts from 1 in each coalition, without a gap
  std::string at;
  std::string person;
  std::string record;
  std::string record_type;
  ChangeKind kind = ChangeKind::edited;
  std::int64_t revision = 0;
  boost::json::object before;
  boost::json::object after;
  std::string reason;
  std::string previous_hash;  // empty for the first
  std::string hash;
};

// What a change can change of a record, as JSON: title, status, visibility, owner, whether it is removed ("deleted"),
// and its "fields". Empty for a record that is not stored yet.
[[nodiscard]] boost::json::object snapshot_of(const Record& record);
// Sets everything a snapshot holds but the removal, which has a time and a person.
void take_snapshot(Record& record, const boost::json::object& snapshot);

struct Difference {
  boost::json::object before;
  boost::json::object after;

  [[nodiscard]] bool empty() const { return after.empty(); }
};

// What differs between two snapshots, in the form that Change keeps.
[[nodiscard]] Difference difference(const boost::json::object& before, const boost::json::object& after);
// Turns the snapshot before a change into the one after it.
void apply_change(boost::json::object& snapshot, const Change& change);

// SHA-256 of the canonical JSON of all of the change but the hash itself.
[[nodiscard]] std::string chain_hash(const Change& change);

// Where a chain stands: the number and the hash of its last change.
struct ChainHead {
  std::int64_t number = 0;
  std::string hash;
};

// The number of the first change that does not follow from the one before it; nothing when all do. `from` is where the
// chain stood before the first of them, and is moved on to the last.
[[nodiscard]] std::optional<std::int64_t> verify_chain(std::span<const Change> changes, ChainHead& from);

}  // namespace foothold::workspace

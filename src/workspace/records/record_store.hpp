#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "storage/group_commit.hpp"
#include "workspace/records/change.hpp"
#include "workspace/records/record.hpp"
#include "workspace/records/record_batch.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/verification.hpp"

namespace foothold::workspace {

// The records of all coalitions with their history. Every write stores the record, its links, its words for the search
// and one change in a single transaction, which it may share with others that write in the same moment; writers take
// turns, so that nothing is overwritten unseen. A write that changes nothing stores nothing. Records of one coalition
// are never found through another. Whether a person may do what they ask is for the caller to decide.
//
// Thread-safe; the database must have been migrated and must outlive the store. Throws DatabaseProblem when the
// database fails, and passes on what `describe` and `allow` refuse.
class RecordStore {
 public:
  // Hears in which coalition something was written, once it is stored; on the thread that wrote. Must not throw.
  using Written = std::function<void(const std::string& coalition)>;

  RecordStore(storage::Database& database, DescribeRecord describe, Written written = nullptr,
              AllowWrite allow = nullptr)
      : database_(database),
        group_(database),
        rules_{std::move(describe), std::move(allow)},
        written_(std::move(written)) {}

  // Refused with `not_found` when there is no such coalition.
  [[nodiscard]] Result<Record> create(const NewRecord& wanted);
  // Merges the edit with what was written since its base revision. Refused with `not_found`, with `conflict` when the
  // record is removed, and with `invalid` when it never had the base revision.
  [[nodiscard]] Result<EditOutcome> edit(const RecordEdit& edit);

  // The following refuse with `not_found` and, when the base revision is not the current one, with `conflict`.
  // remove() and restore() of what is removed or there already are refused with `conflict`.
  [[nodiscard]] Result<Record> remove(const RecordAction& action);
  [[nodiscard]] Result<Record> restore(const RecordAction& action);
  // Writes the fields of an older version as a new one; status, visibility, owner and the fields `spared` stay as they
  // are.
  [[nodiscard]] Result<Record> restore_version(const RecordAction& action, std::int64_t version,
                                               const std::vector<std::string>& spared = {});

  // Many writes in one transaction: all of them are stored, or, when `work` refuses, none. Nobody else writes
  // meanwhile. The work may run on another thread that writes in the same moment, while this one waits.
  [[nodiscard]] Result<void> write_together(const std::function<Result<void>(RecordBatch&)>& work);

  // Nothing when there is none. A removed record is found only when asked for.
  [[nodiscard]] std::optional<Record> find(const std::string& coalition, const std::string& id,
                                           bool also_removed = false);
  [[nodiscard]] std::vector<Record> list(const RecordQuery& query);
  [[nodiscard]] std::int64_t count(const RecordQuery& query);
  // The records in which every one of the words begins a word, the best first, as far as the reader sees them.
  [[nodiscard]] std::vector<Record> search(const std::string& coalition, std::string_view words,
                                           std::int64_t limit = 20, const std::optional<Reader>& reader = {});

  // All changes of a record, newest first; none when there is no such record.
  [[nodiscard]] std::vector<Change> history(const std::string& coalition, const std::string& record);
  // The record as it was after that revision was written; nothing when it never had it.
  [[nodiscard]] std::optional<Record> version_at(const std::string& coalition, const std::string& record,
                                                 std::int64_t revision);
  // Changes with a higher number, in their order; with a reader those of the records that the reader sees now.
  [[nodiscard]] std::vector<Change> changes_since(const std::string& coalition, std::int64_t number, std::int64_t limit,
                                                  const std::optional<Reader>& reader = {});

  // The newest first, of the records that the reader sees now.
  [[nodiscard]] std::vector<Change> latest_changes(const std::string& coalition, std::int64_t limit,
                                                   const std::optional<Reader>& reader = {});

  [[nodiscard]] std::vector<Link> links_from(const std::string& coalition, const std::string& record);
  // Links of removed records are left out.
  [[nodiscard]] std::vector<StoredLink> links_to(const std::string& coalition, const std::string& to_kind,
                                                 const std::string& to_id);

  // Walks the chain of the coalition and holds its records against their changes.
  [[nodiscard]] Verification verify(const std::string& coalition);

  // Where the records are, for the stores of what hangs on them.
  [[nodiscard]] storage::Database& database() const { return database_; }

 private:
  template <typename Outcome>
  Result<Outcome> write_one(const std::function<Result<Outcome>(RecordBatch&)>& work);

  storage::Database& database_;
  storage::GroupCommit group_;
  WritingRules rules_;
  Written written_;
};

}  // namespace foothold::workspace

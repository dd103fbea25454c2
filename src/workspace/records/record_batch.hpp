#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "storage/connection.hpp"
#include "workspace/records/merge.hpp"
#include "workspace/records/record.hpp"
#include "workspace/records/record_writing.hpp"

namespace foothold::workspace {

// The record as saved, or both versions of what two people changed differently.
using EditOutcome = std::variant<Record, EditConflict>;

// Writes records within one transaction, which RecordStore opens and commits: everything that was written together is
// stored, or nothing. For one thread, and only while the transaction is open. What each write means and refuses stands
// at the method of the same name of RecordStore, if it has one; a refusal leaves what was written before it as it is,
// so whoever writes many gives the refusal on, and the transaction ends without them.
class RecordBatch {
 public:
  RecordBatch(storage::Connection& connection, std::string_view engine, const WritingRules& rules)
      : connection_(connection), engine_(engine), rules_(rules) {}

  [[nodiscard]] Result<Record> create(const NewRecord& wanted);
  [[nodiscard]] Result<EditOutcome> edit(const RecordEdit& edit);
  [[nodiscard]] Result<Record> remove(const RecordAction& action);
  [[nodiscard]] Result<Record> restore(const RecordAction& action);
  [[nodiscard]] Result<Record> restore_version(const RecordAction& action, std::int64_t version,
                                               const std::vector<std::string>& spared = {});
  // Who sees the record, and nothing else of it: no rule is asked, because what it says stays as it was allowed.
  [[nodiscard]] Result<Record> show_to(const RecordAction& action, Visibility visibility);

  // As they are inside the transaction; removed records too. Nothing when there is none.
  [[nodiscard]] std::optional<Record> find(const std::string& coalition, const std::string& id) const;
  [[nodiscard]] std::optional<Record> version_at(const std::string& coalition, const std::string& record,
                                                 std::int64_t revision) const;

  // The coalitions in which something was written.
  [[nodiscard]] const std::set<std::string>& coalitions() const { return coalitions_; }
  // For what belongs to the same transaction and is kept by another store.
  [[nodiscard]] storage::Connection& connection() const { return connection_; }

 private:
  storage::Connection& connection_;
  std::string_view engine_;
  const WritingRules& rules_;
  std::set<std::string> coalitions_;
};

// The record as it was after that revision was written; nothing when it never had it.
[[nodiscard]] std::optional<Record> read_version(storage::Connection& connection, const std::string& coalition,
                                                 const std::string& record, std::int64_t revision);

}  // namespace foothold::workspace

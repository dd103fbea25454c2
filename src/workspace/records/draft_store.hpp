#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// What a draft belongs to. A person has one draft for each record, and one for each type of which they begin a new
// record; then `record` is empty.
struct DraftKey {
  std::string coalition;
  std::string person;
  std::string record;
  std::string type;
};

// What a person typed and has not saved yet: nobody else sees it, and nothing is demanded of it. A plain value.
struct Draft {
  DraftKey key;
  std::int64_t base_revision = 0;  // of the record when they began; 0 for a new one
  boost::json::object fields;
  RecordStatus status = RecordStatus::draft;
  Visibility visibility = Visibility::coalition;
  std::string reason = {};
  std::string saved_at = {};
};

// Inside the transaction that saves what the draft was for. Whether there was one.
bool discard_draft(storage::Connection& connection, const DraftKey& key);

// Drafts of all coalitions. Thread-safe; the database must have been migrated and must outlive the store. Throws
// DatabaseProblem when the database fails.
class DraftStore {
 public:
  explicit DraftStore(storage::Database& database) : database_(database) {}

  // Replaces what the person had there, and gives back when. Refused with `not_found` when there is no such coalition.
  [[nodiscard]] Result<Draft> save(Draft draft);
  // Nothing when there is none.
  [[nodiscard]] std::optional<Draft> find(const DraftKey& key);
  // Whether there was one.
  bool discard(const DraftKey& key);
  // All drafts of a person in a coalition, the latest first.
  [[nodiscard]] std::vector<Draft> list(const std::string& coalition, const std::string& person);

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::workspace {

// A file that belongs to a record. Its bytes are in the FileVault under `hash`. A plain value.
struct Attachment {
  std::string id;
  std::string coalition;
  std::string record;
  std::string name;  // as people see it: "Minutes of May.pdf"
  std::string media_type;
  std::int64_t size = 0;  // bytes
  std::string hash;       // SHA-256
  std::string at;
  std::string person;
};

struct NewAttachment {
  std::string coalition = {};
  std::string record = {};
  std::string name = {};
  std::string media_type = {};
  std::int64_t size = 0;
  std::string hash = {};
  std::string person = {};
};

// Which files belong to which records, of all coalitions. Thread-safe; the database must have been migrated and must
// outlive the store. Throws DatabaseProblem when the database fails.
class AttachmentStore {
 public:
  static constexpr std::int64_t most_of_a_record = 50;

  explicit AttachmentStore(storage::Database& database) : database_(database) {}

  // Refused with `not_found` when the record is not there or removed, with `conflict` when it has as many files as it
  // may have. The bytes must be in the vault already.
  [[nodiscard]] Result<Attachment> add(const NewAttachment& wanted);
  // Those of a record that were not taken away, oldest first.
  [[nodiscard]] std::vector<Attachment> list(const std::string& coalition, const std::string& record);
  // Nothing when there is none, or it was taken away.
  [[nodiscard]] std::optional<Attachment> find(const std::string& coalition, const std::string& id);
  // Takes it away; its bytes stay. Refused with `not_found`, also when it was taken away before.
  [[nodiscard]] Result<void> remove(const std::string& coalition, const std::string& id, const std::string& person);

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace

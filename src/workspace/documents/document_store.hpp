#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "workspace/documents/document_job.hpp"

namespace foothold::workspace {

struct NewDocument {
  std::string coalition = {};
  std::string person = {};
  documents::Document document = {};
  documents::Format format = documents::Format::pdf;
};

// A job that somebody works on, with what is to be made.
struct TakenDocument {
  DocumentJob job;
  std::string content;  // the document, for document_from_json
};

// The documents that members have asked for, of all coalitions. Thread-safe, also among several programs on one
// database; every call is its own transaction. Borrows the database. Throws DatabaseProblem.
class DocumentStore {
 public:
  static constexpr std::int64_t most_open_of_person = 25;
  static constexpr std::chrono::hours kept_for{24 * 7};

  explicit DocumentStore(storage::Database& database) : database_(database) {}

  // Refused with `too_many` when as many of the person's are waiting as one may have.
  Result<DocumentJob> add(const NewDocument& wanted);
  // Those of one person in one coalition, the newest first.
  [[nodiscard]] std::vector<DocumentJob> list(const std::string& coalition, const std::string& person);
  // Nothing when there is none of that id that the person asked for there.
  [[nodiscard]] std::optional<DocumentJob> find(const std::string& coalition, const std::string& person,
                                                const std::string& id);
  // Nothing is made of it any more. False when it is not open.
  bool cancel(const DocumentJob& job);

  // The one that has waited longest, now taken, also when nobody can read what it is. What a program took that has
  // ended since waits again after ten minutes, and is given up when that happens the third time.
  [[nodiscard]] std::optional<TakenDocument> take_next();
  // False when it was cancelled meanwhile.
  bool set_progress(const std::string& id, std::int64_t percent);
  // These three do nothing to a job that was cancelled meanwhile.
  void finish(const std::string& id, const std::string& hash, std::int64_t size);
  void fail(const std::string& id, const Message& problem);
  void put_back(const std::string& id);

  // Forgets what is older than kept_for.
  void forget_old();

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace

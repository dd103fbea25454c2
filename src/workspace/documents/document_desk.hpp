#pragma once

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>

#include "documents/document_maker.hpp"
#include "workspace/documents/document_store.hpp"
#include "workspace/live_changes.hpp"

namespace foothold::workspace {

// Where members ask for documents. Whoever writes a kind of document hands in its title, language and body and gets a
// job; a thread makes the files, one after the other, and tells the pages of the coalition how far they are. Finished
// files lie in a folder for a week. What was waiting when the program ended goes on when it starts again. Thread-safe.
// Borrows all that it is given. The destructor stops what is being made and leaves it for the next start.
class DocumentDesk {
 public:
  // Without a maker nothing can be asked for, and there is no thread.
  DocumentDesk(storage::Database& database, LiveChanges& live, std::filesystem::path folder,
               documents::DocumentMaker* maker);
  ~DocumentDesk();
  DocumentDesk(const DocumentDesk&) = delete;
  DocumentDesk& operator=(const DocumentDesk&) = delete;

  // Refused with `unavailable` when the format cannot be made here, and like DocumentStore::add.
  Result<DocumentJob> ask(const NewDocument& wanted);
  // Those that the person asked for in the coalition, the newest first.
  [[nodiscard]] std::vector<DocumentJob> list(const std::string& coalition, const std::string& person);
  [[nodiscard]] std::optional<DocumentJob> find(const std::string& coalition, const std::string& person,
                                                const std::string& id);
  // Stops it, whether it waits or is being made; a finished one stays.
  void cancel(const DocumentJob& job);
  // The bytes of a finished one; nothing when they are gone or damaged.
  [[nodiscard]] std::optional<std::string> file_of(const DocumentJob& job) const;

 private:
  class Making;

  void run(const std::stop_token& ending);
  void make(const TakenDocument& taken);
  void conclude(const std::string& id, const Result<std::string>& made);
  std::stop_token begin(const std::string& id);
  void end(const std::string& id);
  void stop(const std::string& id);
  void forget_old();
  [[nodiscard]] std::filesystem::path path_of(const std::string& id) const { return folder_ / id; }

  DocumentStore store_;
  LiveChanges& live_;
  std::filesystem::path folder_;
  documents::DocumentMaker* maker_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  bool has_news_ = false;
  bool is_ending_ = false;
  std::map<std::string, std::stop_source> working_;  // by the ids of the jobs
  std::jthread worker_;
};

}  // namespace foothold::workspace

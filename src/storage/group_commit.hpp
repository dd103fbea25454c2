#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

#include "storage/database.hpp"

namespace foothold::storage {

// Lets threads that write at the same time share a transaction, so that one wait for the disk stores the work of all of
// them. While one group is being stored the next one gathers. Thread-safe; the database must outlive it.
class GroupCommit {
 public:
  // True keeps what it wrote; false takes it back, and leaves what the others of the group wrote as it is. Runs on the
  // thread of any member of its group, exactly once, and sees what the works before it wrote.
  using Work = std::function<bool(Connection&)>;

  explicit GroupCommit(Database& database) : database_(database) {}

  // Gives back what the work does, once that is stored for good or taken back. Throws what the work throws, which takes
  // it back too, and DatabaseProblem or Broken to the whole group when its transaction cannot be committed: then
  // nothing of it is stored. A work must not write through the same database by another way, nor call this again.
  bool write(const Work& work);

 private:
  struct Member {
    const Work& work;
    bool kept = false;
    bool done = false;
    std::exception_ptr problem = nullptr;
  };

  void store_next_group(std::unique_lock<std::mutex>& lock);
  void store(const std::vector<Member*>& group) noexcept;
  static void run(Connection& connection, Member& member);

  Database& database_;
  std::mutex mutex_;
  std::condition_variable stored_;
  std::vector<Member*> gathered_;
  bool storing_ = false;
};

}  // namespace foothold::storage

#include "storage/group_commit.hpp"

#include <utility>

namespace foothold::storage {

bool GroupCommit::write(const Work& work) {
  Member mine{.work = work};
  std::unique_lock lock(mutex_);
  gathered_.push_back(&mine);
  stored_.wait(lock, [&] { return mine.done || !storing_; });
  if (!mine.done) store_next_group(lock);
  if (mine.problem) std::rethrow_exception(mine.problem);
  return mine.kept;
}

// The first of those who waited stores for all who came meanwhile, itself among them.
void GroupCommit::store_next_group(std::unique_lock<std::mutex>& lock) {
  const std::vector<Member*> group = std::exchange(gathered_, {});
  storing_ = true;
  lock.unlock();
  store(group);
  lock.lock();
  for (Member* member : group) member->done = true;
  storing_ = false;
  stored_.notify_all();
}

void GroupCommit::store(const std::vector<Member*>& group) noexcept {
  try {
    database_.with_writer([&](Connection& connection) {
      Transaction transaction(connection);
      for (Member* member : group) run(connection, *member);
      transaction.commit();
    });
  } catch (...) {
    for (Member* member : group)
      if (!member->problem) member->problem = std::current_exception();
  }
}

void GroupCommit::run(Connection& connection, Member& member) {
  Savepoint savepoint(connection);
  try {
    member.kept = member.work(connection);
    if (member.kept) savepoint.keep();
  } catch (...) {
    member.problem = std::current_exception();
  }
}

}  // namespace foothold::storage

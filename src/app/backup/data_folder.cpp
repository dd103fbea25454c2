#include "app/backup/data_folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace foothold::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* pending_mark = ".restoring-";

// "data/" and "data" are the same folder, and so are "." and its full name.
fs::path plain_path(const fs::path& folder) {
  const fs::path path = fs::absolute(folder).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

bool is_running(std::string_view process) {
  const auto number = parse_integer(process);
  return number && (::kill(static_cast<pid_t>(*number), 0) == 0 || errno != ESRCH);
}

void remove_orphans(const fs::path& target) {
  const std::string prefix = target.filename().string() + pending_mark;
  std::error_code ignored;  // a folder that cannot be listed will refuse the new one as well, and say so
  for (const auto& entry : fs::directory_iterator(target.parent_path(), ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(prefix) && !is_running(std::string_view(name).substr(prefix.size())))
      fs::remove_all(entry.path(), ignored);
  }
}

void rename_or_throw(const fs::path& from, const fs::path& to) {
  std::error_code problem;
  fs::rename(from, to, problem);
  if (problem) throw Broken("cannot rename " + from.string() + " to " + to.string() + ": " + problem.message());
}

}  // namespace

PendingDataFolder::PendingDataFolder(const fs::path& target)
    : target_(plain_path(target)), pending_(target_.string() + pending_mark + std::to_string(::getpid())) {
  remove_orphans(target_);
  std::error_code problem;
  fs::create_directories(target_.parent_path(), problem);
  if (!problem) fs::create_directory(pending_, problem);
  if (!problem) fs::permissions(pending_, fs::perms::owner_all, problem);  // nobody else looks in meanwhile
  if (problem) throw Broken("cannot make the folder " + pending_.string() + ": " + problem.message());
}

PendingDataFolder::~PendingDataFolder() {
  std::error_code ignored;  // after put_in_place() there is nothing to remove
  fs::remove_all(pending_, ignored);
}

fs::path PendingDataFolder::put_in_place() {
  if (fs::exists(target_)) take_over_rights();
  ::sync();
  fs::path kept;
  if (fs::exists(target_) && fs::is_empty(target_)) {
    fs::remove(target_);
  } else if (fs::exists(target_)) {
    kept = target_.string() + ".before-" + replace_all(replace_all(utc_now(), "-", ""), ":", "");
    rename_or_throw(target_, kept);
  }
  try {
    rename_or_throw(pending_, target_);
  } catch (const Broken&) {
    if (!kept.empty()) rename_or_throw(kept, target_);
    throw;
  }
  ::sync();
  return kept;
}

// Matters when the administrator of the machine restores for the user as whom the service runs; others may give away
// nothing, and what they make is theirs.
void PendingDataFolder::take_over_rights() const {
  struct stat facts{};
  if (::stat(target_.c_str(), &facts) != 0) return;
  std::error_code ignored;
  fs::permissions(pending_, fs::status(target_).permissions(), ignored);
  if (::geteuid() != 0) return;
  const auto give = [&](const fs::path& path) {
    if (::lchown(path.c_str(), facts.st_uid, facts.st_gid) != 0) throw Broken("cannot give away " + path.string());
  };
  give(pending_);
  for (const auto& entry : fs::recursive_directory_iterator(pending_)) give(entry.path());
}

}  // namespace foothold::app

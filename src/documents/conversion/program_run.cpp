#include "documents/conversion/program_run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <system_error>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "documents/conversion/process_memory.hpp"
#include "documents/conversion/program_command.hpp"

namespace foothold::documents {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int between_looks = 50;  // milliseconds
constexpr std::size_t complaint_kept = 2000;
constexpr const char* complaint_name = "complaints.txt";
constexpr mode_t own_file = 0600;

// What the child gets of us: nothing but standard error, which goes to a file, and no signal that is held back or
// ignored here.
class SpawnSettings {
 public:
  explicit SpawnSettings(const std::string& complaints) {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, complaints.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     own_file);
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~SpawnSettings() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&files_);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  [[nodiscard]] const posix_spawn_file_actions_t* files() const { return &files_; }
  [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// A running program; killed with its group when the object goes before it has ended.
class Running {
 public:
  Running(const ProgramCall& call, Walls walls) {
    std::vector<std::string> command = command_of(call, walls);
    const std::string folder = call.folder.string();
    std::vector<std::string> environment = {"PATH=/usr/bin:/bin", "HOME=" + folder, "TMPDIR=" + folder, "LANG=C.UTF-8"};
    const SpawnSettings settings((call.folder / complaint_name).string());
    const int problem = posix_spawn(&process_, command.front().c_str(), settings.files(), settings.attributes(),
                                    pointers_to(command).data(), pointers_to(environment).data());
    if (problem != 0) throw Broken("cannot start " + command.front() + ": " + std::generic_category().message(problem));
    handle_ = static_cast<int>(syscall(SYS_pidfd_open, process_, 0));
  }
  ~Running() {
    kill_all();
    if (handle_ >= 0) close(handle_);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] pid_t process() const { return process_; }

  // Whether it has ended by itself before the next look is due.
  [[nodiscard]] bool ends_soon() {
    pollfd watched{handle_, POLLIN, 0};
    if (poll(&watched, 1, between_looks) <= 0) return false;
    waitpid(process_, &status_, 0);
    ended_ = true;
    return true;
  }
  [[nodiscard]] bool has_done_its_work() const { return ended_ && WIFEXITED(status_) && WEXITSTATUS(status_) == 0; }

  // Behind walls everything ends with the first process; without them, the group does.
  void kill_all() {
    kill(-process_, SIGKILL);
    if (!ended_) waitpid(process_, &status_, 0);
    ended_ = true;
  }

 private:
  pid_t process_ = 0;
  int handle_ = -1;
  int status_ = 0;
  bool ended_ = false;
};

ProgramEnd wait_for(Running& running, const ProgramLimits& limits, const std::stop_token& stop) {
  const auto last_moment = Clock::now() + limits.time;
  while (!running.ends_soon()) {
    if (stop.stop_requested()) return ProgramEnd::stopped;
    if (Clock::now() > last_moment) return ProgramEnd::too_slow;
    if (memory_of_tree(running.process()) > limits.memory_bytes) return ProgramEnd::too_large;
  }
  return running.has_done_its_work() ? ProgramEnd::done : ProgramEnd::failed;
}

std::string end_of_complaint(const std::filesystem::path& folder) {
  std::string complaint = read_file(folder / complaint_name).value_or("");
  if (complaint.size() > complaint_kept) complaint.erase(0, complaint.size() - complaint_kept);
  return complaint;
}

}  // namespace

ProgramOutcome run_program(const ProgramCall& call, Walls walls, const std::stop_token& stop) {
  ProgramOutcome outcome;
  {
    Running running(call, walls);
    outcome.end = wait_for(running, call.limits, stop);
  }
  outcome.complaint = end_of_complaint(call.folder);
  return outcome;
}

Walls walls_here() {
  static const Walls found = [] {
    if (!std::filesystem::exists("/usr/bin/bwrap")) return Walls::none;
    const TemporaryFolder folder;
    const ProgramCall call = {.program = "/usr/bin/true", .folder = folder.path()};
    return run_program(call, Walls::standing, {}).end == ProgramEnd::done ? Walls::standing : Walls::none;
  }();
  return found;
}

}  // namespace foothold::documents

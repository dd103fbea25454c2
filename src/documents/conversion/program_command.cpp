#include "documents/conversion/program_command.hpp"

namespace foothold::documents {
namespace {

using Words = std::vector<std::string>;

void add(Words& command, std::initializer_list<std::string> words) {
  command.insert(command.end(), words);
}

// Dies with the thread that waits for it, gives way to the pages, and has the limits that the system keeps. How much
// memory it may have is watched by whoever waits: browsers set address space aside which they never use, so that no
// limit of the system's fits them.
void add_limits(Words& command, const ProgramLimits& limits) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(limits.time).count();
  // Several threads may compute at once.
  constexpr int threads = 4;
  add(command, {"/usr/bin/setpriv", "--pdeathsig", "KILL", "--"});
  add(command, {"/usr/bin/nice", "-n", "15"});
  add(command, {"/usr/bin/prlimit", "--core=0", "--nofile=1024", "--fsize=" + std::to_string(limits.file_bytes),
                "--cpu=" + std::to_string(seconds * threads), "--"});
}

// What programs are made of can be read, and nothing else but the folder. To itself the program is an ordinary user,
// whoever we are, so that browsers put up walls of their own inside.
void add_walls(Words& command, const std::string& folder) {
  add(command, {"/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session"});
  add(command, {"--uid", "1000", "--gid", "1000"});
  add(command, {"--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"});
  add(command, {"--symlink", "usr/bin", "/bin", "--ro-bind-try", "/etc/fonts", "/etc/fonts"});
  add(command, {"--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--tmpfs", "/var/tmp"});
  add(command, {"--bind", folder, folder, "--chdir", folder, "--"});
}

}  // namespace

std::vector<std::string> command_of(const ProgramCall& call, Walls walls) {
  Words command;
  add_limits(command, call.limits);
  const std::string folder = call.folder.string();
  if (walls == Walls::standing) {
    add_walls(command, folder);
  } else {
    add(command, {"/usr/bin/env", "--chdir=" + folder});
  }
  command.push_back(call.program.string());
  command.insert(command.end(), call.arguments.begin(), call.arguments.end());
  return command;
}

}  // namespace foothold::documents

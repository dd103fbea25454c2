#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace foothold::documents {

// What a program of others may use at most.
struct ProgramLimits {
  std::chrono::milliseconds time = std::chrono::seconds(60);
  std::uint64_t memory_bytes = std::uint64_t{1} << 30U;  // of its own, together with all processes that it starts
  std::uint64_t file_bytes = std::uint64_t{256} << 20U;  // of each file that it writes
};

// A program of others, and the one folder of ours that it needs.
struct ProgramCall {
  std::filesystem::path program = {};  // its file
  std::vector<std::string> arguments = {};
  std::filesystem::path folder = {};  // where it runs; the only place in which it may write
  ProgramLimits limits = {};
};

enum class ProgramEnd { done, failed, too_slow, too_large, stopped };

struct ProgramOutcome {
  ProgramEnd end = ProgramEnd::failed;
  std::string complaint = {};  // the end of what it wrote to standard error, for the log
};

// Whether programs of others run where they see no network, no other processes, and of our files only their folder.
enum class Walls { standing, none };

// Finds out by trying, once: `none` where bubblewrap is not installed or the kernel does not let it work.
[[nodiscard]] Walls walls_here();

// Runs the program to its end, as if nobody had started it: with an environment of four names, no descriptors but
// standard error, which goes to a file, a lower priority than ours, and its limits. At a limit, or when `stop` is
// asked for, it is killed with everything that it started; so it is when our own thread ends. Blocks; any thread may
// call it. Throws Broken when nothing can be started at all.
[[nodiscard]] ProgramOutcome run_program(const ProgramCall& call, Walls walls, const std::stop_token& stop);

}  // namespace foothold::documents

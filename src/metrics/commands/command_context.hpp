#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/library.hpp"

namespace foothold::metrics {

// What commands end with; scripts rely on them (docs/command-line.md).
enum ExitCode : int {
  exit_done = 0,
  exit_findings = 1,  // the work was done and found something wrong
  exit_usage = 2,     // the command line was not understood
  exit_refused = 3,   // what was asked cannot be done; the message says why
  exit_broken = 4,    // something is broken; the message is for whoever looks after the machine
  exit_interrupted = 130
};

// Shared by all commands of one run. The content is read when a command first needs it. One thread.
class CommandContext {
 public:
  explicit CommandContext(std::filesystem::path content) : content_(std::move(content)) {}

  // Where the content is read from; set by the option --content before any command runs.
  void use_content(std::filesystem::path content) { content_ = std::move(content); }
  // The content, or a printed refusal and null.
  Library* library();
  // The edition, or a printed refusal and null.
  std::unique_ptr<Edition> open_edition(const std::filesystem::path& file);

  // Prints a refusal for people on standard error and remembers the exit code for its kind.
  void refuse(const Error& error);
  void exit_with(ExitCode code) { exit_code_ = code; }
  [[nodiscard]] int exit_code() const { return exit_code_; }

 private:
  std::filesystem::path content_;
  std::unique_ptr<Library> library_;
  int exit_code_ = exit_done;
};

}  // namespace foothold::metrics

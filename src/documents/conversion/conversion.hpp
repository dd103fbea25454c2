#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "documents/conversion/program_run.hpp"
#include "documents/document.hpp"

namespace foothold::documents {

// A program of others that a format needs, and the Debian package that brings it.
struct NeededProgram {
  std::filesystem::path program;
  std::string package;
};

// All that a format needs, in the order in which people install it.
[[nodiscard]] std::vector<NeededProgram> needed_programs(Format format);
// Those of them that are not installed here.
[[nodiscard]] std::vector<NeededProgram> missing_programs(Format format);
// Refused with `unavailable`, naming programs and packages, when the format cannot be made here.
Result<void> require_programs(Format format);

// One conversion while it runs.
struct Conversion {
  std::stop_token stop = {};
  // Told how far it is, in percent; may be empty.
  std::function<void(int percent)> progress = {};

  void tell(int percent) const {
    if (progress) progress(percent);
  }
};

// Runs a program of others behind walls where these can stand. Refused with `interrupted` when it was stopped,
// `too_large` when it went over a limit, `unavailable` when it failed or must not run; the log knows more.
Result<void> run_converter(const ProgramCall& call, const Conversion& conversion);

}  // namespace foothold::documents

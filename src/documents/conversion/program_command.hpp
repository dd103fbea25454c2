#pragma once

#include <string>
#include <vector>

#include "documents/conversion/program_run.hpp"

namespace foothold::documents {

// The whole command that runs a program of others within its limits: small programs of Debian, each of which does one
// thing and then becomes the next one. Pure.
[[nodiscard]] std::vector<std::string> command_of(const ProgramCall& call, Walls walls);

}  // namespace foothold::documents

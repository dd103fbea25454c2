#pragma once

#include <string_view>

#include "storage/database_problem.hpp"

namespace foothold::storage {

// What an SQLSTATE means to a caller. An empty one means that the server could not say anything any more.
[[nodiscard]] ProblemKind postgres_problem_kind(std::string_view sqlstate);

}  // namespace foothold::storage

#pragma once

#include <sqlite3.h>

#include <string_view>

#include "storage/database_problem.hpp"

namespace foothold::storage {

// What an extended result code of SQLite means to a caller.
[[nodiscard]] ProblemKind sqlite_problem_kind(int extended_code);

// Throws the last problem of this connection as DatabaseProblem. `while_doing` is the statement or the step that
// failed.
[[noreturn]] void throw_sqlite_problem(sqlite3* database, std::string_view while_doing);

}  // namespace foothold::storage

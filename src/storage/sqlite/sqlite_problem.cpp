#include "storage/sqlite/sqlite_problem.hpp"

#include <string>

namespace foothold::storage {

ProblemKind sqlite_problem_kind(int extended_code) {
  switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return ProblemKind::unique_violation;
    case SQLITE_CONSTRAINT_NOTNULL:
      return ProblemKind::not_null_violation;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return ProblemKind::foreign_key_violation;
    default:
      break;
  }
  switch (extended_code & 0xFF) {  // the low byte is the general code
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ProblemKind::busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ProblemKind::damaged;
    default:
      return ProblemKind::other;
  }
}

void throw_sqlite_problem(sqlite3* database, std::string_view while_doing) {
  const int code = sqlite3_extended_errcode(database);
  const std::string what = "SQLite: " + std::string(sqlite3_errmsg(database)) + " (" + std::to_string(code) +
                           ") in: " + std::string(while_doing);
  throw DatabaseProblem(sqlite_problem_kind(code), std::to_string(code), what);
}

}  // namespace foothold::storage

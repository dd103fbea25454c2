#pragma once

#include <string>
#include <utility>

#include "base/error.hpp"
#include "storage/connection.hpp"

namespace foothold::storage {

// A failure that the database reported, alike for both engines. what() is for the log; code() is the engine's own name
// of it: the extended result code of SQLite ("2067") or the SQLSTATE of PostgreSQL ("23505"); empty when the engine
// gave none. Inside a transaction nothing but a rollback is possible afterwards, on both engines: to go on after a
// unique violation, ask with ON CONFLICT DO NOTHING instead of catching it.
class DatabaseProblem : public Broken {
 public:
  DatabaseProblem(ProblemKind kind, std::string code, const std::string& what)
      : Broken(what), kind_(kind), code_(std::move(code)) {}

  [[nodiscard]] ProblemKind kind() const { return kind_; }
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  ProblemKind kind_;
  std::string code_;
};

}  // namespace foothold::storage

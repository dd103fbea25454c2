#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "base/result.hpp"
#include "storage/connection_pool.hpp"

namespace foothold::storage {

// The workspace database: a SQLite file or a PostgreSQL server. Thread-safe; every call lends the work its own
// connection, which it must not keep, nor anything read from it. What is read and then written inside one Transaction
// of with_writer() cannot be overtaken: such transactions take turns on both engines.
class Database {
 public:
  // A "postgresql://" or "postgres://" address, or else the path of a SQLite file, which is made when absent. Refused
  // with `invalid` for an address of another kind or a file that is no database, `unavailable` when it cannot be opened
  // or reached.
  static Result<std::unique_ptr<Database>> open(std::string_view address_or_path);

  // Runs work(Connection&) and gives back what it returns. Changes are refused by the engine. Throws DatabaseProblem.
  template <typename Work>
  decltype(auto) with_reader(Work&& work) {
    return readers_.use(std::forward<Work>(work));
  }

  // The same with a connection that may write; use a Transaction for more than one statement. Must not be nested.
  template <typename Work>
  decltype(auto) with_writer(Work&& work) {
    return writers_.use(std::forward<Work>(work));
  }

  // "sqlite" or "postgres", which is also the name of its folder of migrations.
  [[nodiscard]] std::string_view engine() const { return engine_; }

  // Asks the database something small. Refused with `unavailable` when there is no answer.
  [[nodiscard]] Result<void> check();

 private:
  struct Engine;
  static Engine sqlite_engine(std::string_view path);
  static Engine postgres_engine(std::string_view address);
  explicit Database(Engine engine);

  std::string_view engine_;
  const char* check_sql_;
  ConnectionPool writers_;
  ConnectionPool readers_;
};

}  // namespace foothold::storage

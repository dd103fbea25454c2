#include "storage/connection.hpp"

#include <exception>

#include "base/log.hpp"

namespace foothold::storage {

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.begin();
}

Transaction::~Transaction() {
  if (open_) connection_.rollback();
}

void Transaction::commit() {
  connection_.commit();
  open_ = false;  // A commit that throws leaves the transaction to be rolled back.
}

Savepoint::Savepoint(Connection& connection) : connection_(connection) {
  connection_.set_savepoint();
}

Savepoint::~Savepoint() {
  if (!open_) return;
  try {
    connection_.roll_back_to_savepoint();
  } catch (const std::exception& problem) {
    log_warning("storage.savepoint_lost", {{"problem", problem.what()}});
  }
}

void Savepoint::keep() {
  connection_.release_savepoint();
  open_ = false;
}

}  // namespace foothold::storage

#include "storage/connection.hpp"

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

}  // namespace foothold::storage

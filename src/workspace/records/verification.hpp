#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "storage/connection.hpp"

namespace foothold::workspace {

// Whether a coalition's changes are as they were written, and its records as the changes say.
struct Verification {
  std::int64_t changes = 0;                         // how many were looked at
  std::optional<std::int64_t> first_broken_change;  // also when changes are missing at the end
  std::vector<std::string> differing_records;       // ids; empty when the chain itself is broken

  [[nodiscard]] bool intact() const { return !first_broken_change && differing_records.empty(); }
};

// Walks the whole chain. Best given a connection that reads: it takes a snapshot of its own, so that what is written
// meanwhile does not disturb.
[[nodiscard]] Verification verify_coalition(storage::Connection& connection, const std::string& coalition);

// The same inside a Transaction that is open already, with what it has written so far.
[[nodiscard]] Verification verify_in_transaction(storage::Connection& connection, const std::string& coalition);

}  // namespace foothold::workspace

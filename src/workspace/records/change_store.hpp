#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "storage/connection.hpp"
#include "workspace/records/change.hpp"

namespace foothold::workspace {

// The table of changes, for work that has a connection already. RecordStore is the door for everybody else.

// Where the chain of a coalition stands; nothing when there is no such coalition.
[[nodiscard]] std::optional<ChainHead> read_chain_head(storage::Connection& connection, const std::string& coalition);

// Numbers the change, chains it to the last one of its coalition, and stores it. Must run inside a Transaction, so that
// nobody takes the same number. Gives back the change as stored; throws Broken when there is no such coalition.
Change append_change(storage::Connection& connection, Change change);

// Stores a change just as it is, with the number and the hash that it has already: for changes that come from elsewhere
// and are verified afterwards.
void insert_change(storage::Connection& connection, const Change& change);

// Changes of a coalition with a number above `number`, in their order, at most `limit`. A row whose JSON cannot be read
// comes back with a hash that does not fit, never as an exception, so that verification can name it.
[[nodiscard]] std::vector<Change> read_changes_after(storage::Connection& connection, const std::string& coalition,
                                                     std::int64_t number, std::int64_t limit);

// The same, but only of the records that the reader sees now.
[[nodiscard]] std::vector<Change> read_seen_changes_after(storage::Connection& connection, const std::string& coalition,
                                                          std::int64_t number, std::int64_t limit,
                                                          const Reader& reader);

// The newest changes of a coalition, of the records that the reader sees now, the newest first.
[[nodiscard]] std::vector<Change> read_latest_changes(storage::Connection& connection, const std::string& coalition,
                                                      std::int64_t limit, const std::optional<Reader>& reader);

// Changes of a record with a revision above `revision`, oldest first.
[[nodiscard]] std::vector<Change> read_record_changes(storage::Connection& connection, const std::string& coalition,
                                                      const std::string& record, std::int64_t revision = 0);

}  // namespace foothold::workspace

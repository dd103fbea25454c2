#pragma once

#include "storage/database.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/coalition.hpp"
#include "workspace/example/example.hpp"
#include "workspace/records/record_store.hpp"

namespace foothold::workspace {

// Where the example goes. `records` must be over the same database.
struct ExampleTarget {
  storage::Database& database;
  RecordStore& records;
  const toolkit::Toolkit& toolkit;
};

// What to do with an example that is there already.
enum class ExistingExample { kept, replaced };

// Writes the example as the coalition "example", all of it in one transaction. Its people get accounts with which
// nobody signs in, the same each time. When it replaces an older one, that one is gone with its history, and people who
// are not of the example keep their roles. Refused with `conflict` when there is one that is kept, or when another
// coalition has its short name, and with what the store refuses.
[[nodiscard]] Result<Coalition> put_example(const ExampleTarget& target, const Example& example,
                                            ExistingExample existing);

}  // namespace foothold::workspace

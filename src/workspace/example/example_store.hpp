#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "storage/connection.hpp"

namespace foothold::workspace {

// Throws the example away with everything that belongs to it: records, history, comments, memberships, invitations and
// tokens. Accounts stay, and so do files, which are known by their bytes. Refused with `conflict` for any other
// coalition; the database itself deletes the history of no other. Must run inside a Transaction. `engine` is
// Database::engine().
[[nodiscard]] Result<void> remove_example(storage::Connection& connection, std::string_view engine,
                                          const std::string& coalition);

}  // namespace foothold::workspace

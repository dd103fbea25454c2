#pragma once

#include <optional>
#include <string>

#include "storage/connection.hpp"
#include "workspace/archive/coalition_archive.hpp"

namespace foothold::workspace {

// A whole coalition out of the tables and into them, for work that has a connection already. Throws DatabaseProblem.

// The coalition with this short name as it stands in one snapshot; nothing when there is none. Must run inside a
// Transaction of a reader.
[[nodiscard]] std::optional<CoalitionArchive> read_archive(storage::Connection& connection, const std::string& slug);

// Whether the installation has, or once had, a coalition with this id.
[[nodiscard]] bool has_coalition(storage::Connection& connection, const std::string& id);
[[nodiscard]] bool has_slug(storage::Connection& connection, const std::string& slug);

// Stores all but people, members, links and words for the search, just as it is in the archive. Must run inside a
// Transaction.
void write_archive(storage::Connection& connection, const CoalitionArchive& archive);

}  // namespace foothold::workspace

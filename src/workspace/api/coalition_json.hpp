#pragma once

#include <string>
#include <utility>
#include <vector>

#include "workspace/coalition_lists.hpp"

namespace foothold::workspace {

// Coalitions for programs. The names in these objects are a promise (docs/openapi.yaml).

// {"coalitions": [{"slug", "name", "languages", "role"}]}
[[nodiscard]] std::string coalitions_json(const std::vector<CoalitionEntry>& entries);

// How many records of each type the reader sees, by the id of the type.
using RecordCounts = std::vector<std::pair<std::string, std::int64_t>>;
// {"slug", "name", "languages", "role", "created_at", "counts": {"task": 12}}
[[nodiscard]] std::string coalition_json(const Participant& participant, const RecordCounts& counts);

// {"members": [{"id", "name", "email", "role", "since"}]}; only coordinators are told addresses, others get null.
[[nodiscard]] std::string members_json(const std::vector<accounts::Member>& members, Role reader);

}  // namespace foothold::workspace

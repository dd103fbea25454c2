#pragma once

#include <string>

#include "storage/database.hpp"

namespace foothold::storage {

// Tells one installed Foothold from every other. The id is random, made once, and no secret.
struct Installation {
  std::string id;          // 32 hexadecimal letters
  std::string created_at;  // as utc_now() writes it
};

// The installation that this database belongs to; made at the first call. The database must have been migrated. Throws
// DatabaseProblem.
[[nodiscard]] Installation find_or_make_installation(Database& database);

}  // namespace foothold::storage

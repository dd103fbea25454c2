#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace foothold::storage {

// One numbered step of the tables' history, as it lies in a folder: 0001_installation.sql.
struct Migration {
  int number = 0;
  std::string name;  // "0001_installation"
  std::string sql;
  std::string checksum;  // SHA-256 of the file
};

// The migrations of a folder, from number 1 upwards without a gap. Files that do not end in ".sql" are left aside.
// Refused with `unavailable` when the folder cannot be read, and when a number is missing, twice there or not in the
// file's name.
[[nodiscard]] Result<std::vector<Migration>> read_migrations(const std::filesystem::path& folder);

}  // namespace foothold::storage

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "publishing/versions/plan_version.hpp"
#include "storage/database.hpp"
#include "workspace/coalition.hpp"

namespace foothold::publishing {

// A published version that is to be written as files. A plain value.
struct ExportedPlan {
  workspace::Coalition coalition;
  PlanVersion version;
  std::string site = {};  // where the program is reached from outside; may be empty

  // "boone-plan-3", with which the names of its files begin.
  [[nodiscard]] std::string name() const;
};

// The version with that number, or without one the newest that stands. Refused with `not_found` when there is no such
// coalition, or no such version that stands.
Result<ExportedPlan> find_exported(storage::Database& database, const std::string& slug,
                                   std::optional<std::int64_t> number);

// A file by its name in the folder or zip file to which it belongs: "html/index.html". A plain value.
struct ExportedFile {
  std::string name;
  std::string bytes;
};
using ExportedFiles = std::vector<ExportedFile>;

}  // namespace foothold::publishing

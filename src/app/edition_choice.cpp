#include "app/edition_choice.hpp"

#include <optional>

namespace foothold::app {
namespace {

constexpr const char* demonstration = "demo.db";
constexpr const char* workspace = "workspace.db";

bool is_edition_name(const std::filesystem::path& file) {
  return file.extension() == ".db" && file.filename() != workspace && file.filename() != demonstration;
}

std::optional<std::filesystem::path> newest_edition(const std::filesystem::path& folder) {
  std::optional<std::filesystem::path> newest;
  std::error_code ignored;  // a folder that is missing holds no edition
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (!entry.is_regular_file() || !is_edition_name(entry.path())) continue;
    if (!newest || std::filesystem::last_write_time(*newest) < entry.last_write_time()) newest = entry.path();
  }
  return newest;
}

Error no_edition(const std::filesystem::path& folder) {
  Error error;
  error.kind = ErrorKind::not_found;
  error.field = "data";
  error.message = {"app.no_edition", {{"folder", folder.string()}}};
  error.hint = {"app.no_edition.hint", {{"folder", folder.string()}}};
  return error;
}

}  // namespace

Result<std::filesystem::path> choose_edition(const std::filesystem::path& data_folder,
                                             const std::filesystem::path& named) {
  if (!named.empty()) return named;
  if (auto newest = newest_edition(data_folder)) return *std::move(newest);
  if (std::filesystem::exists(data_folder / demonstration)) return data_folder / demonstration;
  return no_edition(data_folder);
}

}  // namespace foothold::app

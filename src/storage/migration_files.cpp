#include "storage/migration_files.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/text.hpp"

namespace foothold::storage {
namespace {

constexpr std::size_t number_length = 4;

Error refusal(const std::string& key, const std::string& name, const std::filesystem::path& path) {
  const std::vector<std::pair<std::string, std::string>> values = {{name, path.string()}};
  return {ErrorKind::unavailable, "", {key, values}, {key + ".hint", values}, ""};
}

Result<std::vector<std::filesystem::path>> sorted_sql_files(const std::filesystem::path& folder) {
  std::error_code problem;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  }
  if (problem || files.empty()) return refusal("storage.migrations_missing", "folder", folder);
  std::ranges::sort(files);
  return files;
}

// The number in front of "_"; 0, which no migration has, when the name is not of that form.
long long number_of(const std::string& name) {
  if (name.size() <= number_length + 1 || name[number_length] != '_') return 0;
  return parse_integer(std::string_view(name).substr(0, number_length)).value_or(0);
}

}  // namespace

Result<std::vector<Migration>> read_migrations(const std::filesystem::path& folder) {
  const auto files = sorted_sql_files(folder);
  if (!files) return files.error();
  std::vector<Migration> migrations;
  for (const std::filesystem::path& file : *files) {
    const int expected = static_cast<int>(migrations.size()) + 1;
    const std::string name = file.stem().string();
    if (number_of(name) != expected) return refusal("storage.migration_number", "file", file);
    const auto sql = read_file(file);
    if (!sql) return refusal("storage.migrations_missing", "folder", folder);
    migrations.push_back({expected, name, *sql, sha256(*sql)});
  }
  return migrations;
}

}  // namespace foothold::storage

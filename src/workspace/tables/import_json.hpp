#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/tables/stored_import.hpp"

namespace foothold::workspace {

// The parts of an import as JSON, as the database keeps them. Reading gives nothing for text that was not written here.
[[nodiscard]] std::string table_json(const SentTable& table);
[[nodiscard]] std::optional<SentTable> read_table_json(std::string_view text);
[[nodiscard]] std::string mapping_json(const std::vector<std::string>& mapping);
[[nodiscard]] std::optional<std::vector<std::string>> read_mapping_json(std::string_view text);
[[nodiscard]] std::string result_json(const ImportResult& result);
[[nodiscard]] std::optional<ImportResult> read_result_json(std::string_view text);

}  // namespace foothold::workspace

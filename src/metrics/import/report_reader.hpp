#pragma once

#include <optional>
#include <string>

#include "metrics/import/import_report.hpp"

namespace foothold::metrics {

// The report that import_report_json() wrote. Nothing when the text is not such a report.
[[nodiscard]] std::optional<ImportReport> read_import_report(const std::string& json);

}  // namespace foothold::metrics

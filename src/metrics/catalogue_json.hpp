#pragma once

#include <string>

#include "metrics/catalogue/catalogue.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// The catalogue and the edition for scripts (docs/openapi.yaml); texts in every language.
[[nodiscard]] std::string metrics_json(const Catalogue& catalogue);
[[nodiscard]] std::string metric_json(const Catalogue& catalogue, MetricIndex metric);
[[nodiscard]] std::string edition_json(const Edition& edition);

}  // namespace foothold::metrics

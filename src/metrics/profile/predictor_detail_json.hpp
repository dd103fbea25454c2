#pragma once

#include <string>

#include "metrics/profile/predictor_detail.hpp"

namespace foothold::metrics {

// For scripts (docs/openapi.yaml, Gaps and Changes): every group of every breakdown beside its reference, with the
// history of the gap; and each metric between the two years. The names are a promise.
[[nodiscard]] std::string gaps_json(const PredictorDetail& detail, const Edition& edition);
[[nodiscard]] std::string changes_json(const PredictorDetail& detail, const Edition& edition);

}  // namespace foothold::metrics

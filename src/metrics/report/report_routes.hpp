#pragma once

#include "documents/document_cache.hpp"
#include "metrics/metrics_routes.hpp"

namespace foothold::metrics {

// The reports on communities as files, which anybody may have. Borrows both for as long as the router answers.
void add_report_routes(http::Router& router, const MetricsSite& metrics, documents::DocumentCache& cache);

}  // namespace foothold::metrics

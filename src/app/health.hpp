#pragma once

#include "http/body_cache.hpp"
#include "http/router.hpp"
#include "http/telemetry.hpp"
#include "metrics/edition/edition.hpp"
#include "storage/database.hpp"

namespace foothold::app {

// Adds /healthz (200 when the database answers, 503 when it does not) and /metrics (Prometheus text). All parts are
// borrowed and must outlive the router.
void add_health_routes(http::Router& router, storage::Database& database, const metrics::Edition& edition,
                       const http::Telemetry& telemetry, const http::BodyCache& cache);

}  // namespace foothold::app

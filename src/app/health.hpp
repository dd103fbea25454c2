#pragma once

#include "accounts/mail/outbox.hpp"
#include "http/body_cache.hpp"
#include "http/router.hpp"
#include "http/telemetry.hpp"
#include "metrics/edition/edition.hpp"
#include "storage/database.hpp"

namespace foothold::app {

// What is asked how it does. All parts are borrowed.
struct HealthParts {
  storage::Database& database;
  const accounts::Outbox& outbox;
  const metrics::Edition& edition;
  const http::Telemetry& telemetry;
  const http::BodyCache& cache;
};

// Adds /healthz (200 when the database answers, 503 when it does not; mail that fails is told, but no reason to take
// the server for broken) and /metrics (Prometheus text). The parts must outlive the router.
void add_health_routes(http::Router& router, const HealthParts& parts);

}  // namespace foothold::app

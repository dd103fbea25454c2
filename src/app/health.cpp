#include "app/health.hpp"

#include "base/json_writer.hpp"

namespace foothold::app {

void add_health_routes(http::Router& router, storage::Database& database, const metrics::Edition& edition,
                       const http::Telemetry& telemetry, const http::BodyCache& cache) {
  router.get("/healthz", [&](const http::Request&) {
    const bool answers = static_cast<bool>(database.check());
    JsonWriter json;
    json.begin_object().text("status", answers ? "ok" : "database does not answer").text("database", database.engine());
    json.text("edition", edition.facts().release).text("version", FOOTHOLD_VERSION).end_object();
    http::Response response = http::json_response(json.take());
    response.status = answers ? 200 : 503;
    return Result<http::Response>(std::move(response));
  });
  router.get("/metrics", [&](const http::Request&) {
    http::Response response;
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = std::make_shared<const std::string>(telemetry.prometheus_text(cache.counters()));
    return Result<http::Response>(std::move(response));
  });
}

}  // namespace foothold::app

#include "app/health.hpp"

#include "base/json_writer.hpp"

namespace foothold::app {

void add_health_routes(http::Router& router, const HealthParts& parts) {
  router.get("/healthz", [parts](const http::Request&) {
    const bool answers = static_cast<bool>(parts.database.check());
    JsonWriter json;
    json.begin_object()
        .text("status", answers ? "ok" : "database does not answer")
        .text("database", parts.database.engine());
    json.text("mail", mail_health_name(parts.outbox.health()));
    json.text("edition", parts.edition.facts().release).text("version", FOOTHOLD_VERSION).end_object();
    http::Response response = http::json_response(json.take());
    response.status = answers ? 200 : 503;
    return Result<http::Response>(std::move(response));
  });
  router.get("/metrics", [parts](const http::Request&) {
    http::Response response;
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = std::make_shared<const std::string>(parts.telemetry.prometheus_text(parts.cache.counters()));
    return Result<http::Response>(std::move(response));
  });
}

}  // namespace foothold::app

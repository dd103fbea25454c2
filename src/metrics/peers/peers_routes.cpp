#include "metrics/peers/peers_routes.hpp"

#include <algorithm>

#include "metrics/data/reading_query.hpp"
#include "metrics/peers/peer_query.hpp"
#include "metrics/peers/peers_json.hpp"
#include "metrics/peers/peers_page.hpp"

namespace foothold::metrics {
namespace {

using http::Request;
using http::Response;

class Handlers {
 public:
  Handlers(const MetricsSite& metrics, std::shared_ptr<const PeerSpaces> spaces)
      : metrics_(metrics), spaces_(std::move(spaces)) {}

  Result<Response> page(const Request& request) const {
    const auto query = query_of(request);
    if (!query) return query.error();
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    const html::PageContext context(metrics_.site, request.language, request.path + request.target.substr(question));
    const PeerAnswer answer = find_peers(*query, *spaces_, metrics_.edition);
    return lasting(http::html_response(
        peers_page(context, metrics_.edition, metrics_.library.toolkit.framework, *spaces_, answer)));
  }

  Result<Response> data(const Request& request) const {
    const auto query = query_of(request);
    if (!query) return query.error();
    const PeerAnswer answer = find_peers(*query, *spaces_, metrics_.edition);
    if (answer.outcome != PeerOutcome::found) return refuse_outcome(answer.outcome);
    return lasting(http::json_response(peers_json(answer, *spaces_, metrics_.edition)));
  }

 private:
  [[nodiscard]] Result<PeerQuery> query_of(const Request& request) const {
    const auto place = parse_place(request.parameter("geoid"), metrics_.edition);
    if (!place) return place.error();
    return parse_peer_query(peer_query_text(request.query), *place, metrics_.edition);
  }

  // Edition and content never change while the program runs.
  [[nodiscard]] Response lasting(Response response) const {
    response.immutable_while_running = true;
    response.etag = metrics_.stamp;
    return response;
  }

  const MetricsSite& metrics_;
  std::shared_ptr<const PeerSpaces> spaces_;
};

}  // namespace

void add_peer_routes(http::Router& router, const MetricsSite& metrics,
                     const std::shared_ptr<const PeerSpaces>& spaces) {
  const Handlers handlers(metrics, spaces);
  const auto route = [&](const char* pattern, Result<Response> (Handlers::*answer)(const Request&) const) {
    router.get(pattern, [handlers, answer](const Request& request) { return (handlers.*answer)(request); });
  };
  route("/places/{geoid}/peers", &Handlers::page);
  route("/api/v1/places/{geoid}/peers", &Handlers::data);
  route("/api/v1/places/{geoid}/peers.json", &Handlers::data);
}

}  // namespace foothold::metrics

#include "metrics/map/map_routes.hpp"

#include <algorithm>

#include "metrics/data/reading_query.hpp"
#include "metrics/map/map_json.hpp"
#include "metrics/map/map_page.hpp"
#include "metrics/map/map_picture.hpp"
#include "metrics/map/map_query.hpp"

namespace foothold::metrics {
namespace {

using http::Request;
using http::Response;

constexpr std::string_view svg_type = "image/svg+xml";

MapQueryText query_text(const Request& request) {
  const auto part = [&](std::string_view name) { return request.query.find(name).value_or(""); };
  return {part("year"),  part("subgroup_type"), part("subgroup"), part("level"),
          part("state"), part("order"),         part("from")};
}

// A metric in the path: what is not there is not found.
Result<MetricIndex> metric_of(const std::string& text, const Edition& edition) {
  auto metric = parse_metric(text, edition);
  if (metric) return metric;
  Error error = metric.error();
  error.kind = ErrorKind::not_found;
  return error;
}

Error not_published(const std::string& field, const std::string& value) {
  Error error;
  error.kind = ErrorKind::not_found;
  error.field = field;
  error.message = {"map.not_published", {{"value", value}}};
  error.hint = {"map.not_published.hint", {}};
  return error;
}

// The handlers of one site. They hold references only, so copying one into each route costs nothing.
class MapHandlers {
 public:
  MapHandlers(const MetricsSite& metrics, const CountyShapes& shapes) : metrics_(metrics), shapes_(shapes) {}

  // The form names the metric as a field, because a form cannot change the path that it is sent to.
  Result<Response> index(const Request& request) const {
    const auto asked = request.query.find("metric");
    if (!asked) return lasting(http::html_response(map_index_page(context(request), parts())));
    const auto metric = metric_of(*asked, edition());
    if (!metric) return metric.error();
    MapQueryText text = query_text(request);
    if (const auto group = request.query.find("group")) take_group_word(*group, text);
    const auto query = parse_map_query(text, *metric, edition());
    if (!query) return query.error();
    return http::redirect_response(context(request).link(asked_path(*query)));
  }

  Result<Response> page(const Request& request) const {
    const auto metric = metric_of(request.parameter("metric"), edition());
    if (!metric) return metric.error();
    const auto query = parse_map_query(query_text(request), *metric, edition());
    if (!query) return query.error();
    return tagged(http::html_response(map_page(context(request), parts(), *query)), *query);
  }

  Result<Response> data(const Request& request) const {
    const auto query = published_query(request);
    if (!query) return query.error();
    return tagged(http::json_response(map_json(make_metric_map(query->key, edition()), edition(), shapes_)), *query);
  }

  Result<Response> picture(const Request& request) const {
    const auto query = published_query(request);
    if (!query) return query.error();
    if (query->key.level == Level::place) return not_published("level", "place");
    const std::string name =
        edition().catalogue().metric(query->key.metric).id + "-" + std::to_string(query->key.year) + ".svg";
    return tagged(
        http::file_response(svg_type, name,
                            map_picture(context(request), edition(), make_metric_map(query->key, edition()), shapes_)),
        *query);
  }

 private:
  [[nodiscard]] const Edition& edition() const { return metrics_.edition; }
  [[nodiscard]] MapParts parts() const { return {edition(), metrics_.library.toolkit.framework, shapes_}; }

  // The switch of language keeps the query.
  [[nodiscard]] html::PageContext context(const Request& request) const {
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    return {metrics_.site, request.language, request.path + request.target.substr(question)};
  }

  // What is not published stays in the address, so that the page can say what it shows instead.
  [[nodiscard]] std::string asked_path(MapQuery query) const {
    query.key = query.asked;
    return map_path(query, edition());
  }

  // A script is told when there is nothing; a page offers something else instead.
  [[nodiscard]] Result<MapQuery> published_query(const Request& request) const {
    const auto metric = metric_of(request.parameter("metric"), edition());
    if (!metric) return metric.error();
    auto query = parse_map_query(query_text(request), *metric, edition());
    if (!query) return query;
    if (query->replaced_group()) return not_published("subgroup", request.query.find("subgroup").value_or(""));
    if (query->key.year == 0) return not_published("metric", request.parameter("metric"));
    if (query->replaced_year()) return not_published("year", std::to_string(query->asked.year));
    return query;
  }

  [[nodiscard]] Response lasting(Response response) const {
    response.immutable_while_running = true;
    response.etag = metrics_.stamp;
    return response;
  }

  // The plain address of a map may stay in the cache. Tables are narrowed and ordered in so many ways that keeping all
  // of them would push out what others ask for.
  [[nodiscard]] Response tagged(Response response, const MapQuery& query) const {
    response = lasting(std::move(response));
    response.immutable_while_running = query.state.empty() && query.order == RowOrder::code && query.from == 0;
    return response;
  }

  const MetricsSite& metrics_;
  const CountyShapes& shapes_;
};

}  // namespace

void add_map_routes(http::Router& router, const MetricsSite& metrics, const CountyShapes& shapes) {
  const MapHandlers handlers(metrics, shapes);
  const auto page = [&](const char* pattern, Result<Response> (MapHandlers::*answer)(const Request&) const) {
    router.get(pattern, [handlers, answer](const Request& request) { return (handlers.*answer)(request); });
  };
  page("/map", &MapHandlers::index);
  page("/map/{metric}", &MapHandlers::page);
  page("/api/v1/map/{metric}", &MapHandlers::data);
  page("/api/v1/map/{metric}.json", &MapHandlers::data);
  page("/api/v1/map/{metric}.svg", &MapHandlers::picture);
}

}  // namespace foothold::metrics

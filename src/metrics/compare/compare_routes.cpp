#include "metrics/compare/compare_routes.hpp"

#include <algorithm>

#include "metrics/compare/compare_formats.hpp"
#include "metrics/compare/compare_page.hpp"
#include "metrics/peers/peers.hpp"

namespace foothold::metrics {
namespace {

using http::Request;
using http::Response;

constexpr std::string_view csv_type = "text/csv; charset=utf-8";
constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::size_t most_found = 12;
constexpr std::size_t offered_peers = 5;

enum class Format { json, csv, xlsx };

class Handlers {
 public:
  Handlers(const MetricsSite& metrics, std::shared_ptr<const PeerSpaces> spaces)
      : metrics_(metrics), edition_(metrics.edition), spaces_(std::move(spaces)) {}

  Result<Response> page(const Request& request) const {
    const auto query = query_of(request);
    if (!query) return query.error();
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    const html::PageContext context(metrics_.site, request.language, request.path + request.target.substr(question));
    ComparePage page{edition_, framework(), *query};
    page.peers = peers_to_offer(*query);
    if (const auto typed = request.query.find("add")) {
      page.search = search(*typed, *query);
      if (is_clear(*page.search)) return add_place(context, *query, page.search->found.front());
    }
    return tagged(http::html_response(compare_page(context, page)));
  }

  Result<Response> data(const Request& request, Format format) const {
    const auto query = query_of(request);
    if (!query) return query.error();
    if (query->places.size() < fewest_compared) return too_few_places();
    const PlaceComparison comparison = compare_places(*query, edition_);
    switch (format) {
      case Format::csv:
        return tagged(http::file_response(std::string(csv_type), "comparison.csv", compare_csv(comparison, edition_)));
      case Format::xlsx:
        return tagged(
            http::file_response(std::string(xlsx_type), "comparison.xlsx",
                                compare_workbook(comparison, edition_, metrics_.library.messages, request.language)));
      case Format::json:
        break;
    }
    return tagged(http::json_response(compare_json(comparison, edition_)));
  }

 private:
  [[nodiscard]] const toolkit::Framework& framework() const { return metrics_.library.toolkit.framework; }

  [[nodiscard]] Result<CompareQuery> query_of(const Request& request) const {
    return parse_compare_query(request.query.list("places"), request.query.list("predictors"), edition_, framework());
  }

  [[nodiscard]] PlaceSearch search(const std::string& typed, const CompareQuery& query) const {
    PlaceSearch search{typed, edition_.places().search(typed, most_found, edition_.newest_populations()), false};
    if (search.found.empty()) {
      search.found = edition_.places().similar(typed, most_found);
      search.only_similar = true;
    }
    std::erase_if(search.found, [&query](PlaceIndex place) {
      return std::find(query.places.begin(), query.places.end(), place) != query.places.end();
    });
    return search;
  }

  // Only one place can be meant.
  static bool is_clear(const PlaceSearch& search) { return search.found.size() == 1 && !search.only_similar; }

  [[nodiscard]] Result<Response> add_place(const html::PageContext& context, const CompareQuery& query,
                                           PlaceIndex place) const {
    std::vector<PlaceIndex> places = query.places;
    places.push_back(place);
    return http::redirect_response(context.link("/compare" + compare_address(query, places, edition_)));
  }

  // The communities nearest to the first one that are not compared yet.
  [[nodiscard]] std::vector<PlaceIndex> peers_to_offer(const CompareQuery& query) const {
    std::vector<PlaceIndex> offered;
    if (query.places.empty() || query.places.size() >= most_compared) return offered;
    PeerQuery asked;
    asked.place = query.places.front();
    asked.count = offered_peers + most_compared;
    for (const Peer& peer : find_peers(asked, *spaces_, edition_).peers) {
      const bool compared = std::find(query.places.begin(), query.places.end(), peer.place) != query.places.end();
      if (!compared && offered.size() < offered_peers) offered.push_back(peer.place);
    }
    return offered;
  }

  // Communities can be combined in so many ways that keeping the answers would fill the cache with what nobody asks
  // twice.
  [[nodiscard]] Response tagged(Response response) const {
    response.etag = metrics_.stamp;
    return response;
  }

  const MetricsSite& metrics_;
  const Edition& edition_;
  std::shared_ptr<const PeerSpaces> spaces_;
};

}  // namespace

void add_compare_routes(http::Router& router, const MetricsSite& metrics,
                        const std::shared_ptr<const PeerSpaces>& spaces) {
  const Handlers handlers(metrics, spaces);
  router.get("/compare", [handlers](const Request& request) { return handlers.page(request); });
  const auto data = [&](const char* pattern, Format format) {
    router.get(pattern, [handlers, format](const Request& request) { return handlers.data(request, format); });
  };
  data("/api/v1/compare", Format::json);
  data("/api/v1/compare.json", Format::json);
  data("/api/v1/compare.csv", Format::csv);
  data("/api/v1/compare.xlsx", Format::xlsx);
}

}  // namespace foothold::metrics

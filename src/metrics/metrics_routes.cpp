#include "metrics/metrics_routes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "metrics/catalogue_json.hpp"
#include "metrics/compare/compare_routes.hpp"
#include "metrics/data/data_page.hpp"
#include "metrics/data/reading_formats.hpp"
#include "metrics/data/reading_query.hpp"
#include "metrics/data/readings_workbook.hpp"
#include "metrics/data/search_page.hpp"
#include "metrics/peers/peers_routes.hpp"
#include "metrics/peers/peers_section.hpp"
#include "metrics/profile/family_notes.hpp"
#include "metrics/profile/predictor_detail_json.hpp"
#include "metrics/profile/predictor_detail_page.hpp"
#include "metrics/profile/profile.hpp"
#include "metrics/profile/profile_formats.hpp"
#include "metrics/profile/profile_page.hpp"
#include "toolkit/pages/predictor_page.hpp"
#include "toolkit/toolkit_refusals.hpp"

namespace foothold::metrics {
namespace {

using http::Request;
using http::Response;

constexpr std::string_view csv_type = "text/csv; charset=utf-8";
constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The handlers of one site. They hold references and shares only, so copying one into each route costs nothing.
class Handlers {
 public:
  Handlers(const MetricsSite& metrics, std::shared_ptr<const PeerSpaces> peers)
      : metrics_(metrics), edition_(metrics.edition), peers_(std::move(peers)) {}

  Result<Response> search(const Request& request) const {
    return lasting(
        http::html_response(search_page(context_with_query(request), edition_, request.query.find("q").value_or(""))));
  }

  Result<Response> search_data(const Request& request) const {
    const auto limit = read_limit(request);
    if (!limit) return limit.error();
    const std::string typed = request.query.find("q").value_or("");
    const auto language =
        language_from_code(request.query.find("lang").value_or(std::string(language_code(request.language))));
    const auto found = edition_.places().search(typed, *limit, edition_.newest_populations());
    return lasting(http::json_response(search_json(found, edition_, language.value_or(Language::english))));
  }

  Result<Response> profile(const Request& request) const {
    const auto place = parse_place(request.parameter("geoid"), edition_);
    if (!place) return place.error();
    const html::PageContext page = context(request);
    return lasting(http::html_response(
        profile_page(page, edition_, profile_of(*place), {peers_section(page, edition_, *peers_, *place)})));
  }

  Result<Response> profile_data(const Request& request) const {
    const auto place = parse_place(request.parameter("geoid"), edition_);
    if (!place) return place.error();
    return lasting(http::json_response(profile_json(profile_of(*place), edition_)));
  }

  Result<Response> profile_table(const Request& request) const {
    const auto place = parse_place(request.parameter("geoid"), edition_);
    if (!place) return place.error();
    return lasting(http::file_response(std::string(csv_type), file_name(*place, "profile", "csv"),
                                       profile_csv(profile_of(*place), edition_)));
  }

  Result<Response> profile_workbook(const Request& request) const {
    const auto place = parse_place(request.parameter("geoid"), edition_);
    if (!place) return place.error();
    ReadingQuery query = everything();
    query.places = {*place};
    const auto readings = find_readings(query, edition_);
    if (!readings) return readings.error();
    return lasting(
        http::file_response(std::string(xlsx_type), file_name(*place, "profile", "xlsx"),
                            readings_workbook(*readings, edition_, metrics_.library.messages, request.language)));
  }

  Result<Response> detail(const Request& request) const {
    const auto detail = detail_of(request);
    if (!detail) return detail.error();
    return chosen(request, http::html_response(predictor_detail_page(context_with_query(request), edition_, *detail)));
  }

  Result<Response> gaps(const Request& request) const {
    const auto detail = detail_of(request);
    if (!detail) return detail.error();
    return chosen(request, http::json_response(gaps_json(*detail, edition_)));
  }

  Result<Response> changes(const Request& request) const {
    const auto detail = detail_of(request);
    if (!detail) return detail.error();
    return chosen(request, http::json_response(changes_json(*detail, edition_)));
  }

  Result<Response> detail_data(const Request& request, bool as_csv) const {
    const auto place = parse_place(request.parameter("geoid"), edition_);
    if (!place) return place.error();
    const auto* predictor = framework().find_predictor(request.parameter("predictor"));
    if (predictor == nullptr) return unknown_predictor(request);
    const auto readings = readings_of_predictor(*place, predictor->id);
    if (as_csv)
      return lasting(http::file_response(std::string(csv_type), file_name(*place, predictor->id, "csv"),
                                         readings_csv(readings, edition_)));
    return lasting(http::json_response(readings_json(readings, edition_)));
  }

  Result<Response> predictor(const Request& request) const {
    const auto* predictor = framework().find_predictor(request.parameter("id"));
    if (predictor == nullptr) return toolkit::unknown_predictor(framework(), request.language, request.parameter("id"));
    const html::PageContext page = context(request);
    return lasting(http::html_response(toolkit::predictor_page(page, framework(), *predictor, [&](html::Html& html) {
      metric_definitions(html, page, metrics_.library.catalogue, predictor->id);
    })));
  }

  Result<Response> data(const Request& request) const {
    return lasting(http::html_response(data_page(context(request), edition_, framework())));
  }

  Result<Response> report(const Request& request) const {
    return lasting(http::html_response(report_page(context(request), edition_)));
  }

  Result<Response> report_data(const Request&) const { return lasting(http::json_response(edition_.report_json())); }
  Result<Response> edition_data(const Request&) const { return lasting(http::json_response(edition_json(edition_))); }
  Result<Response> metrics_data(const Request&) const {
    return lasting(http::json_response(metrics_json(edition_.catalogue())));
  }

  Result<Response> metric_data(const Request& request) const {
    const auto metric = parse_metric(request.parameter("metric"), edition_);
    if (!metric) {
      Error error = metric.error();
      error.kind = ErrorKind::not_found;
      return error;
    }
    return lasting(http::json_response(metric_json(edition_.catalogue(), *metric)));
  }

  enum class Format { json, csv, xlsx };
  Result<Response> readings(const Request& request, Format format) const {
    const auto query = parse_reading_query(query_text(request), edition_);
    if (!query) return query.error();
    const auto readings = find_readings(*query, edition_);
    if (!readings) return readings.error();
    switch (format) {
      case Format::csv:
        return tagged(http::file_response(std::string(csv_type), "readings.csv", readings_csv(*readings, edition_)));
      case Format::xlsx:
        return tagged(
            http::file_response(std::string(xlsx_type), "readings.xlsx",
                                readings_workbook(*readings, edition_, metrics_.library.messages, request.language)));
      case Format::json:
        break;
    }
    return tagged(http::json_response(readings_json(*readings, edition_)));
  }

  Result<Response> benchmark(const Request& request) const {
    ReadingQueryText text = query_text(request);
    text.metrics = request.query.list("metric");
    text.years = request.query.list("year");
    if (text.subgroup.empty()) text.subgroup = "All";
    const auto level = places::level_from_name(text.level);
    if (!level) return missing_field("level", "query.unknown_level", text.level);
    if (text.metrics.size() != 1) return missing_field("metric", "query.unknown_metric", "");
    if (text.years.size() != 1) return missing_field("year", "query.malformed_year", "");
    const auto query = parse_reading_query(text, edition_);
    if (!query) return query.error();
    const SliceKey key{query->metrics.front(), *level, query->breakdown, query->subgroup.value_or(0),
                       static_cast<std::uint16_t>(query->years.front())};
    return lasting(http::json_response(benchmark_json(key, edition_.benchmark(key), edition_)));
  }

 private:
  [[nodiscard]] html::PageContext context(const Request& request) const {
    return {metrics_.site, request.language, request.path_and_query()};
  }
  // For pages that the query changes too: the switch of language keeps it.
  [[nodiscard]] html::PageContext context_with_query(const Request& request) const {
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    return {metrics_.site, request.language, request.path + request.target.substr(question)};
  }
  [[nodiscard]] const toolkit::Framework& framework() const { return metrics_.library.toolkit.framework; }
  [[nodiscard]] Profile profile_of(PlaceIndex place) const { return make_profile(place, edition_, framework()); }

  // The edition and the content never change while the program runs.
  [[nodiscard]] Response lasting(Response response) const {
    response.immutable_while_running = true;
    return tagged(std::move(response));
  }

  // Readings are asked for in so many ways that keeping their answers would fill the cache with what nobody asks twice.
  [[nodiscard]] Response tagged(Response response) const {
    response.etag = metrics_.stamp;
    return response;
  }

  // What a reader chose is one of too many answers to keep; without a choice the page is everybody's.
  [[nodiscard]] Response chosen(const Request& request, Response response) const {
    return request.query.parts().empty() ? lasting(std::move(response)) : tagged(std::move(response));
  }

  [[nodiscard]] Result<PredictorDetail> detail_of(const Request& request) const {
    const auto place = parse_place(request.parameter("geoid"), edition_);
    if (!place) return place.error();
    const auto* predictor = framework().find_predictor(request.parameter("predictor"));
    if (predictor == nullptr) return unknown_predictor(request);
    const auto choice = parse_detail_choice(request.query, edition_.catalogue());
    if (!choice) return choice.error();
    return make_predictor_detail(*place, *predictor, *choice, edition_, framework());
  }

  [[nodiscard]] std::string file_name(PlaceIndex place, const std::string& subject, const std::string& ending) const {
    return std::string(edition_.places().at(place).geoid.text()) + "-" + subject + "." + ending;
  }

  [[nodiscard]] Error unknown_predictor(const Request& request) const {
    Error error = toolkit::unknown_predictor(framework(), request.language, request.parameter("predictor"));
    for (Error::Suggestion& suggestion : error.suggestions)
      suggestion.path =
          replace_all(suggestion.path, "/framework/predictors/", "/places/" + request.parameter("geoid") + "/");
    return error;
  }

  static Error missing_field(std::string field, std::string key, std::string value) {
    Error error;
    error.kind = ErrorKind::invalid;
    error.field = std::move(field);
    error.hint = {key + ".hint", {}};
    error.message = {std::move(key), {{"value", std::move(value)}}};
    return error;
  }

  static Result<std::size_t> read_limit(const Request& request) {
    static constexpr long long most = 50;
    const auto text = request.query.find("limit");
    const auto limit = text ? parse_integer(*text) : std::optional<long long>(8);
    if (!limit || *limit < 1 || *limit > most)
      return missing_field("limit", "query.malformed_limit", text.value_or(""));
    return static_cast<std::size_t>(*limit);
  }

  static ReadingQueryText query_text(const Request& request) {
    ReadingQueryText text;
    text.places = request.query.list("places");
    text.metrics = request.query.list("metrics");
    text.years = request.query.list("years");
    text.states = request.query.list("state");
    text.level = request.query.find("level").value_or("");
    text.subgroup_type = request.query.find("subgroup_type").value_or("");
    text.subgroup = request.query.find("subgroup").value_or("");
    return text;
  }

  [[nodiscard]] ReadingQuery everything() const { return *parse_reading_query(ReadingQueryText{}, edition_); }

  // All years of the overall values, then of every breakdown.
  [[nodiscard]] std::vector<Reading> readings_of_predictor(PlaceIndex place, const std::string& predictor) const {
    std::vector<Reading> all;
    ReadingQuery query;
    query.places = {place};
    query.metrics = edition_.catalogue().metrics_of_predictor(predictor);
    for (std::size_t breakdown = 0; breakdown < edition_.catalogue().breakdowns().size(); ++breakdown) {
      query.breakdown = static_cast<BreakdownIndex>(breakdown);
      const auto found = find_readings(query, edition_);
      if (found) all.insert(all.end(), found->begin(), found->end());
    }
    return all;
  }

  const MetricsSite& metrics_;
  const Edition& edition_;
  std::shared_ptr<const PeerSpaces> peers_;
};

}  // namespace

void add_routes(http::Router& router, const MetricsSite& metrics) {
  using Format = Handlers::Format;
  const auto peers = std::make_shared<const PeerSpaces>(metrics.edition);
  const Handlers handlers(metrics, peers);
  const auto page = [&](const char* pattern, Result<Response> (Handlers::*answer)(const Request&) const) {
    router.get(pattern, [handlers, answer](const Request& request) { return (handlers.*answer)(request); });
  };
  page("/places", &Handlers::search);
  page("/places/{geoid}", &Handlers::profile);
  page("/places/{geoid}/{predictor}", &Handlers::detail);
  page("/framework/predictors/{id}", &Handlers::predictor);
  page("/data", &Handlers::data);
  page("/data/report", &Handlers::report);

  page("/api/v1/edition", &Handlers::edition_data);
  page("/api/v1/edition/report.json", &Handlers::report_data);
  page("/api/v1/metrics", &Handlers::metrics_data);
  page("/api/v1/metrics/{metric}", &Handlers::metric_data);
  page("/api/v1/places", &Handlers::search_data);
  page("/api/v1/places/{geoid}", &Handlers::profile_data);
  page("/api/v1/places/{geoid}.json", &Handlers::profile_data);
  page("/api/v1/places/{geoid}.csv", &Handlers::profile_table);
  page("/api/v1/places/{geoid}.xlsx", &Handlers::profile_workbook);
  page("/api/v1/places/{geoid}/{predictor}/gaps", &Handlers::gaps);
  page("/api/v1/places/{geoid}/{predictor}/changes", &Handlers::changes);
  page("/api/v1/benchmarks", &Handlers::benchmark);

  const auto detail = [&](const char* pattern, bool as_csv) {
    router.get(pattern, [handlers, as_csv](const Request& request) { return handlers.detail_data(request, as_csv); });
  };
  detail("/api/v1/places/{geoid}/{predictor}", false);
  detail("/api/v1/places/{geoid}/{predictor}.json", false);
  detail("/api/v1/places/{geoid}/{predictor}.csv", true);

  const auto readings = [&](const char* pattern, Format format) {
    router.get(pattern, [handlers, format](const Request& request) { return handlers.readings(request, format); });
  };
  readings("/api/v1/readings", Format::json);
  readings("/api/v1/readings.json", Format::json);
  readings("/api/v1/readings.csv", Format::csv);
  readings("/api/v1/readings.xlsx", Format::xlsx);

  add_peer_routes(router, metrics, peers);
  add_compare_routes(router, metrics, peers);
}

}  // namespace foothold::metrics

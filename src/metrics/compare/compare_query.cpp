#include "metrics/compare/compare_query.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "metrics/data/reading_query.hpp"

namespace foothold::metrics {
namespace {

Error refuse(std::string field, const std::string& key, std::string value) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = std::move(field);
  error.message = {key, {{"value", std::move(value)}}};
  error.hint = {key + ".hint", {}};
  return error;
}

// What leads on from an unknown place: the same comparison with a known one in its stead.
Error refuse_place(Error error, const std::vector<std::string>& places, std::size_t wrong) {
  error.field = "places";
  for (Error::Suggestion& suggestion : error.suggestions) {
    std::vector<std::string> mended = places;
    mended[wrong] = suggestion.path.substr(suggestion.path.rfind('/') + 1);
    const bool all_codes = std::all_of(mended.begin(), mended.end(), [](const std::string& place) {
      return places::Geoid::parse(trim(place)).has_value();
    });
    if (all_codes) suggestion.path = "/compare?places=" + join(mended, ",");
  }
  return error;
}

template <typename Item>
bool contains(const std::vector<Item>& items, const Item& item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

Result<void> read_places(const std::vector<std::string>& places, const Edition& edition, CompareQuery& query) {
  for (std::size_t index = 0; index < places.size(); ++index) {
    const auto place = parse_place(places[index], edition);
    if (!place) return refuse_place(place.error(), places, index);
    if (contains(query.places, *place)) {
      query.named_twice = true;
    } else {
      query.places.push_back(*place);
    }
  }
  if (query.places.size() <= most_compared) return {};
  return refuse("places", "compare.too_many", std::to_string(query.places.size()));
}

Result<void> read_predictors(const std::vector<std::string>& ids, const toolkit::Framework& framework,
                             CompareQuery& query) {
  for (const std::string& id : ids)
    if (framework.find_predictor(id) == nullptr) return refuse("predictors", "compare.unknown_predictor", id);
  query.every_predictor = ids.empty();
  for (const toolkit::Pillar& pillar : framework.pillars())
    for (const std::string& id : pillar.predictors)
      if (ids.empty() || contains(ids, id)) query.predictors.push_back(framework.find_predictor(id));
  return {};
}

}  // namespace

Result<CompareQuery> parse_compare_query(const std::vector<std::string>& places,
                                         const std::vector<std::string>& predictors, const Edition& edition,
                                         const toolkit::Framework& framework) {
  CompareQuery query;
  if (const auto read = read_places(places, edition, query); !read) return read.error();
  if (const auto read = read_predictors(predictors, framework, query); !read) return read.error();
  return query;
}

Error too_few_places() {
  return refuse("places", "compare.too_few", "");
}

std::string compare_address(const CompareQuery& query, const std::vector<PlaceIndex>& places, const Edition& edition) {
  std::vector<std::string> parts;
  std::vector<std::string> codes;
  for (const PlaceIndex place : places) codes.emplace_back(edition.places().at(place).geoid.text());
  if (!codes.empty()) parts.push_back("places=" + join(codes, ","));
  std::vector<std::string> ids;
  for (const toolkit::Predictor* predictor : query.predictors) ids.push_back(predictor->id);
  if (!query.every_predictor) parts.push_back("predictors=" + join(ids, ","));
  return parts.empty() ? std::string() : "?" + join(parts, "&");
}

std::string compare_address(const CompareQuery& query, const Edition& edition) {
  return compare_address(query, query.places, edition);
}

}  // namespace foothold::metrics

#include "metrics/data/reading_query.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

Error refuse(ErrorKind kind, std::string field, std::string key, std::string value) {
  Error error;
  error.kind = kind;
  error.field = std::move(field);
  error.hint = {key + ".hint", {}};
  error.message = {std::move(key), {{"value", std::move(value)}}};
  return error;
}

template <typename Index>
std::vector<Index> all_of(std::size_t count) {
  std::vector<Index> indexes(count);
  std::iota(indexes.begin(), indexes.end(), Index{0});
  return indexes;
}

// Parses every entry of a list, or gives the first refusal.
template <typename Index, typename Parse>
Result<std::vector<Index>> parse_list(const std::vector<std::string>& texts, Parse parse) {
  std::vector<Index> parsed;
  for (const std::string& text : texts) {
    const auto one = parse(text);
    if (!one) return one.error();
    if (std::find(parsed.begin(), parsed.end(), *one) == parsed.end()) parsed.push_back(*one);
  }
  return parsed;
}

Result<void> parse_subgroup(const ReadingQueryText& text, const Edition& edition, ReadingQuery& query) {
  const std::string type = text.subgroup_type.empty() ? "all" : text.subgroup_type;
  const auto breakdown = edition.catalogue().find_breakdown(type);
  if (!breakdown) return refuse(ErrorKind::invalid, "subgroup_type", "query.unknown_subgroup_type", type);
  query.breakdown = *breakdown;
  if (text.subgroup.empty()) return {};
  query.subgroup = edition.catalogue().find_subgroup(*breakdown, text.subgroup);
  if (!query.subgroup) return refuse(ErrorKind::invalid, "subgroup", "query.unknown_subgroup", text.subgroup);
  return {};
}

// The two digits of a state that is named by them or by its postal letters.
Result<std::string> parse_state(const std::string& text, const Edition& edition) {
  for (const places::State& state : edition.places().states())
    if (state.code == text || lower_ascii(state.abbreviation) == lower_ascii(text)) return state.code;
  return refuse(ErrorKind::invalid, "state", "query.unknown_state", text);
}

// All places, narrowed by state and level.
Result<std::vector<PlaceIndex>> unnamed_places(const ReadingQueryText& text, const Edition& edition) {
  const auto states =
      parse_list<std::string>(text.states, [&](const std::string& state) { return parse_state(state, edition); });
  if (!states) return states.error();
  const auto level = places::level_from_name(text.level);
  if (!level && !text.level.empty()) return refuse(ErrorKind::invalid, "level", "query.unknown_level", text.level);
  std::vector<PlaceIndex> found;
  for (std::size_t index = 0; index < edition.places().places().size(); ++index) {
    const places::Geoid& geoid = edition.places().places()[index].geoid;
    const bool in_state = states->empty() || std::find(states->begin(), states->end(), geoid.state()) != states->end();
    if (in_state && (!level || geoid.level() == *level)) found.push_back(static_cast<PlaceIndex>(index));
  }
  return found;
}

// The years to read for one place, metric and subgroup.
std::span<const int> years_of(const ReadingQuery& query, const Edition& edition, MetricIndex metric, Level level,
                              SubgroupIndex subgroup) {
  return query.years.empty() ? edition.years(metric, level, query.breakdown, subgroup)
                             : std::span<const int>(query.years);
}

}  // namespace

Result<PlaceIndex> parse_place(const std::string& text, const Edition& edition) {
  const auto geoid = places::Geoid::parse(trim(text));
  if (geoid)
    if (const auto place = edition.places().find(*geoid)) return *place;
  Error error = geoid ? refuse(ErrorKind::not_found, "place", "query.unknown_place", text)
                      : refuse(ErrorKind::invalid, "place", "query.malformed_place", text);
  auto near = edition.places().search(text, 5, edition.newest_populations());
  if (near.empty()) near = edition.places().similar(text, 5);
  for (const PlaceIndex place : near) {
    const places::Place& found = edition.places().at(place);
    error.suggestions.push_back(
        {edition.places().full_name(found, Language::english), "/places/" + std::string(found.geoid.text())});
  }
  return error;
}

Result<MetricIndex> parse_metric(const std::string& text, const Edition& edition) {
  if (const auto metric = edition.catalogue().find_metric(text)) return *metric;
  if (const FormerColumn* former = edition.catalogue().find_former_column(text))
    if (former->status == FormerColumn::Status::alias && former->current) return *former->current;
  return refuse(ErrorKind::invalid, "metric", "query.unknown_metric", text);
}

Result<int> parse_year(const std::string& text) {
  const auto year = parse_integer(text);
  if (!year || *year < 1990 || *year > 2100) return refuse(ErrorKind::invalid, "year", "query.malformed_year", text);
  return static_cast<int>(*year);
}

Result<ReadingQuery> parse_reading_query(const ReadingQueryText& text, const Edition& edition) {
  ReadingQuery query;
  auto places =
      parse_list<PlaceIndex>(text.places, [&](const std::string& place) { return parse_place(place, edition); });
  if (!places) return places.error();
  auto metrics =
      parse_list<MetricIndex>(text.metrics, [&](const std::string& metric) { return parse_metric(metric, edition); });
  if (!metrics) return metrics.error();
  auto years = parse_list<int>(text.years, parse_year);
  if (!years) return years.error();
  if (const auto subgroup = parse_subgroup(text, edition, query); !subgroup) return subgroup.error();
  auto others = unnamed_places(text, edition);
  if (!others) return others.error();
  query.places = places->empty() ? std::move(*others) : std::move(*places);
  query.metrics = metrics->empty() ? all_of<MetricIndex>(edition.catalogue().metrics().size()) : std::move(*metrics);
  query.years = std::move(*years);
  std::sort(query.years.begin(), query.years.end());
  return query;
}

Result<std::vector<Reading>> find_readings(const ReadingQuery& query, const Edition& edition) {
  std::vector<Reading> readings;
  const std::size_t subgroups = edition.catalogue().breakdown(query.breakdown).subgroups.size();
  for (const PlaceIndex place : query.places) {
    const Level level = edition.places().at(place).geoid.level();
    for (const MetricIndex metric : query.metrics) {
      for (std::size_t index = 0; index < subgroups; ++index) {
        const auto subgroup = static_cast<SubgroupIndex>(index);
        if (query.subgroup && *query.subgroup != subgroup) continue;
        for (const int year : years_of(query, edition, metric, level, subgroup))
          readings.push_back(edition.reading(place, metric, year, query.breakdown, subgroup));
      }
    }
    if (readings.size() > reading_limit)
      return refuse(ErrorKind::too_large, "places", "query.too_many_readings",
                    grouped_number(static_cast<double>(reading_limit), 0));
  }
  return readings;
}

}  // namespace foothold::metrics

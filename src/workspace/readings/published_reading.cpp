#include "workspace/readings/published_reading.hpp"

#include <vector>

#include "base/text.hpp"
#include "html/edition_name.hpp"
#include "metrics/profile/profile_words.hpp"
#include "toolkit/chain/evidence_stages.hpp"

namespace foothold::workspace {
namespace {

using metrics::Edition;
using metrics::Metric;
using metrics::Reading;

constexpr std::size_t part_count = 5;
constexpr int last_year = 9999;

const Metric& metric_of(const Edition& edition, const Reading& reading) {
  return edition.catalogue().metric(reading.key.metric);
}

}  // namespace

std::optional<Reading> find_reading(const Edition& edition, std::string_view id) {
  std::vector<std::string_view> parts = split(id, '/');
  if (parts.size() < part_count) return std::nullopt;
  // The name of a group may hold a slash itself, as "GED/High School Degree" does.
  parts.resize(part_count);
  parts.back() = id.substr(static_cast<std::size_t>(parts.back().data() - id.data()));
  const auto geoid = places::Geoid::parse(parts[0]);
  const auto place = geoid ? edition.places().find(*geoid) : std::nullopt;
  const auto metric = edition.catalogue().find_metric(parts[1]);
  const auto year = parse_integer(parts[2]);
  const auto breakdown = edition.catalogue().find_breakdown(parts[3]);
  const auto group = breakdown ? edition.catalogue().find_subgroup(*breakdown, parts[4]) : std::nullopt;
  if (!place || !metric || !group || !year || *year < 0 || *year > last_year) return std::nullopt;
  return edition.reading(*place, *metric, static_cast<int>(*year), *breakdown, *group);
}

std::string reading_reference(const Edition& edition, const Reading& reading) {
  const metrics::Breakdown& breakdown = edition.catalogue().breakdown(reading.key.breakdown);
  const std::vector<std::string> parts = {std::string(edition.places().at(reading.place).geoid.text()),
                                          metric_of(edition, reading).id, std::to_string(reading.key.year),
                                          breakdown.id, breakdown.subgroups[reading.key.subgroup].name};
  return std::string(toolkit::reading_kind) + ":" + join(parts, "/");
}

std::string reading_name(const html::PageContext& context, const Edition& edition, const Reading& reading) {
  const std::string& metric = context.say(metric_of(edition, reading).label);
  const std::string place = edition.places().full_name(edition.places().at(reading.place), context.language());
  const std::string year = std::to_string(reading.key.year);
  if (reading.key.breakdown == metrics::overall)
    return context.fill("reading.name", {{"metric", metric}, {"place", place}, {"year", year}});
  return context.fill("reading.name_of_group", {{"metric", metric},
                                                {"group", metrics::subgroup_label(context, edition, reading.key)},
                                                {"place", place},
                                                {"year", year}});
}

std::string reading_short_name(const html::PageContext& context, const Edition& edition, const Reading& reading) {
  const std::string& metric = context.say(metric_of(edition, reading).short_label);
  const std::string year = std::to_string(reading.key.year);
  if (reading.key.breakdown == metrics::overall)
    return context.fill("reading.short_name", {{"metric", metric}, {"year", year}});
  return context.fill(
      "reading.short_name_of_group",
      {{"metric", metric}, {"group", metrics::subgroup_label(context, edition, reading.key)}, {"year", year}});
}

std::string reading_statement(const html::PageContext& context, const Edition& edition, const Reading& reading) {
  const std::string name = reading_name(context, edition, reading);
  if (!reading.has_value())
    return context.fill("reading.missing",
                        {{"name", name}, {"reason", metrics::missing_words(context, edition, reading)}});
  const Metric& metric = metric_of(edition, reading);
  const metrics::MetricFamily& family = edition.catalogue().family(metric);
  const std::string& grade = html::grade_name(context, metrics::grade_mark(reading.grade));
  return context.fill(
      "reading.says",
      {{"name", name},
       {"value", metrics::value_words(context, metric, reading)},
       {"interval", metrics::interval_words(context, metric, family, reading)},
       {"grade", grade},
       {"edition", html::edition_name(*context.site().messages, context.language(), edition.facts().release)}});
}

std::string reading_path(const Edition& edition, const Reading& reading) {
  const metrics::MetricFamily& family = edition.catalogue().family(metric_of(edition, reading));
  return "/places/" + std::string(edition.places().at(reading.place).geoid.text()) + "/" + family.predictor;
}

}  // namespace foothold::workspace

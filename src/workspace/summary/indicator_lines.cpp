#include "workspace/summary/indicator_lines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/view_parts/measure_words.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t most_parts = 6;  // more of them belong into a table

std::vector<const ShownValue*> newest_values(const ShownIndicator& shown) {
  double newest = 0;
  for (const ShownValue& value : shown.values) newest = std::max(newest, number_of(*value.row, "year").value_or(0));
  std::vector<const ShownValue*> values;
  for (const ShownValue& value : shown.values)
    if (number_of(*value.row, "year").value_or(0) == newest) values.push_back(&value);
  return values;
}

bool is_told(const ShownValue& value) {
  return value.showing != Showing::hidden && value.showing != Showing::not_available;
}

// Whom a value is about: a group, an area, or the place.
std::string subject_of(const SummaryWords& words, const Fields& row) {
  for (const std::string_view field : {"group", "area"})
    if (std::string named = text_of(row, field); !named.empty()) return named;
  const metrics::Edition& edition = words.source().edition;
  const auto geoid = places::Geoid::parse(text_of(row, "place"));
  const auto place = geoid ? edition.places().find(*geoid) : std::nullopt;
  return place ? edition.places().full_name(edition.places().at(*place), words.source().context.language())
               : std::string();
}

std::string value_in_unit(const SummaryWords& words, const Record& indicator, double value) {
  const std::string unit = text_of(indicator.fields, "unit");
  return words.fill("unit." + (unit.empty() ? "count" : unit), {{"value", number_words(value)}});
}

// Near 0 and 100, percents on few people are limits.
std::string value_told(const SummaryWords& words, const Record& indicator, const ShownValue& value) {
  if (value.showing == Showing::below_limit) return words.text("below_limit");
  if (value.showing == Showing::above_limit) return words.text("above_limit");
  std::string told = value_in_unit(words, indicator, number_of(*value.row, "value").value_or(0));
  const auto lower = number_of(*value.row, "lower");
  const auto upper = number_of(*value.row, "upper");
  if (!lower || !upper) return told;
  return words.fill("with_range", {{"value", told}, {"lower", number_words(*lower)}, {"upper", number_words(*upper)}});
}

std::string line_of(const SummaryWords& words, const Record& indicator, const ShownValue& value) {
  std::vector<std::string> names = {indicator.title, subject_of(words, *value.row)};
  if (const auto year = number_of(*value.row, "year")) names.push_back(shortest_number(*year));
  std::erase(names, std::string());
  const std::string name = join(names, ", ");
  std::string told = value_told(words, indicator, value);
  if (value.unsteady) told = words.fill("unsteady", {{"value", told}});
  const auto sources = words.titles(indicator, "data_source");
  if (sources.empty()) return words.fill("indicator", {{"name", name}, {"value", told}});
  return words.fill("indicator_from", {{"name", name}, {"value", told}, {"source", words.row(sources)}});
}

}  // namespace

std::vector<std::string> indicator_lines(const SummaryWords& words, const ShownIndicator& shown) {
  std::vector<std::string> lines;
  if (!may_be_published(words.records(), *shown.indicator)) return lines;
  for (const ShownValue* value : newest_values(shown))
    if (is_told(*value) && lines.size() < most_parts) lines.push_back(line_of(words, *shown.indicator, *value));
  return lines;
}

bool hides_values(const SummaryWords& words, const ShownIndicator& shown) {
  const auto newest = newest_values(shown);
  if (!may_be_published(words.records(), *shown.indicator)) return !newest.empty();
  return std::ranges::any_of(newest, [](const ShownValue* value) { return value->showing == Showing::hidden; });
}

}  // namespace foothold::workspace

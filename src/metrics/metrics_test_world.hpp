#pragma once

// Only for tests: an edition of two counties and two cities with three metrics, and the means to add to it what a test
// needs.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/source_tree.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/library.hpp"

namespace foothold::metrics {

// The real content folder. Read once for all tests, since none changes it.
inline const Library& real_library() {
  static const std::unique_ptr<Library> library = [] {
    auto read = read_library(source_tree() / "content");
    if (!read) throw Broken("the content is malformed:\n" + read.error().detail);
    return std::move(*read);
  }();
  return *library;
}

inline const Catalogue& real_catalogue() {
  return real_library().catalogue;
}

inline MetricIndex metric_named(std::string_view id) {
  return real_catalogue().find_metric(id).value();
}

// A page in a language, for everything that writes words.
inline html::PageContext page_in(Language language, std::string path = "/places/29019") {
  static const html::Site site = {
      .messages = &real_library().messages, .assets = {}, .edition_name = "v2025.01", .fictional = false};
  return {site, language, std::move(path)};
}

// One published cell.
struct TestCell {
  double value = absent;
  std::optional<double> lower = {};
  std::optional<double> upper = {};
  Grade grade = Grade::strong;
  double second = absent;
};

// The part of the people that a value is about.
struct TestGroup {
  std::string_view breakdown = "all";
  std::string_view subgroup = "All";
};

inline SliceKey slice_key(std::string_view metric, Level level, int year, TestGroup group = {}) {
  SliceKey key;
  key.metric = metric == "population" ? population_metric : metric_named(metric);
  key.level = level;
  key.breakdown = real_catalogue().find_breakdown(group.breakdown).value();
  key.subgroup = real_catalogue().find_subgroup(key.breakdown, group.subgroup).value();
  key.year = static_cast<std::uint16_t>(year);
  return key;
}

// Gathers places and values in any order and makes an edition of them.
class TestEdition {
 public:
  TestEdition& place(std::string_view geoid, std::string name, int first_year = 2014, int last_year = 2023,
                     std::vector<std::string> former_names = {}) {
    const auto code = places::Geoid::parse(geoid).value();
    places_.push_back({code, std::move(name), first_year, last_year, std::move(former_names)});
    return *this;
  }

  TestEdition& value(std::string_view metric, std::string_view geoid, int year, TestCell cell, TestGroup group = {}) {
    const auto code = places::Geoid::parse(geoid).value();
    cells_[slice_key(metric, code.level(), year, group)][code] = cell;
    return *this;
  }

  TestEdition& people(std::string_view geoid, int year, double count) {
    return value("population", geoid, year, {count, {}, {}, Grade::none});
  }

  TestEdition& withhold(std::string_view metric, std::string_view geoid, int year, Withheld reason) {
    const auto code = places::Geoid::parse(geoid).value();
    withheld_.emplace_back(slice_key(metric, code.level(), year), code, reason);
    return *this;
  }

  TestEdition& release(std::string name) {
    release_ = std::move(name);
    return *this;
  }

  [[nodiscard]] EditionContent content() const {
    EditionContent content;
    content.facts = {release_, "2025-05-30T14:00:00Z", "", false};
    const auto states = real_library().reference.states();
    content.places = places::PlaceDirectory(places_, {states.begin(), states.end()});
    for (const auto& [key, column] : cells_) content.slices.emplace(key, slice_of(key, column, content.places));
    for (const auto& [key, code, reason] : withheld_)
      content.withheld.push_back({key, content.places.find(code).value(), reason});
    return content;
  }

  [[nodiscard]] Edition open() const { return Edition(content(), real_catalogue()); }

 private:
  using Column = std::map<places::Geoid, TestCell>;  // sorted as the directory is

  static Slice slice_of(const SliceKey& key, const Column& column, const places::PlaceDirectory& directory) {
    Slice slice;
    slice.key = key;
    const Metric* metric = key.metric == population_metric ? nullptr : &real_catalogue().metric(key.metric);
    for (const auto& [code, cell] : column) {
      slice.places.push_back(directory.find(code).value());
      slice.values.push_back(cell.value);
      slice.grades.push_back(cell.grade);
      if (metric != nullptr && metric->kind == ValueKind::pair) slice.seconds.push_back(cell.second);
      if (metric == nullptr || !metric->has_bounds) continue;
      slice.lower.push_back(cell.lower.value_or(absent));
      slice.upper.push_back(cell.upper.value_or(absent));
    }
    return slice;
  }

  std::string release_ = "v2025.01";
  std::vector<places::Place> places_;
  std::map<SliceKey, Column> cells_;
  std::vector<std::tuple<SliceKey, places::Geoid, Withheld>> withheld_;
};

// Boone County and its city Columbia, Doña Ana County and its city Las Cruces: employment with confidence intervals,
// preschool as five-year windows, crime that must not be compared between places, and the number of people.
inline TestEdition small_world() {
  TestEdition world;
  world.place("29019", "Boone County").place("35013", "Doña Ana County");
  world.place("2915670", "Columbia city").place("3539380", "Las Cruces city");
  world.people("29019", 2021, 180000).people("29019", 2023, 190000).people("35013", 2023, 220000);
  world.people("2915670", 2023, 130000).people("3539380", 2023, 110000);

  world.value("share_employed", "29019", 2014, {0.760, 0.740, 0.780});
  world.value("share_employed", "29019", 2021, {0.800, 0.785, 0.815});
  world.value("share_employed", "29019", 2023, {0.824, 0.810, 0.838});
  world.value("share_employed", "35013", 2023, {0.690, 0.668, 0.712, Grade::marginal});
  world.value("share_employed", "2915670", 2023, {0.812, 0.790, 0.834});
  world.value("share_employed", "3539380", 2023, {0.700, 0.650, 0.740, Grade::weak});
  world.value("share_employed", "29019", 2023, {0.815, 0.808, 0.822}, {"race-ethnicity", "All"});
  world.value("share_employed", "29019", 2023, {0.750, 0.700, 0.800}, {"race-ethnicity", "Black, Non-Hispanic"});
  world.value("share_employed", "29019", 2023, {0.840, 0.830, 0.850}, {"race-ethnicity", "White, Non-Hispanic"});
  world.value("share_employed", "29019", 2023, {0.600, 0.400, 0.800, Grade::weak}, {"race-ethnicity", "Hispanic"});

  world.value("share_in_preschool", "29019", 2018, {0.40, 0.35, 0.45});
  world.value("share_in_preschool", "29019", 2021, {0.45, 0.40, 0.50});
  world.value("share_in_preschool", "29019", 2023, {0.52, 0.47, 0.57});

  world.value("rate_crime_violent", "29019", 2021, {380.0});
  world.value("rate_crime_violent", "29019", 2022, {400.0});
  world.value("rate_crime_violent", "29019", 2023, {350.0});
  world.value("rate_crime_violent", "35013", 2023, {420.0});
  return world;
}

inline PlaceIndex place_in(const Edition& edition, std::string_view geoid) {
  return edition.places().find(places::Geoid::parse(geoid).value()).value();
}

// The reading of an overall value.
inline Reading read(const Edition& edition, std::string_view metric, std::string_view geoid, int year) {
  return edition.reading(place_in(edition, geoid), metric_named(metric), year);
}

}  // namespace foothold::metrics

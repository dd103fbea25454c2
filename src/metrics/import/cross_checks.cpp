#include "metrics/import/cross_checks.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

constexpr double many_people = 50000.0;
constexpr double suspicious_factor = 2.0;
constexpr double tolerated_share = 0.01;  // between a county and the city that it is

// The files differ in the last digits of some numbers, which is rounding, not another value.
bool same_number(double left, double right) {
  return std::fabs(left - right) <= 1e-9 * std::max(std::fabs(left), std::fabs(right));
}

std::optional<double> value_at(const Slice& slice, PlaceIndex place) {
  const auto at = std::lower_bound(slice.places.begin(), slice.places.end(), place);
  if (at == slice.places.end() || *at != place) return std::nullopt;
  return slice.values[static_cast<std::size_t>(at - slice.places.begin())];
}

class CrossChecks {
 public:
  CrossChecks(const std::map<SliceKey, Slice>& slices, const Catalogue& catalogue, const places::PlaceDirectory& places,
              ImportReport& report)
      : slices_(slices), catalogue_(catalogue), places_(places), report_(report) {}

  void run() {
    for (const auto& [key, slice] : slices_) {
      if (key.metric == population_metric) continue;
      note_unexpected_year(slice);
      if (key.subgroup != 0) continue;
      if (key.breakdown == overall) {
        compare_with_year_before(slice);
        if (key.level == Level::county && catalogue_.family(catalogue_.metric(key.metric)).county_comparable_with_city)
          compare_with_cities(slice);
      } else if (catalogue_.family(catalogue_.metric(key.metric)).all_row_equals_overall) {
        compare_with_overall(slice);
      }
    }
  }

 private:
  [[nodiscard]] const Slice* find(SliceKey key) const {
    const auto at = slices_.find(key);
    return at == slices_.end() ? nullptr : &at->second;
  }

  // Walks two slices along their sorted places and calls `meet` with the rows of places that stand in both.
  template <typename Meet>
  static void join(const Slice& left, const Slice& right, Meet meet) {
    for (std::size_t a = 0, b = 0; a < left.places.size() && b < right.places.size();) {
      if (left.places[a] == right.places[b])
        meet(a++, b++);
      else if (left.places[a] < right.places[b])
        ++a;
      else
        ++b;
    }
  }

  [[nodiscard]] FileReport* report_of(const SliceKey& key) {
    for (const ReleaseFile& file : catalogue_.files()) {
      if (file.level != key.level || file.breakdown != key.breakdown) continue;
      for (FileReport& report : report_.files)
        if (report.published_name == file.name) return &report;
    }
    return report_.files.empty() ? nullptr : &report_.files.back();
  }

  // The years for which the catalogue expects the metric; empty when it does not expect it at all.
  [[nodiscard]] std::vector<int> expected_years(const SliceKey& key) const {
    const Metric& metric = catalogue_.metric(key.metric);
    if (key.breakdown == overall) return metric.years(key.level);
    for (const PublishedBreakdown& published : metric.breakdowns)
      if (published.breakdown == key.breakdown)
        return key.level == Level::county ? published.county_years : published.place_years;
    return {};
  }

  // A newer release may come before a newer catalogue: its values are kept, and whoever looks after the catalogue is
  // told.
  void note_unexpected_year(const Slice& slice) {
    const std::vector<int> expected = expected_years(slice.key);
    FileReport* report = report_of(slice.key);
    if (report == nullptr || std::find(expected.begin(), expected.end(), slice.key.year) != expected.end()) return;
    report->add(Finding::unexpected_year, {0, catalogue_.metric(slice.key.metric).id, std::to_string(slice.key.year),
                                           "the catalogue does not expect this year"});
  }

  [[nodiscard]] std::string describe(PlaceIndex place, int year) const {
    return std::string(places_.at(place).geoid.text()) + " in " + std::to_string(year);
  }

  void compare_with_overall(const Slice& slice) {
    SliceKey overall_key = slice.key;
    overall_key.breakdown = overall;
    const Slice* published = find(overall_key);
    FileReport* report = report_of(slice.key);
    if (published == nullptr || report == nullptr) return;
    const std::string& metric = catalogue_.metric(slice.key.metric).id;
    join(slice, *published, [&](std::size_t mine, std::size_t other) {
      if (same_number(slice.values[mine], published->values[other])) return;
      report->add(Finding::all_row_differs, {0, metric, shortest_number(slice.values[mine]),
                                             "the overall file says " + shortest_number(published->values[other]) +
                                                 " for " + describe(slice.places[mine], slice.key.year)});
    });
  }

  [[nodiscard]] bool is_large(PlaceIndex place, const Slice* population) const {
    return population != nullptr && value_at(*population, place).value_or(0.0) > many_people;
  }

  void compare_with_year_before(const Slice& slice) {
    SliceKey before_key = slice.key;
    before_key.year = static_cast<std::uint16_t>(before_key.year - 1);
    const Slice* before = find(before_key);
    FileReport* report = report_of(slice.key);
    if (before == nullptr || report == nullptr) return;
    const Slice* population = find({population_metric, slice.key.level, overall, 0, slice.key.year});
    const std::string& metric = catalogue_.metric(slice.key.metric).id;
    join(slice, *before, [&](std::size_t now, std::size_t then) {
      const double high = std::max(slice.values[now], before->values[then]);
      const double low = std::min(slice.values[now], before->values[then]);
      if (low <= 0.0 || high <= suspicious_factor * low || !is_large(slice.places[now], population)) return;
      report->add(Finding::jump, {0, metric, shortest_number(slice.values[now]),
                                  "it was " + shortest_number(before->values[then]) + " the year before, for " +
                                      describe(slice.places[now], slice.key.year)});
    });
  }

  struct CountyAndCity {
    PlaceIndex county;
    PlaceIndex city;
  };

  // Cities that are a county of their own, such as Baltimore. No file says which they are; but in both files they have
  // the same people, to the last one.
  [[nodiscard]] std::vector<CountyAndCity> cities_that_are_counties(int year) const {
    const Slice* counties = find({population_metric, Level::county, overall, 0, static_cast<std::uint16_t>(year)});
    const Slice* cities = find({population_metric, Level::place, overall, 0, static_cast<std::uint16_t>(year)});
    if (counties == nullptr || cities == nullptr) return {};
    std::map<std::pair<std::string_view, double>, PlaceIndex> county_by_people;
    for (std::size_t row = 0; row < counties->places.size(); ++row)
      county_by_people.emplace(people_of_state(*counties, row), counties->places[row]);
    std::vector<CountyAndCity> same;
    for (std::size_t row = 0; row < cities->places.size(); ++row)
      if (const auto at = county_by_people.find(people_of_state(*cities, row)); at != county_by_people.end())
        same.push_back({at->second, cities->places[row]});
    return same;
  }

  [[nodiscard]] std::pair<std::string_view, double> people_of_state(const Slice& population, std::size_t row) const {
    return {places_.at(population.places[row]).geoid.state(), population.values[row]};
  }

  void compare_with_cities(const Slice& counties) {
    SliceKey city_key = counties.key;
    city_key.level = Level::place;
    const Slice* cities = find(city_key);
    FileReport* report = report_of(city_key);
    if (cities == nullptr || report == nullptr) return;
    const std::string& metric = catalogue_.metric(city_key.metric).id;
    for (const CountyAndCity& same : cities_that_are_counties(city_key.year)) {
      const auto in_county = value_at(counties, same.county);
      const auto in_city = value_at(*cities, same.city);
      if (!in_county || !in_city || std::fabs(*in_county - *in_city) <= tolerated_share * std::fabs(*in_county))
        continue;
      report->add(Finding::city_differs_from_county,
                  {0, metric, shortest_number(*in_city),
                   "the same place is the county " + std::string(places_.at(same.county).geoid.text()) + " with " +
                       shortest_number(*in_county) + ", for " + describe(same.city, city_key.year)});
    }
  }

  const std::map<SliceKey, Slice>& slices_;
  const Catalogue& catalogue_;
  const places::PlaceDirectory& places_;
  ImportReport& report_;
};

}  // namespace

void add_cross_checks(const std::map<SliceKey, Slice>& slices, const Catalogue& catalogue,
                      const places::PlaceDirectory& places, ImportReport& report) {
  CrossChecks(slices, catalogue, places, report).run();
}

}  // namespace foothold::metrics

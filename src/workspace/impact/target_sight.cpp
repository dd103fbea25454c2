#include "workspace/impact/target_sight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparability.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/checks/measure_status.hpp"
#include "workspace/impact/visible_change.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::workspace {
namespace {

using metrics::Edition;
using metrics::Reading;

// The share of a year that a straight line may be off before it counts as the next one.
constexpr double same_year = 1e-9;

const metrics::Metric& metric_of(const Edition& edition, const Reading& reading) {
  return edition.catalogue().metric(reading.key.metric);
}

double shown(const Edition& edition, const Reading& reading, double value) {
  return value * metrics::display_factor(metric_of(edition, reading).unit);
}

std::vector<Reading> readings_of(const Edition& edition, const CoalitionRecords& records, const Record& measure) {
  std::vector<Reading> readings;
  for (const std::string& id : published_numbers(records, measure.fields, "sources"))
    if (const auto reading = find_reading(edition, id)) readings.push_back(*reading);
  return readings;
}

bool is_pair_of_groups(const std::vector<Reading>& readings) {
  return readings.size() == 2 && readings[0].key.metric == readings[1].key.metric &&
         readings[0].key.year == readings[1].key.year;
}

double gap_of(const Edition& edition, const std::vector<Reading>& readings) {
  return std::abs(shown(edition, readings[0], readings[0].value) - shown(edition, readings[1], readings[1].value));
}

bool is_percent(const Record& measure) {
  const std::string unit = fold_for_search(trim(text_of(measure.fields, "unit")));
  return unit == "%" || unit.starts_with("percent") || unit.starts_with("por ciento") || unit.starts_with("porcentaje");
}

// The year of "v2025.01"; nothing for editions that are called otherwise.
std::optional<int> year_of_edition(const Edition& edition) {
  constexpr std::size_t digits = 4;
  const std::string& release = edition.facts().release;
  return release.starts_with('v') ? year_of(release.substr(1, digits) + "-01-01") : std::nullopt;
}

std::optional<int> delay_of(const Edition& edition, const Record& measure, const std::vector<Reading>& readings) {
  if (const auto said = number_of(measure.fields, "years_of_delay")) return static_cast<int>(*said);
  const auto edited = year_of_edition(edition);
  if (readings.empty() || !edited) return std::nullopt;
  const auto& years =
      metric_of(edition, readings.front()).years(edition.places().at(readings.front().place).geoid.level());
  return years.empty() ? std::nullopt : std::optional(std::max(0, *edited - years.back()));
}

// Works the answer out step by step; each step ends it with a doubt where it cannot go on.
class Sight {
 public:
  Sight(const Edition& edition, const CoalitionRecords& records, const Record& measure)
      : edition_(edition), measure_(measure) {
    sight_.readings = readings_of(edition, records, measure);
    sight_.delay = delay_of(edition, measure, sight_.readings);
  }

  TargetSight look() {
    sight_.doubt = find_smallest();
    if (sight_.doubt == SightDoubt::none) sight_.doubt = find_wanted();
    if (sight_.is_visible().value_or(false)) find_year();
    return std::move(sight_);
  }

 private:
  SightDoubt find_smallest() {
    if (is_about_a_gap(measure_)) return smallest_of_gap();
    if (!sight_.readings.empty()) return smallest_of_reading();
    return smallest_of_people();
  }

  SightDoubt smallest_of_reading() {
    sight_.readings.resize(1);
    sight_.ground = SightGround::reading;
    const Reading& reading = sight_.readings.front();
    if (!reading.has_value()) return SightDoubt::no_value;
    const auto error = error_as_shown(edition_, reading);
    if (!error) return SightDoubt::no_interval;
    const auto baseline = number_of(measure_.fields, "baseline_value");
    if (baseline && is_other_number(reading, *baseline)) return SightDoubt::other_number;
    sight_.smallest = smallest_visible_change(*error);
    return SightDoubt::none;
  }

  // People round: what lies outside by less than half a step of the last digit that they wrote is no other number.
  [[nodiscard]] bool is_other_number(const Reading& reading, double baseline) const {
    constexpr double base = 10;
    const std::string written = shortest_number(baseline);
    const std::size_t point = written.find('.');
    const auto decimals = point == std::string::npos ? 0.0 : static_cast<double>(written.size() - point - 1);
    const double half_a_step = std::pow(base, -decimals) / 2;
    return baseline < shown(edition_, reading, *reading.lower) - half_a_step ||
           baseline > shown(edition_, reading, *reading.upper) + half_a_step;
  }

  SightDoubt smallest_of_gap() {
    if (!is_pair_of_groups(sight_.readings)) return SightDoubt::two_needed;
    sight_.ground = SightGround::gap;
    std::ranges::sort(sight_.readings, std::ranges::greater(), &Reading::value);
    if (!sight_.readings[0].has_value() || !sight_.readings[1].has_value()) return SightDoubt::no_value;
    const auto one = error_as_shown(edition_, sight_.readings[0]);
    const auto other = error_as_shown(edition_, sight_.readings[1]);
    if (!one || !other) return SightDoubt::no_interval;
    sight_.smallest = smallest_visible_change(error_of_difference(*one, *other));
    return SightDoubt::none;
  }

  SightDoubt smallest_of_people() {
    const auto baseline = number_of(measure_.fields, "baseline_value");
    const auto people = number_of(measure_.fields, "baseline_people");
    if (!is_percent(measure_) || !baseline || !people) return SightDoubt::no_ground;
    sight_.ground = SightGround::people;
    const auto error = error_of_percent(*baseline, *people);
    if (!error) return SightDoubt::few_people;
    sight_.smallest = smallest_visible_change(*error);
    return SightDoubt::none;
  }

  SightDoubt find_wanted() {
    const auto change = sight_.ground == SightGround::gap ? change_of_gap() : change_of_number();
    if (!change || *change == 0) return SightDoubt::no_target;
    sight_.wanted = std::abs(*change);
    return SightDoubt::none;
  }

  [[nodiscard]] std::optional<double> change_of_number() const {
    if (const auto rise = rise_to_target(measure_)) return rise;
    const auto target = number_of(measure_.fields, "target_value");
    const bool from_reading = text_of(measure_.fields, "target_kind") == "number" && !sight_.readings.empty();
    if (!from_reading || !target) return std::nullopt;
    return *target - shown(edition_, sight_.readings.front(), sight_.readings.front().value);
  }

  [[nodiscard]] std::optional<double> change_of_gap() const {
    const double gap = gap_of(edition_, sight_.readings);
    if (text_of(measure_.fields, "target_kind") == "parity") return gap;
    const auto target = number_of(measure_.fields, "target_value");
    return target ? std::optional(gap - *target) : std::nullopt;
  }

  // Windows of several years must not share answers with the one of the baseline.
  [[nodiscard]] int first_apart() const {
    if (sight_.readings.empty()) return 1;
    const auto& family = edition_.catalogue().family(metric_of(edition_, sight_.readings.front()));
    return metrics::years_covered(family, sight_.readings.front().key.breakdown);
  }

  void find_year() {
    const auto from = sight_.readings.empty() ? year_of(text_of(measure_.fields, "baseline_date"))
                                              : std::optional<int>(sight_.readings.front().key.year);
    const auto until = year_of(text_of(measure_.fields, "target_date"));
    if (!from || !until || *until <= *from) return;
    const double part = *sight_.smallest / *sight_.wanted;
    const int years = std::max(first_apart(), static_cast<int>(std::ceil(part * (*until - *from) - same_year)));
    if (*from + years <= *until) sight_.year = *from + years;
  }

  const Edition& edition_;
  const Record& measure_;
  TargetSight sight_;
};

std::string_view quality_of(metrics::Grade grade) {
  static constexpr std::array<std::string_view, 4> qualities = {"not-rated", "strong", "marginal", "weak"};
  return qualities.at(static_cast<std::size_t>(grade));
}

// A number without a grade says less than one with any.
metrics::Grade lower_grade(metrics::Grade one, metrics::Grade other) {
  if (one == metrics::Grade::none || other == metrics::Grade::none) return metrics::Grade::none;
  return std::max(one, other);
}

double rounded(double value, int decimals) {
  constexpr double base = 10;
  const double scale = std::pow(base, decimals);
  return std::round(value * scale) / scale;
}

}  // namespace

std::string_view sight_doubt_name(SightDoubt doubt) {
  static constexpr std::array<std::string_view, 8> names = {"none",       "no_target",    "no_interval", "no_value",
                                                            "two_needed", "other_number", "few_people",  "no_ground"};
  return names.at(static_cast<std::size_t>(doubt));
}

std::optional<bool> TargetSight::is_visible() const {
  return wanted && smallest ? std::optional(*wanted >= *smallest) : std::nullopt;
}

std::optional<int> TargetSight::published() const {
  return year && delay ? std::optional(*year + *delay) : std::nullopt;
}

TargetSight target_sight(const Edition& edition, const CoalitionRecords& records, const Record& measure) {
  return Sight(edition, records, measure).look();
}

bool is_about_a_gap(const Record& measure) {
  return is_one_of(measure.fields, "target_kind", {"gap-closing", "parity"});
}

std::optional<PublishedBaseline> published_baseline(const Edition& edition, const CoalitionRecords& records,
                                                    const Record& measure) {
  const std::vector<Reading> readings = readings_of(edition, records, measure);
  const auto is_number = [&](const Reading& reading) {
    return reading.has_value() && metric_of(edition, reading).kind == metrics::ValueKind::number;
  };
  if (readings.empty() || !std::ranges::all_of(readings, is_number)) return std::nullopt;
  const Reading& reading = readings.front();
  const int decimals = metric_of(edition, reading).decimals;
  if (is_about_a_gap(measure)) {
    if (!is_pair_of_groups(readings)) return std::nullopt;
    return PublishedBaseline{.value = rounded(gap_of(edition, readings), decimals),
                             .year = reading.key.year,
                             .quality = quality_of(lower_grade(readings[0].grade, readings[1].grade))};
  }
  if (readings.size() > 1) return std::nullopt;
  return PublishedBaseline{.value = rounded(shown(edition, reading, reading.value), decimals),
                           .year = reading.key.year,
                           .quality = quality_of(reading.grade)};
}

}  // namespace foothold::workspace

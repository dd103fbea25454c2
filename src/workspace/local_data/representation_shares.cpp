#include "workspace/local_data/representation_shares.hpp"

#include <algorithm>
#include <array>

namespace foothold::workspace {
namespace {

struct CountedGroup {
  std::string_view field;
  std::string_view metric;
};
// An answer of officials and the published share of residents that it stands beside.
constexpr std::array counted_groups = {
    CountedGroup{"black", "share_desc_rep_black_nonhispanic"}, CountedGroup{"hispanic", "share_desc_rep_hispanic"},
    CountedGroup{"other", "share_desc_rep_other"}, CountedGroup{"white", "share_desc_rep_white_nonhispanic"}};

// A count is held against the residents of its own time, as far as they have been published.
int year_for(const metrics::Edition& edition, metrics::MetricIndex metric, metrics::PlaceIndex place,
             std::optional<int> counted) {
  const auto years = edition.years(metric, edition.places().at(place).geoid.level());
  if (years.empty()) return 0;
  int best = years.front();
  for (const int year : years)
    if (!counted || year <= *counted) best = year;
  return best;
}

metrics::Reading residents_of(const metrics::Edition& edition, metrics::PlaceIndex place, std::string_view metric,
                              std::optional<int> counted) {
  const auto index = edition.catalogue().find_metric(metric);
  if (!index) return {};
  return edition.reading(place, *index, year_for(edition, *index, place, counted));
}

// Some answer and yet do not say which group is theirs.
double said_in(const Record& count) {
  double said = 0;
  for (const CountedGroup& group : counted_groups) said += number_of(count.fields, group.field).value_or(0);
  return said;
}

}  // namespace

double GroupShare::parity() const {
  return residents.has_value() && residents.value > 0 ? share / residents.value : 0;
}

bool may_show_officials(const Record& count) {
  constexpr double enough = 3;
  const double fewest = std::min(number_of(count.fields, "answered").value_or(0), said_in(count));
  return fewest >= enough || says_yes(count.fields, "may_publish");
}

RepresentationShares representation_shares(const Record& count, metrics::PlaceIndex place,
                                           const metrics::Edition& edition) {
  RepresentationShares shares{&count, number_of(count.fields, "seats").value_or(0), said_in(count), {}};
  for (const CountedGroup& group : counted_groups) {
    const auto officials = number_of(count.fields, group.field);
    if (!officials || shares.said == 0) continue;
    shares.groups.push_back({group.field, *officials, *officials / shares.said,
                             residents_of(edition, place, group.metric, year_of(day_of(count)))});
  }
  return shares;
}

}  // namespace foothold::workspace

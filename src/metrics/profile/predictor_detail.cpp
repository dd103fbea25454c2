#include "metrics/profile/predictor_detail.hpp"

#include <algorithm>
#include <set>

#include "metrics/comparison/comparability.hpp"

namespace foothold::metrics {
namespace {

// A year that was not chosen is the newest with a value, or the one from which the newest may be compared.
std::optional<Change> chosen_change(const MetricProfile& profile, const DetailChoice& choice, const Edition& edition) {
  const bool has_choice = choice.from || choice.to;
  if (!has_choice || profile.series.empty()) return profile.change;
  if (!profile.latest.has_value()) return std::nullopt;
  const int to = choice.to.value_or(profile.latest.key.year);
  const int earliest = profile.change ? profile.change->earlier.key.year : profile.series.front().key.year;
  return change_between(edition, profile.series, choice.from.value_or(earliest), to);
}

MetricDetail detail_of(const MetricProfile& profile, PlaceIndex place, const DetailChoice& choice,
                       const Edition& edition) {
  MetricDetail detail{profile, chosen_change(profile, choice, edition), {}};
  for (const PublishedBreakdown& published : edition.catalogue().metric(profile.metric).breakdowns)
    if (auto gaps = find_gaps(edition, place, profile.metric, published, choice.reference(published.breakdown)))
      detail.gaps.push_back(std::move(*gaps));
  return detail;
}

std::vector<int> years_with_values(const std::vector<MetricDetail>& metrics) {
  std::set<int> years;
  for (const MetricDetail& metric : metrics)
    for (const Reading& reading : metric.profile.series)
      if (reading.has_value()) years.insert(reading.key.year);
  return {years.begin(), years.end()};
}

// The changes of the profile are corrected already, together with those of all other predictors.
void correct_changes(PredictorDetail& detail) {
  if (!detail.choice.from && !detail.choice.to) return;
  std::vector<Comparison*> changes;
  for (MetricDetail& metric : detail.metrics)
    if (metric.change) changes.push_back(&metric.change->comparison);
  correct_family(std::span<Comparison* const>(changes));
}

void correct_all_gaps(PredictorDetail& detail) {
  std::vector<GroupGaps*> all;
  for (MetricDetail& metric : detail.metrics)
    for (GroupGaps& gaps : metric.gaps) all.push_back(&gaps);
  correct_gaps(all);
}

}  // namespace

PredictorDetail make_predictor_detail(PlaceIndex place, const toolkit::Predictor& predictor, DetailChoice choice,
                                      const Edition& edition, const toolkit::Framework& framework) {
  PredictorDetail detail;
  detail.place = place;
  detail.predictor = &predictor;
  detail.choice = std::move(choice);
  const Profile profile = make_profile(place, edition, framework);
  if (const PredictorProfile* found = find_predictor(profile, predictor.id))
    for (const MetricProfile& metric : found->metrics)
      detail.metrics.push_back(detail_of(metric, place, detail.choice, edition));
  detail.years = years_with_values(detail.metrics);
  correct_changes(detail);
  correct_all_gaps(detail);
  return detail;
}

}  // namespace foothold::metrics

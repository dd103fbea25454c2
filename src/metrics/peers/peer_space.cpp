#include "metrics/peers/peer_space.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::metrics {
namespace {

MetricIndex metric_of(const PeerColumn& column, const Catalogue& catalogue) {
  if (column.metric == "population") return population_metric;
  const auto metric = catalogue.find_metric(column.metric);
  if (!metric) throw Broken("the catalogue does not have " + std::string(column.metric) + ", which finds peers");
  return *metric;
}

SliceKey key_of(const PeerSpaceColumn& column, Level level) {
  return {column.metric, level, overall, 0, static_cast<std::uint16_t>(column.year)};
}

// Mean and standard deviation in two passes, so that large numbers lose no digits.
void measure(const std::vector<double>& values, PeerSpaceColumn& column) {
  if (values.empty()) return;
  const auto count = static_cast<double>(values.size());
  double sum = 0.0;
  for (const double value : values) sum += value;
  column.mean = sum / count;
  double squares = 0.0;
  for (const double value : values) squares += (value - column.mean) * (value - column.mean);
  column.spread = std::sqrt(squares / count);
}

}  // namespace

PeerSpace::PeerSpace(const Edition& edition, Level level, WeakValues weak)
    : edition_(&edition), level_(level), weak_(weak) {
  const auto& all = edition.places().places();
  for (std::size_t index = 0; index < all.size(); ++index)
    if (all[index].geoid.level() == level && all[index].exists_in(edition.places().newest_year()))
      places_.push_back(static_cast<PlaceIndex>(index));
  for (std::size_t feature = 0; feature < peer_feature_count; ++feature)
    for (const PeerColumn& column : peer_features()[feature].columns) add_column(column, feature);
  scores_.assign(places_.size() * columns_.size(), absent);
  for (std::size_t column = 0; column < columns_.size(); ++column) fill_scores(column);
}

void PeerSpace::add_column(const PeerColumn& column, std::size_t feature) {
  const MetricIndex metric = metric_of(column, edition_->catalogue());
  const auto years = edition_->years(metric, level_);
  columns_.push_back({metric, feature, column.scale, years.empty() ? 0 : years.back()});
}

std::optional<double> PeerSpace::scaled_value(const Slice& slice, std::size_t row, PeerScale scale) const {
  if (weak_ == WeakValues::left_out && slice.grades[row] == Grade::weak) return std::nullopt;
  const double value = scale == PeerScale::logarithm ? std::log(slice.values[row]) : slice.values[row];
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void PeerSpace::fill_scores(std::size_t column) {
  PeerSpaceColumn& facts = columns_[column];
  const Slice* slice = edition_->find_slice(key_of(facts, level_));
  if (slice == nullptr) return;
  std::vector<double> values;
  for (std::size_t row = 0; row < slice->places.size(); ++row) {
    const auto value = scaled_value(*slice, row, facts.scale);
    const auto position = position_of(slice->places[row]);
    if (!value || !position) continue;
    values.push_back(*value);
    scores_[*position * columns_.size() + column] = *value;
  }
  measure(values, facts);
  for (std::size_t position = 0; position < places_.size(); ++position) {
    double& score = scores_[position * columns_.size() + column];
    if (!std::isnan(score)) score = facts.spread > 0.0 ? (score - facts.mean) / facts.spread : 0.0;
  }
}

std::optional<std::size_t> PeerSpace::position_of(PlaceIndex place) const {
  const auto at = std::lower_bound(places_.begin(), places_.end(), place);
  if (at == places_.end() || *at != place) return std::nullopt;
  return static_cast<std::size_t>(at - places_.begin());
}

Reading PeerSpace::reading(PlaceIndex place, const PeerSpaceColumn& column) const {
  return edition_->reading(place, key_of(column, level_));
}

PeerSpaces::PeerSpaces(const Edition& edition) {
  for (const Level level : {Level::county, Level::place})
    for (const WeakValues weak : {WeakValues::used, WeakValues::left_out}) spaces_.emplace_back(edition, level, weak);
}

const PeerSpace& PeerSpaces::of(Level level, WeakValues weak) const {
  return spaces_[(level == Level::county ? 0U : 2U) + (weak == WeakValues::used ? 0U : 1U)];
}

}  // namespace foothold::metrics

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "metrics/edition/edition.hpp"
#include "metrics/peers/peer_features.hpp"

namespace foothold::metrics {

// Whether values graded Weak are compared like others, and marked, or taken as missing.
enum class WeakValues { used, left_out };

// One column of features as it stands in an edition: its newest year for a level, and the mean and the standard
// deviation over all communities of the level that have a value in that year, each community counting once (population
// formula, divided by their number). With a logarithmic scale both are of the natural logarithm.
struct PeerSpaceColumn {
  MetricIndex metric = 0;  // population_metric for the number of people
  std::size_t feature = 0;
  PeerScale scale = PeerScale::plain;
  int year = 0;  // 0 when nothing is published for the level
  double mean = absent;
  double spread = absent;
};

// All communities of one level that exist today, as points: for each column the standard score
// (value − mean) / standard deviation, or `absent` where there is no value. A column in which all are alike gives
// everybody 0. Immutable once made, so any thread may ask; the edition must outlive it.
class PeerSpace {
 public:
  PeerSpace(const Edition& edition, Level level, WeakValues weak);

  [[nodiscard]] std::span<const PeerSpaceColumn> columns() const { return columns_; }
  [[nodiscard]] std::span<const PlaceIndex> places() const { return places_; }  // sorted
  // The standard scores of the place at that position of places(), one for each column.
  [[nodiscard]] std::span<const double> scores(std::size_t position) const {
    return std::span(scores_).subspan(position * columns_.size(), columns_.size());
  }
  // Where the place stands in places(); nothing for a place of another level or one that came to an end.
  [[nodiscard]] std::optional<std::size_t> position_of(PlaceIndex place) const;
  // The published value behind a score.
  [[nodiscard]] Reading reading(PlaceIndex place, const PeerSpaceColumn& column) const;
  [[nodiscard]] WeakValues weak() const { return weak_; }

 private:
  void add_column(const PeerColumn& column, std::size_t feature);
  [[nodiscard]] std::optional<double> scaled_value(const Slice& slice, std::size_t row, PeerScale scale) const;
  void fill_scores(std::size_t column);

  const Edition* edition_;
  Level level_;
  WeakValues weak_;
  std::vector<PlaceIndex> places_;
  std::vector<PeerSpaceColumn> columns_;
  std::vector<double> scores_;  // by place, then by column
};

// The spaces of one edition, made once: counties and cities, with Weak values and without.
class PeerSpaces {
 public:
  explicit PeerSpaces(const Edition& edition);
  [[nodiscard]] const PeerSpace& of(Level level, WeakValues weak) const;

 private:
  std::vector<PeerSpace> spaces_;
};

}  // namespace foothold::metrics

#include "metrics/peers/peers.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "metrics/comparison/comparability.hpp"

namespace foothold::metrics {
namespace {

constexpr std::size_t state_feature = peer_feature_count - 1;
constexpr double assumed_difference = 1.0;

// Distances of one community to all others: which columns count, with what weight.
class PeerRuler {
 public:
  PeerRuler(const PeerQuery& query, const PeerSpace& space, const Edition& edition, std::size_t position)
      : space_(space), edition_(edition), own_(space.scores(position)), state_(state_of(query.place)) {
    for (std::size_t feature = 0; feature < peer_feature_count; ++feature)
      if (query.weights[feature] > 0.0 && !holds(feature, query.better)) add_feature(feature, query.weights[feature]);
  }

  [[nodiscard]] bool measures() const { return total_ > 0.0; }

  [[nodiscard]] double distance(std::size_t position) const {
    const auto other = space_.scores(position);
    double sum = state_differs(position) ? state_weight_ : 0.0;
    for (const Column& column : columns_) {
      const double difference = difference_at(column.index, other);
      sum += column.weight * difference * difference;
    }
    return std::sqrt(sum / total_);
  }

  // The same, feature by feature.
  [[nodiscard]] Peer peer(std::size_t position, PlaceIndex own_place) const {
    Peer peer;
    peer.place = space_.places()[position];
    peer.distance = distance(position);
    const auto other = space_.scores(position);
    std::array<double, peer_feature_count> squares{};
    for (const Column& column : columns_) {
      const double difference = difference_at(column.index, other);
      squares[column.feature] += difference * difference / static_cast<double>(counted_[column.feature]);
      PeerDifference& feature = peer.differences[column.feature];
      feature.difference = std::sqrt(squares[column.feature]);
      feature.assumed = feature.assumed || std::isnan(other[column.index]);
      const bool other_counts = !std::isnan(other[column.index]);
      feature.weak = feature.weak || is_weak(own_place, column) || (other_counts && is_weak(peer.place, column));
    }
    if (state_weight_ > 0.0) peer.differences[state_feature].difference = state_differs(position) ? 1.0 : 0.0;
    return peer;
  }

 private:
  struct Column {
    std::size_t index = 0;
    std::size_t feature = 0;
    double weight = 0.0;
  };

  [[nodiscard]] bool holds(std::size_t feature, std::optional<MetricIndex> metric) const {
    const auto columns = space_.columns();
    return metric && std::any_of(columns.begin(), columns.end(), [&](const PeerSpaceColumn& column) {
             return column.feature == feature && column.metric == *metric;
           });
  }

  void add_feature(std::size_t feature, double weight) {
    if (feature == state_feature) {
      state_weight_ = weight;
      total_ += weight;
      return;
    }
    const auto columns = space_.columns();
    for (std::size_t index = 0; index < columns.size(); ++index)
      if (columns[index].feature == feature && !std::isnan(own_[index])) ++counted_[feature];
    if (counted_[feature] == 0) return;
    total_ += weight;
    for (std::size_t index = 0; index < columns.size(); ++index)
      if (columns[index].feature == feature && !std::isnan(own_[index]))
        columns_.push_back({index, feature, weight / static_cast<double>(counted_[feature])});
  }

  [[nodiscard]] double difference_at(std::size_t column, std::span<const double> other) const {
    return std::isnan(other[column]) ? assumed_difference : other[column] - own_[column];
  }

  [[nodiscard]] bool is_weak(PlaceIndex place, const Column& column) const {
    return space_.reading(place, space_.columns()[column.index]).grade == Grade::weak;
  }

  [[nodiscard]] std::string_view state_of(PlaceIndex place) const { return edition_.places().at(place).geoid.state(); }
  [[nodiscard]] bool state_differs(std::size_t position) const {
    return state_weight_ > 0.0 && state_of(space_.places()[position]) != state_;
  }

  const PeerSpace& space_;
  const Edition& edition_;
  std::span<const double> own_;
  std::string_view state_;
  std::vector<Column> columns_;
  std::array<std::size_t, peer_feature_count> counted_{};
  double state_weight_ = 0.0;
  double total_ = 0.0;
};

struct Candidate {
  double distance = 0.0;
  std::size_t position = 0;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

std::vector<Candidate> sorted_candidates(const PeerQuery& query, const PeerSpace& space, const Edition& edition,
                                         const PeerRuler& ruler) {
  const std::string_view state = edition.places().at(query.place).geoid.state();
  std::vector<Candidate> candidates;
  candidates.reserve(space.places().size());
  for (std::size_t position = 0; position < space.places().size(); ++position) {
    const PlaceIndex place = space.places()[position];
    const bool fits = query.mode != PeerMode::same_state || edition.places().at(place).geoid.state() == state;
    if (fits && place != query.place) candidates.push_back({ruler.distance(position), position});
  }
  std::sort(candidates.begin(), candidates.end());
  return candidates;
}

std::optional<Reading> newest_value(PlaceIndex place, MetricIndex metric, const Edition& edition) {
  const auto years = edition.years(metric, edition.places().at(place).geoid.level());
  for (const int year : std::views::reverse(years)) {
    const Reading reading = edition.reading(place, metric, year);
    if (reading.has_value()) return reading;
  }
  return std::nullopt;
}

bool is_better(Verdict verdict, Direction direction) {
  return direction == Direction::higher_is_better ? verdict == Verdict::higher || verdict == Verdict::above_untested
                                                  : verdict == Verdict::lower || verdict == Verdict::below_untested;
}

std::optional<PeerAdvantage> advantage_of(PlaceIndex place, const Reading& own, std::size_t family,
                                          const Edition& edition) {
  const Metric& metric = edition.catalogue().metric(own.key.metric);
  const Reading other = edition.reading(place, own.key);
  if (!is_number(other, metric) || other.grade == Grade::weak) return std::nullopt;
  const Comparison comparison = compare_readings(edition, other, own);
  const bool beats_none = comparison.refusal == Refusal::stands_for_none;
  const bool sure = !comparison.p || *comparison.p < verdict_level / static_cast<double>(family);
  if (!beats_none && !(sure && is_better(comparison.verdict, metric.direction))) return std::nullopt;
  return PeerAdvantage{own, other, comparison};
}

void collect_peers(PeerAnswer& answer, const PeerSpace& space, const Edition& edition, const PeerRuler& ruler) {
  const auto candidates = sorted_candidates(answer.query, space, edition, ruler);
  answer.candidates = candidates.size();
  for (const Candidate& candidate : candidates) {
    if (answer.peers.size() == answer.query.count) return;
    std::optional<PeerAdvantage> advantage;
    if (answer.to_beat) {
      advantage = advantage_of(space.places()[candidate.position], *answer.to_beat, answer.query.count, edition);
      if (!advantage) continue;
    }
    answer.peers.push_back(ruler.peer(candidate.position, answer.query.place));
    answer.peers.back().advantage = advantage;
  }
}

void correct_advantages(PeerAnswer& answer) {
  std::vector<Comparison*> comparisons;
  for (Peer& peer : answer.peers)
    if (peer.advantage) comparisons.push_back(&peer.advantage->comparison);
  correct_family(comparisons);
}

}  // namespace

bool Peer::rests_on_weak() const {
  return std::any_of(differences.begin(), differences.end(), [](const PeerDifference& one) { return one.weak; });
}

std::string_view peer_outcome_name(PeerOutcome outcome) {
  static constexpr std::array<std::string_view, 5> names = {"found", "former_place", "nothing_counts", "no_metric",
                                                            "no_value_to_beat"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string_view peer_mode_name(PeerMode mode) {
  static constexpr std::array<std::string_view, 3> names = {"similar", "state", "aspirational"};
  return names[static_cast<std::size_t>(mode)];
}

std::optional<PeerMode> peer_mode_from_name(std::string_view name) {
  for (const PeerMode mode : {PeerMode::similar, PeerMode::same_state, PeerMode::aspirational})
    if (peer_mode_name(mode) == name) return mode;
  return std::nullopt;
}

BetterRule better_rule(MetricIndex index, Level level, const Edition& edition) {
  const Metric& metric = edition.catalogue().metric(index);
  if (metric.direction == Direction::contextual || metric.kind == ValueKind::pair || metric.unit == Unit::count)
    return BetterRule::no_direction;
  if (!edition.catalogue().family(metric).comparable_between_places) return BetterRule::not_between_places;
  return edition.years(index, level).empty() ? BetterRule::not_for_this_level : BetterRule::possible;
}

PeerAnswer find_peers(const PeerQuery& query, const PeerSpaces& spaces, const Edition& edition) {
  PeerAnswer answer{query, PeerOutcome::found, {}, 0, {}};
  if (query.mode != PeerMode::aspirational) answer.query.better.reset();
  const PeerSpace& space = spaces.of(edition.places().at(query.place).geoid.level(), query.weak);
  const auto position = space.position_of(query.place);
  const auto without = [&answer](PeerOutcome outcome) {
    answer.outcome = outcome;
    return answer;
  };
  if (!position) return without(PeerOutcome::former_place);
  if (query.mode == PeerMode::aspirational) {
    if (!query.better) return without(PeerOutcome::no_metric);
    answer.to_beat = newest_value(query.place, *query.better, edition);
    if (!answer.to_beat) return without(PeerOutcome::no_value_to_beat);
  }
  const PeerRuler ruler(answer.query, space, edition, *position);
  if (!ruler.measures()) return without(PeerOutcome::nothing_counts);
  collect_peers(answer, space, edition, ruler);
  correct_advantages(answer);
  return answer;
}

}  // namespace foothold::metrics

#pragma once

#include <optional>
#include <vector>

#include "workspace/priorities/scoring.hpp"

namespace foothold::workspace {

// What the scores of one choice of priorities add up to. Pure; never looks at totals that somebody typed.
//
// Weighted: the mean score of an option on each criterion, times the weight of the criterion, summed and divided by the
// sum of the weights, so that totals run from 1 to 5 as scores do. Dots, pairs and silent list: the sum of what voters
// gave. Ranking: Borda's count (1781): of n options, a place r gives n - r points, and an option without a place none.
// An option that nobody scored on a criterion that weighs something has no total.

// By option, then by criterion: the mean score, or the sum; nothing where nobody gave a score.
using OptionPoints = std::vector<std::vector<std::optional<double>>>;
using BallotList = std::vector<const Ballot*>;
using Totals = std::vector<std::optional<double>>;  // by option

[[nodiscard]] BallotList all_ballots(const Scoring& scoring);
[[nodiscard]] OptionPoints points_of(const Scoring& scoring, const BallotList& ballots);
[[nodiscard]] Totals totals_of(const OptionPoints& points, const std::vector<double>& weights);

// Totals closer to each other than this differ by rounding alone.
inline constexpr double total_tolerance = 1e-9;

// Where an option stands. Options with the same total share the better place, as in "1, 2, 2, 4".
struct Standing {
  std::optional<double> total;
  int place = 0;  // from 1; 0 without a total
  bool tied = false;
};
[[nodiscard]] std::vector<Standing> standings_of(const Totals& totals);

// The options that come first, as many as are to be chosen. Nobody can tell which those are when a tie runs across the
// border, or when too few options have a total: then there are none.
[[nodiscard]] std::vector<std::size_t> first_options(const std::vector<Standing>& standings, std::size_t count);

// How one kind of seat scored.
struct SeatResult {
  std::string seat;
  int voters = 0;
  bool shown = false;
  std::vector<Standing> standings;  // empty unless it is shown
};

// From so many voters on, a total gives no single vote away to somebody who knows their own.
inline constexpr int least_voters = 3;

struct ScoringResult {
  int voters = 0;
  std::vector<Standing> standings;  // by option, of all voters; empty when there are fewer than least_voters
  // By kind of seat, in the order of the choices; last who did not say. What fewer than `enough` people gave is hidden,
  // and when what is hidden together is still fewer, the next smallest as well, because it could be worked out from the
  // total.
  std::vector<SeatResult> seats;

  [[nodiscard]] bool is_shown() const { return !standings.empty(); }
  // Null when nobody of them scored, and when their result is hidden.
  [[nodiscard]] const SeatResult* residents() const;
  // How many places an option stands apart among residents; 0 where one of the two is not known.
  [[nodiscard]] int places_apart(std::size_t option) const;
};
[[nodiscard]] ScoringResult scoring_result(const CoalitionRecords& records, const Scoring& scoring, int enough);

}  // namespace foothold::workspace

#include "workspace/priorities/scoring_result.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace foothold::workspace {
namespace {

// What a number of a voter is worth.
double worth_of(const Scoring& scoring, double score) {
  return scoring.method == ScoringMethod::ranking ? static_cast<double>(scoring.options.size()) - score : score;
}

std::optional<double> points_at(const Scoring& scoring, const BallotList& ballots, std::size_t place) {
  double sum = 0;
  int voters = 0;
  for (const Ballot* ballot : ballots)
    if (const auto& score = ballot->scores[place]) {
      sum += worth_of(scoring, *score);
      ++voters;
    }
  if (scoring.method == ScoringMethod::weighted) return voters > 0 ? std::optional(sum / voters) : std::nullopt;
  return ballots.empty() ? std::nullopt : std::optional(sum);
}

std::optional<double> total_of(const std::vector<std::optional<double>>& points, const std::vector<double>& weights) {
  double sum = 0;
  double whole = 0;
  for (std::size_t criterion = 0; criterion < points.size(); ++criterion) {
    if (weights[criterion] == 0) continue;
    if (!points[criterion]) return std::nullopt;
    sum += weights[criterion] * *points[criterion];
    whole += weights[criterion];
  }
  return whole > 0 ? std::optional(sum / whole) : std::nullopt;
}

// Kinds of seat in the order of the choices, with nothing for who did not say.
std::vector<std::string> seats_in_order(const CoalitionRecords& records) {
  std::vector<std::string> seats;
  for (const toolkit::FieldChoice& choice : records.choices(scored_type, "scores.seat_type"))
    seats.push_back(choice.id);
  seats.emplace_back();
  return seats;
}

void hide_few(std::vector<SeatResult>& seats, int enough) {
  int hidden = 0;
  for (SeatResult& seat : seats) {
    seat.shown = seat.voters >= enough;
    hidden += seat.shown ? 0 : seat.voters;
  }
  while (hidden > 0 && hidden < enough) {
    SeatResult* smallest = nullptr;
    for (SeatResult& seat : seats)
      if (seat.shown && (smallest == nullptr || seat.voters < smallest->voters)) smallest = &seat;
    if (smallest == nullptr) return;
    smallest->shown = false;
    hidden += smallest->voters;
  }
}

}  // namespace

BallotList all_ballots(const Scoring& scoring) {
  BallotList ballots;
  for (const Ballot& ballot : scoring.ballots) ballots.push_back(&ballot);
  return ballots;
}

OptionPoints points_of(const Scoring& scoring, const BallotList& ballots) {
  OptionPoints points(scoring.options.size());
  for (std::size_t option = 0; option < points.size(); ++option)
    for (std::size_t criterion = 0; criterion < scoring.criteria.size(); ++criterion)
      points[option].push_back(points_at(scoring, ballots, scoring.place_of(option, criterion)));
  return points;
}

Totals totals_of(const OptionPoints& points, const std::vector<double>& weights) {
  Totals totals;
  for (const auto& of_option : points) totals.push_back(total_of(of_option, weights));
  return totals;
}

std::vector<Standing> standings_of(const Totals& totals) {
  std::vector<Standing> standings;
  for (const auto& total : totals) {
    Standing standing{.total = total};
    if (total) {
      const auto higher = [&](const auto& other) { return other && *other > *total + total_tolerance; };
      const auto same = [&](const auto& other) { return other && std::abs(*other - *total) <= total_tolerance; };
      standing.place = 1 + static_cast<int>(std::ranges::count_if(totals, higher));
      standing.tied = std::ranges::count_if(totals, same) > 1;
    }
    standings.push_back(standing);
  }
  return standings;
}

std::vector<std::size_t> first_options(const std::vector<Standing>& standings, std::size_t count) {
  std::vector<std::size_t> first;
  for (std::size_t option = 0; option < standings.size(); ++option)
    if (standings[option].place > 0 && standings[option].place <= static_cast<int>(count)) first.push_back(option);
  return first.size() == count ? first : std::vector<std::size_t>();
}

const SeatResult* ScoringResult::residents() const {
  const auto at = std::ranges::find(seats, resident_seat, &SeatResult::seat);
  return at == seats.end() || !at->shown ? nullptr : &*at;
}

int ScoringResult::places_apart(std::size_t option) const {
  const SeatResult* apart = residents();
  if (apart == nullptr || !is_shown()) return 0;
  const int among_residents = apart->standings[option].place;
  const int among_all = standings[option].place;
  return among_residents == 0 || among_all == 0 ? 0 : std::abs(among_residents - among_all);
}

ScoringResult scoring_result(const CoalitionRecords& records, const Scoring& scoring, int enough) {
  ScoringResult result{.voters = static_cast<int>(scoring.ballots.size()), .standings = {}, .seats = {}};
  if (result.voters < least_voters) return result;
  const auto standings_by = [&](const BallotList& ballots) {
    return standings_of(totals_of(points_of(scoring, ballots), scoring.weights()));
  };
  result.standings = standings_by(all_ballots(scoring));
  std::vector<BallotList> ballots_of_seats;
  for (const std::string& seat : seats_in_order(records)) {
    BallotList ballots = all_ballots(scoring);
    std::erase_if(ballots, [&](const Ballot* ballot) { return ballot->seat != seat; });
    if (ballots.empty()) continue;
    result.seats.push_back({.seat = seat, .voters = static_cast<int>(ballots.size()), .standings = {}});
    ballots_of_seats.push_back(std::move(ballots));
  }
  hide_few(result.seats, enough);
  for (std::size_t seat = 0; seat < result.seats.size(); ++seat)
    if (result.seats[seat].shown) result.seats[seat].standings = standings_by(ballots_of_seats[seat]);
  return result;
}

}  // namespace foothold::workspace

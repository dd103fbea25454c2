#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "places/place.hpp"

namespace foothold::places {

// All places and states of an edition, sorted by geoid. Immutable once made, so any thread may ask.
class PlaceDirectory {
 public:
  PlaceDirectory() = default;
  // Sorts the places. Two places with one geoid are a programmer's mistake and throw std::logic_error.
  PlaceDirectory(std::vector<Place> places, std::vector<State> states);

  // The national reference list: content/places/states.yaml, counties.csv and cities.csv.
  static PlaceDirectory read(const ContentFolder& folder, ContentProblems& problems);

  [[nodiscard]] std::span<const Place> places() const { return places_; }
  [[nodiscard]] std::span<const State> states() const { return states_; }
  // The newest year in which any place exists; 0 without places.
  [[nodiscard]] int newest_year() const { return newest_year_; }
  // Whether the place exists in the year. What exists in the newest year is taken to live on, because a newer release
  // may come before a newer list of places.
  [[nodiscard]] bool exists_in(const Place& place, int year) const;
  [[nodiscard]] const Place& at(PlaceIndex index) const { return places_[index]; }

  [[nodiscard]] std::optional<PlaceIndex> find(const Geoid& geoid) const;
  [[nodiscard]] const State* find_state(std::string_view code) const;
  // "Boone County, Missouri" in the language; the code stands for a state that is not known.
  [[nodiscard]] std::string full_name(const Place& place, Language language) const;

  // Places whose name (also a former one) matches what a person typed, best first: whole name, then names that begin
  // with it, then names with a word that begins so. A state may follow the name, in full or as its postal abbreviation;
  // a geoid finds itself. Larger places first where `sizes` (by PlaceIndex) says so.
  [[nodiscard]] std::vector<PlaceIndex> search(std::string_view typed, std::size_t limit,
                                               std::span<const double> sizes) const;
  // Places whose code or name differs from the text by few letters, nearest first: what to offer when nothing matches.
  [[nodiscard]] std::vector<PlaceIndex> similar(std::string_view typed, std::size_t limit) const;

 private:
  struct SearchKey {
    std::string name;        // folded
    std::string with_state;  // folded, with the state's names behind
  };
  [[nodiscard]] int match_rank(PlaceIndex index, std::string_view folded) const;
  void add_search_keys(const Place& place);

  std::vector<Place> places_;
  std::vector<State> states_;
  int newest_year_ = 0;
  std::vector<std::vector<SearchKey>> search_keys_;  // by place: its name, then former names
};

}  // namespace foothold::places

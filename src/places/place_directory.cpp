#include "places/place_directory.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"

namespace foothold::places {
namespace {

constexpr int no_match = 99;

// The kind of place at the end of a Census name, which people seldom type: "Boone County" is found by "boone" as a
// whole name.
std::string_view without_kind(std::string_view folded) {
  static constexpr std::string_view kinds[] = {
      " county",       " city and borough", " city", " parish", " town", " borough", " census area",
      " municipality", " planning region",  " cdp",  " village"};
  for (const std::string_view kind : kinds)
    if (folded.ends_with(kind)) return folded.substr(0, folded.size() - kind.size());
  return folded;
}

bool has_word_with_prefix(std::string_view text, std::string_view prefix) {
  for (std::size_t at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at + 1))
    if (at == 0 || text[at - 1] == ' ') return true;
  return false;
}

bool has_all_words(std::string_view text, std::string_view words) {
  const auto parts = split(words, ' ');
  return std::all_of(parts.begin(), parts.end(),
                     [&](std::string_view word) { return has_word_with_prefix(text, word); });
}

}  // namespace

PlaceDirectory::PlaceDirectory(std::vector<Place> places, std::vector<State> states)
    : places_(std::move(places)), states_(std::move(states)) {
  std::sort(places_.begin(), places_.end(),
            [](const Place& left, const Place& right) { return left.geoid < right.geoid; });
  const auto twin = std::adjacent_find(places_.begin(), places_.end(),
                                       [](const Place& left, const Place& right) { return left.geoid == right.geoid; });
  if (twin != places_.end()) throw std::logic_error("two places share the code " + std::string(twin->geoid.text()));
  search_keys_.reserve(places_.size());
  for (const Place& place : places_) {
    newest_year_ = std::max(newest_year_, place.last_year);
    add_search_keys(place);
  }
}

void PlaceDirectory::add_search_keys(const Place& place) {
  std::string state_words;
  if (const State* state = find_state(place.geoid.state()))
    state_words = " " + fold_for_search(state->name.english) + " " + fold_for_search(state->name.spanish) + " " +
                  lower_ascii(state->abbreviation);
  std::vector<SearchKey>& keys = search_keys_.emplace_back();
  const auto add = [&](const std::string& name) {
    const std::string folded = fold_for_search(name);
    keys.push_back({folded, folded + state_words});
  };
  add(place.name);
  for (const std::string& former : place.former_names) add(former);
}

std::optional<PlaceIndex> PlaceDirectory::find(const Geoid& geoid) const {
  const auto at = std::lower_bound(places_.begin(), places_.end(), geoid,
                                   [](const Place& place, const Geoid& wanted) { return place.geoid < wanted; });
  if (at == places_.end() || at->geoid != geoid) return std::nullopt;
  return static_cast<PlaceIndex>(at - places_.begin());
}

bool PlaceDirectory::exists_in(const Place& place, int year) const {
  return place.exists_in(year) || (year > newest_year_ && place.last_year == newest_year_);
}

const State* PlaceDirectory::find_state(std::string_view code) const {
  const auto at = std::find_if(states_.begin(), states_.end(), [&](const State& state) { return state.code == code; });
  return at == states_.end() ? nullptr : &*at;
}

std::string PlaceDirectory::full_name(const Place& place, Language language) const {
  const State* state = find_state(place.geoid.state());
  return std::string(place.spoken_name()) + ", " +
         (state == nullptr ? std::string(place.geoid.state()) : state->name.in(language));
}

int PlaceDirectory::match_rank(PlaceIndex index, std::string_view folded) const {
  int best = no_match;
  for (const SearchKey& key : search_keys_[index]) {
    int rank = no_match;
    if (key.name == folded || without_kind(key.name) == folded) {
      rank = 0;
    } else if (key.name.starts_with(folded)) {
      rank = 1;
    } else if (key.with_state.starts_with(folded)) {
      rank = 2;
    } else if (has_all_words(key.with_state, folded)) {
      rank = 3;
    }
    best = std::min(best, rank);
  }
  return best;
}

std::vector<PlaceIndex> PlaceDirectory::search(std::string_view typed, std::size_t limit,
                                               std::span<const double> sizes) const {
  if (const auto geoid = Geoid::parse(trim(typed)))
    if (const auto index = find(*geoid)) return {*index};
  const std::string folded = fold_for_search(typed);
  if (folded.empty()) return {};
  std::vector<std::pair<int, PlaceIndex>> ranked;
  for (std::size_t index = 0; index < places_.size(); ++index) {
    const int rank = match_rank(static_cast<PlaceIndex>(index), folded);
    if (rank != no_match) ranked.emplace_back(rank, static_cast<PlaceIndex>(index));
  }
  const auto size_of = [&](PlaceIndex index) { return index < sizes.size() ? sizes[index] : 0.0; };
  std::stable_sort(ranked.begin(), ranked.end(), [&](const auto& left, const auto& right) {
    return left.first != right.first ? left.first < right.first : size_of(left.second) > size_of(right.second);
  });
  std::vector<PlaceIndex> found;
  for (const auto& [rank, index] : ranked)
    if (found.size() < limit) found.push_back(index);
  return found;
}

std::vector<PlaceIndex> PlaceDirectory::similar(std::string_view typed, std::size_t limit) const {
  const std::string folded = fold_for_search(typed);
  const bool is_code = !folded.empty() && std::all_of(folded.begin(), folded.end(),
                                                      [](char letter) { return letter >= '0' && letter <= '9'; });
  const std::size_t worst = is_code ? 3 : std::max<std::size_t>(3, folded.size() / 3 + 1);
  std::vector<std::pair<std::size_t, PlaceIndex>> ranked;
  for (std::size_t index = 0; index < places_.size(); ++index) {
    const std::string_view other =
        is_code ? places_[index].geoid.text() : without_kind(search_keys_[index].front().name);
    const std::size_t distance = edit_distance(folded, other, worst);
    if (distance < worst) ranked.emplace_back(distance, static_cast<PlaceIndex>(index));
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<PlaceIndex> found;
  for (const auto& [distance, index] : ranked)
    if (found.size() < limit) found.push_back(index);
  return found;
}

}  // namespace foothold::places

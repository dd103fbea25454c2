#include "workspace/readings/coalition_places.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

using metrics::Edition;
using metrics::PlaceIndex;

void add_place(std::vector<PlaceIndex>& places, const Edition& edition, const std::string& code) {
  const auto geoid = places::Geoid::parse(code);
  const auto place = geoid ? edition.places().find(*geoid) : std::nullopt;
  if (place && std::ranges::find(places, *place) == places.end()) places.push_back(*place);
}

}  // namespace

std::vector<PlaceIndex> places_of(const CoalitionRecords& records, const Edition& edition) {
  std::vector<PlaceIndex> places;
  for (const Record* profile : records.of("coalition-profile"))
    for (const std::string& code : ids_of(profile->fields, "places", "place")) add_place(places, edition, code);
  for (const Record* set : records.of("comparison-set")) add_place(places, edition, text_of(set->fields, "focus"));
  return places;
}

std::vector<PlaceIndex> places_beside(const CoalitionRecords& records, const Edition& edition, PlaceIndex place) {
  std::vector<PlaceIndex> beside;
  for (const Record* set : records.of("comparison-set")) {
    if (text_of(set->fields, "focus") != edition.places().at(place).geoid.text()) continue;
    for (const Fields* member : rows_of(set->fields, "members")) add_place(beside, edition, text_of(*member, "place"));
  }
  return beside;
}

}  // namespace foothold::workspace

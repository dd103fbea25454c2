#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "places/geoid.hpp"

namespace foothold::places {

// A county or city of the reference list, with the years in which it exists. Codes come and go: Connecticut changed all
// of its counties in 2022, and Alaska split one in 2020.
struct Place {
  Geoid geoid;
  std::string name;  // as the Census Bureau writes it: "Boone County", "Columbia city"
  int first_year = 0;
  int last_year = 0;
  std::vector<std::string> former_names;

  // As people say it: "Columbia" for the city, "Boone County" for the county.
  [[nodiscard]] std::string_view spoken_name() const;
  [[nodiscard]] bool exists_in(int year) const { return year >= first_year && year <= last_year; }
};

struct State {
  std::string code;          // two digits
  std::string abbreviation;  // postal, "MO"
  Localized name;
};

// The position of a place in its directory. Small on purpose: an edition holds millions of them.
using PlaceIndex = std::uint16_t;

}  // namespace foothold::places

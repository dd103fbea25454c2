#include <set>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "places/place_directory.hpp"

namespace foothold::places {
namespace {

std::vector<State> read_states(const ContentFolder& folder, ContentProblems& problems) {
  std::vector<State> states;
  const auto tree = folder.read("places/states.yaml", "states", problems);
  if (!tree) return states;
  for (const ContentNode& node : tree->list("states"))
    states.push_back({node["code"].text(), node["abbreviation"].text(), node["name"].localized()});
  return states;
}

std::optional<Place> read_place(const std::vector<std::string_view>& fields) {
  if (fields.size() != 5) return std::nullopt;
  const auto geoid = Geoid::parse(fields[0]);
  const auto first_year = parse_integer(fields[2]);
  const auto last_year = parse_integer(fields[3]);
  if (!geoid || trim(fields[1]).empty() || !is_valid_utf8(fields[1]) || !first_year || !last_year) return std::nullopt;
  Place place{*geoid, std::string(fields[1]), static_cast<int>(*first_year), static_cast<int>(*last_year), {}};
  if (!fields[4].empty())
    for (const std::string_view name : split(fields[4], '|')) place.former_names.emplace_back(name);
  return place;
}

void read_places(const ContentFolder& folder, const std::string& file, Level level, std::vector<Place>& places,
                 ContentProblems& problems) {
  std::set<std::string, std::less<>> codes;
  const auto text = read_file(folder.root() / file);
  if (!text) {
    problems.push_back({file, 0, "the file is missing or cannot be read"});
    return;
  }
  CsvReader csv(*text);
  csv.next();  // the header
  while (csv.next()) {
    auto place = read_place(csv.fields());
    const auto complain = [&](std::string what) {
      problems.push_back({file, static_cast<int>(csv.line()), std::move(what)});
    };
    if (!place || place->geoid.level() != level) {
      complain("expected geoid, name, first_year, last_year, former_names");
    } else if (!codes.emplace(place->geoid.text()).second) {
      complain("the code " + std::string(place->geoid.text()) + " stands twice");
    } else {
      places.push_back(std::move(*place));
    }
  }
}

}  // namespace

PlaceDirectory PlaceDirectory::read(const ContentFolder& folder, ContentProblems& problems) {
  std::vector<Place> places;
  read_places(folder, "places/counties.csv", Level::county, places, problems);
  read_places(folder, "places/cities.csv", Level::place, places, problems);
  return {std::move(places), read_states(folder, problems)};
}

}  // namespace foothold::places

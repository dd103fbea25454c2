#include "metrics/import/demo/demo_places.hpp"

#include <array>

#include "base/error.hpp"
#include "metrics/import/demo/demo_release.hpp"

namespace foothold::metrics {
namespace {

constexpr std::string_view state_code = "99";  // no state of the United States has it
constexpr int first = 2014;
constexpr int last = 2023;

// No county or larger city of the United States bears one of these names; the test compares them with the national
// list.
constexpr std::array<DemoSite, 32> sites = {{
    {"99001", "Example County", first, last, 318000, ""},
    {"99003", "Alder County", first, last, 204000, ""},
    {"99005", "Birchwood County", first, last, 46000, ""},
    {"99007", "Cedarbrook County", first, last, 161000, ""},
    {"99009", "Dovetail County", first, last, 12400, ""},
    {"99011", "Elderberry County", first, last, 28700, ""},
    {"99013", "Foxglove County", first, last, 251000, ""},
    {"99015", "Goldenrod County", first, last, 8300, ""},
    {"99017", "Hawthorn County", first, last, 63500, ""},
    {"99019", "Ivybridge County", first, last, 35200, ""},
    {"99021", "Juniperdale County", first, last, 19800, ""},
    {"99023", "Kestrel County", first, last, 412000, ""},
    {"99025", "Larkspur County", first, last, 74600, ""},
    {"99027", "Meadowlark County", first, last, 1180000, ""},
    {"99029", "Nightingale County", first, last, 118000, ""},
    {"99031", "Oakhollow County", first, last, 22100, ""},
    {"99033", "Partridge County", first, last, 5600, ""},
    {"99035", "Quillwort County", first, last, 760, ""},
    {"99037", "Rosehip County", first, last, 15900, ""},
    {"99039", "Sandpiper County", first, last, 187000, ""},
    // As Valdez-Cordova in Alaska: the county ended in 2019, and one with another name and code took most of it over.
    {"99041", "Silverpine-Thistle County", first, 2019, 9700, ""},
    {"99043", "Silverpine County", 2020, last, 7900, "99041"},
    {"99045", "Willowmere County", first, last, 139000, ""},
    {"99047", "Yarrowfield County", first, last, 41300, ""},
    {"9910250", "Exampleton city", first, last, 146000, "99001"},
    {"9911400", "Alderhaven city", first, last, 92000, "99003"},
    {"9918700", "Cedarbrook Mills city", first, last, 76500, "99007"},
    {"9931050", "Foxglove Harbor city", first, last, 124000, "99013"},
    {"9947200", "Kestrel Ridge city", first, last, 231000, "99023"},
    {"9955600", "Meadowlark Springs city", first, last, 634000, "99027"},
    {"9970150", "Sandpiper Landing city", first, last, 83000, "99039"},
    // As South Fulton in Georgia: it became a city only in this year.
    {"9988300", "Willowmere Park city", 2018, last, 79000, "99045"},
}};

}  // namespace

std::span<const DemoSite> demo_sites() {
  return sites;
}

places::PlaceDirectory demo_places(const places::PlaceDirectory& reference) {
  const places::State* state = reference.find_state(state_code);
  if (state == nullptr) throw Broken("content/places/states.yaml does not have the state 99 of the demonstration");
  std::vector<places::Place> listed;
  for (const DemoSite& site : sites)
    listed.push_back({*places::Geoid::parse(site.geoid), std::string(site.name), site.first_year, site.last_year, {}});
  return {std::move(listed), {*state}};
}

}  // namespace foothold::metrics

#include "workspace/posters/stations.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::workspace {

std::vector<const Record*> stations_of(const CoalitionRecords& records, const Record& walk) {
  std::vector<const Record*> stations = records.of("data-walk-station");
  std::erase_if(stations, [&](const Record* station) { return !refers_to(station->fields, "walk", walk); });
  put_in_walking_order(stations);
  return stations;
}

void put_in_walking_order(std::vector<const Record*>& stations) {
  std::ranges::stable_sort(stations, {}, [](const Record* station) {
    return std::pair(text_of(station->fields, "walk"), number_of(station->fields, "number").value_or(0));
  });
}

std::string station_name(const html::PageContext& context, const Record& station, const std::string& name) {
  const auto number = number_of(station.fields, "number");
  if (!number) return name;
  return context.fill("posters.station", {{"number", shortest_number(*number)}, {"name", name}});
}

std::vector<std::string> written_prompts(std::string_view lines) {
  std::vector<std::string> prompts;
  for (const std::string_view line : split(lines, '\n'))
    if (!trim(line).empty()) prompts.emplace_back(trim(line));
  return prompts;
}

}  // namespace foothold::workspace

#include "metrics/map/county_shapes.hpp"

#include <boost/json.hpp>

#include "base/files.hpp"

namespace foothold::metrics {
namespace {

namespace json = boost::json;

constexpr const char* file_name = "county-map.json";

Error shapes_missing(const std::filesystem::path& folder) {
  Error error;
  error.kind = ErrorKind::unavailable;
  error.field = "web";
  error.message = {"app.web_missing", {{"folder", folder.string()}}};
  error.hint = {"app.web_missing.hint", {}};
  return error;
}

MapBox box_of(const json::array& numbers) {
  const auto number = [&](std::size_t at) { return numbers.at(at).to_number<int>(); };
  return {number(0), number(1), number(2), number(3)};
}

// Pointy hexagons, each row moved by half a cell against the one above; the map is about as wide as the nation's.
constexpr int cells_in_row = 6;
constexpr int half_width = 72;
constexpr int side = 84;
constexpr int half_side = side / 2;
constexpr int edge = 4;

std::string hexagon(int row, int column) {
  const int left = (2 * column + row % 2) * half_width + edge;
  const int top = row * (side + half_side) + edge;
  const auto step = [](int across, int down) { return std::to_string(across) + " " + std::to_string(down); };
  return "M" + step(left, top + half_side) + "l" + step(half_width, -half_side) + "l" + step(half_width, half_side) +
         "v" + std::to_string(side) + "l" + step(-half_width, half_side) + "l" + step(-half_width, -half_side) + "z";
}

}  // namespace

Result<CountyShapes> CountyShapes::read(const std::filesystem::path& web_folder) {
  const auto text = read_file(web_folder / file_name);
  if (!text) return shapes_missing(web_folder);
  CountyShapes shapes;
  try {
    const json::value parsed = json::parse(*text);
    const json::object& file = parsed.as_object();
    shapes.year_ = file.at("year").to_number<int>();
    shapes.box_ = box_of(file.at("box").as_array());
    shapes.state_borders_ = file.at("states").as_string();
    for (const auto& [code, path] : file.at("counties").as_object())
      shapes.paths_.emplace(places::Geoid::parse(code).value(), path.as_string());
  } catch (const std::exception&) {
    return shapes_missing(web_folder);
  }
  shapes.stamp_ = sha256(*text).substr(0, 8);
  return shapes;
}

CountyShapes CountyShapes::fictional(const places::PlaceDirectory& places) {
  CountyShapes shapes;
  int cell = 0;
  for (const places::Place& place : places.places()) {
    if (place.geoid.level() != places::Level::county) continue;
    shapes.paths_.emplace(place.geoid, hexagon(cell / cells_in_row, cell % cells_in_row));
    ++cell;
  }
  const int rows = (cell + cells_in_row - 1) / cells_in_row;
  shapes.box_ = {0, 0, (2 * cells_in_row + 1) * half_width + 2 * edge,
                 rows * (side + half_side) + half_side + 2 * edge};
  shapes.stamp_ = "fictional";
  return shapes;
}

std::string_view CountyShapes::find(const places::Geoid& county) const {
  const auto at = paths_.find(county);
  return at == paths_.end() ? std::string_view() : std::string_view(at->second);
}

}  // namespace foothold::metrics

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// The part of the plane that a map is drawn in.
struct MapBox {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

// What maps of counties are drawn from: an outline for each county as the path of an SVG, already projected. Immutable
// once made, so any thread may ask. Without a file there are no shapes, and find() never finds any.
class CountyShapes {
 public:
  CountyShapes() = default;
  // The shapes that web/build.mjs made, from county-map.json in the folder of the built web files. Refused
  // (`unavailable`) when the file is missing or malformed.
  static Result<CountyShapes> read(const std::filesystem::path& web_folder);
  // Hexagons in rows for the counties of the demonstration, which lie nowhere: in the order of their codes, six in a
  // row. A county that came to an end keeps its cell.
  static CountyShapes fictional(const places::PlaceDirectory& places);

  // The outline of the county; empty when it has none.
  [[nodiscard]] std::string_view find(const places::Geoid& county) const;
  [[nodiscard]] const MapBox& box() const { return box_; }
  // The borders between states as one path; empty for fictional shapes.
  [[nodiscard]] const std::string& state_borders() const { return state_borders_; }
  // The year whose counties the shapes are; 0 for fictional ones.
  [[nodiscard]] int year() const { return year_; }
  [[nodiscard]] bool is_fictional() const { return year_ == 0; }
  // Changes with the shapes.
  [[nodiscard]] const std::string& stamp() const { return stamp_; }

 private:
  MapBox box_;
  int year_ = 0;
  std::string state_borders_;
  std::string stamp_;
  std::map<places::Geoid, std::string> paths_;
};

}  // namespace foothold::metrics

#include "metrics/map/map_drawing.hpp"

#include <array>

#include "metrics/map/map_words.hpp"

namespace foothold::metrics {
namespace {

using html::Attribute;
using html::Element;

constexpr std::array<std::string_view, most_classes> class_names = {"k1", "k2", "k3", "k4", "k5"};
constexpr std::array<std::string_view, most_classes> pattern_names = {"w1", "w2", "w3", "w4", "w5"};
constexpr std::array<std::string_view, most_classes> pattern_fills = {"url(#w1)", "url(#w2)", "url(#w3)", "url(#w4)",
                                                                      "url(#w5)"};

std::string box_text(const MapBox& box) {
  return std::to_string(box.left) + " " + std::to_string(box.top) + " " + std::to_string(box.width) + " " +
         std::to_string(box.height);
}

// Slanted lines over the colour of the class.
void write_pattern(html::Html& html, std::size_t class_index) {
  const Element pattern = html.open("pattern", {{"id", pattern_names[class_index]},
                                                {"width", "4"},
                                                {"height", "4"},
                                                {"patternUnits", "userSpaceOnUse"},
                                                {"patternTransform", "rotate(45)"}});
  html.element("rect", {{"class", class_names[class_index]}, {"width", "4"}, {"height", "4"}}, "");
  html.element("path",
               {{"class", class_index < 3 ? "fh-map__hatch" : "fh-map__hatch fh-map__hatch--light"}, {"d", "M1 0v4"}},
               "");
}

class MapDrawing {
 public:
  MapDrawing(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map,
             const CountyShapes& shapes)
      : html_(html), context_(context), edition_(edition), map_(map), shapes_(shapes) {}

  void write() {
    const Element svg = html_.open("svg", {{"class", "fh-map"},
                                           {"viewBox", box_text(shapes_.box())},
                                           {"role", "img"},
                                           {"aria-label", map_description(context_, edition_, map_)},
                                           {"data-county-map", ""},
                                           {"data-text-role", context_.text("map.role")}});
    write_patterns();
    {
      const Element counties = html_.open("g", {{"aria-hidden", "true"}});
      for (const MapRow& row : map_.rows) write_county(row);
    }
    if (!shapes_.state_borders().empty())
      html_.element("path", {{"class", "fh-map__states"}, {"d", shapes_.state_borders()}}, "");
  }

 private:
  void write_patterns() {
    const Element definitions = html_.open("defs");
    for (std::size_t index = 0; index < map_.classes.size(); ++index) write_pattern(html_, index);
  }

  void write_county(const MapRow& row) {
    const places::Place& place = edition_.places().at(row.reading.place);
    const std::string_view path = shapes_.find(place.geoid);
    if (path.empty() || !draws(row)) return;
    const Element link =
        html_.open("a", {{"href", context_.link("/places/" + std::string(place.geoid.text()))}, {"tabindex", "-1"}});
    html_.element("title", {}, name_of(place) + ": " + row_words(context_, metric(), row));
    write_outline(row, path);
  }

  // The cell of a fictional county stays empty while the county does not exist; on the map of the nation that would be
  // a hole.
  [[nodiscard]] bool draws(const MapRow& row) const { return row.exists() || !shapes_.is_fictional(); }

  void write_outline(const MapRow& row, std::string_view path) {
    if (row.shade == Shade::classed && row.is_weak()) {
      html_.element("path", {{"fill", pattern_fills[row.class_index]}, {"d", path}}, "");
      return;
    }
    const std::string_view name = row.shade == Shade::classed       ? class_names[row.class_index]
                                  : row.shade == Shade::none_at_all ? "kn"
                                                                    : "k0";
    html_.element("path", {{"class", name}, {"d", path}}, "");
  }

  [[nodiscard]] std::string name_of(const places::Place& place) const {
    const places::State* state = edition_.places().find_state(place.geoid.state());
    return state == nullptr ? place.name : place.name + ", " + state->abbreviation;
  }

  [[nodiscard]] const Metric& metric() const { return edition_.catalogue().metric(map_.key.metric); }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const MetricMap& map_;
  const CountyShapes& shapes_;
};

void write_sample(html::Html& html, Attribute look) {
  const Element svg = html.open("svg", {{"class", "fh-map"}, {"viewBox", "0 0 36 16"}, {"aria-hidden", "true"}});
  html.element("rect", {look, {"x", "1"}, {"y", "1"}, {"width", "34"}, {"height", "14"}}, "");
}

}  // namespace

void map_drawing(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map,
                 const CountyShapes& shapes) {
  MapDrawing(html, context, edition, map, shapes).write();
}

void class_sample(html::Html& html, std::size_t class_index, bool weak) {
  write_sample(html,
               weak ? Attribute("fill", pattern_fills[class_index]) : Attribute("class", class_names[class_index]));
}

void shade_sample(html::Html& html, Shade shade) {
  write_sample(html, {"class", shade == Shade::none_at_all ? "kn" : "k0"});
}

}  // namespace foothold::metrics

#include "metrics/map/map_picture.hpp"

#include <array>
#include <vector>

#include "base/text.hpp"
#include "html/html.hpp"
#include "metrics/map/map_legend.hpp"
#include "metrics/map/map_words.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

// The same colours as in web/styles/_map.scss.
constexpr std::array<std::string_view, most_classes> class_fills = {"#d7e7f5", "#a3c9e6", "#5ea2d2", "#24699f",
                                                                    "#0b2f57"};
constexpr std::array<std::string_view, most_classes> hatches = {"#1b1b1b", "#1b1b1b", "#1b1b1b", "#ffffff", "#ffffff"};
constexpr std::array<std::string_view, most_classes> pattern_names = {"w1", "w2", "w3", "w4", "w5"};
constexpr std::array<std::string_view, most_classes> pattern_fills = {"url(#w1)", "url(#w2)", "url(#w3)", "url(#w4)",
                                                                      "url(#w5)"};
constexpr std::string_view blank_fill = "#ffffff";
constexpr std::string_view none_fill = "#c9a227";
constexpr std::string_view ink = "#1b1b1b";

constexpr int line_height = 22;
constexpr int title_height = 54;
constexpr int letters_in_line = 120;
constexpr int legend_columns = 2;

std::vector<std::string> wrapped(std::string_view text) {
  std::vector<std::string> lines = {""};
  for (const std::string_view word : split(text, ' ')) {
    if (lines.back().size() + word.size() > letters_in_line) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

std::string_view fill_of(Shade shade, std::size_t class_index, bool weak) {
  if (shade == Shade::none_at_all) return none_fill;
  if (shade == Shade::missing) return blank_fill;
  return weak ? pattern_fills[class_index] : class_fills[class_index];
}

class MapPicture {
 public:
  MapPicture(const html::PageContext& context, const Edition& edition, const MetricMap& map, const CountyShapes& shapes)
      : context_(context), edition_(edition), map_(map), shapes_(shapes), legend_(legend_lines(context, edition, map)) {
    for (const std::string& text : {unit_line(), benchmark_words(context, edition, map), rule_words(context, map),
                                    map_source(context, edition, map), shapes_source(context, shapes)})
      for (std::string& line : wrapped(text))
        if (!line.empty()) notes_.push_back(std::move(line));
    if (edition.facts().fictional) notes_.push_back(context.text("page.fictional"));
  }

  std::string write() {
    html_.reserve(std::size_t{320} * 1024);
    const MapBox& box = shapes_.box();
    const int height = title_height + box.height + legend_height() + static_cast<int>(notes_.size()) * line_height + 16;
    const std::string view = std::to_string(box.left) + " " + std::to_string(box.top - title_height) + " " +
                             std::to_string(box.width) + " " + std::to_string(height);
    {
      const Element svg = html_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                                             {"viewBox", view},
                                             {"width", std::to_string(box.width)},
                                             {"height", std::to_string(height)},
                                             {"font-family", "Public Sans, Helvetica, Arial, sans-serif"},
                                             {"font-size", "14"},
                                             {"fill", ink}});
      html_.element("title", {}, map_title(context_, edition_, map_.key));
      write_patterns();
      write_background(box, height);
      write_counties();
      write_legend(box.top + box.height + line_height);
    }
    return html_.take();
  }

 private:
  [[nodiscard]] std::string unit_line() const {
    const std::string unit = unit_words(context_, edition_.catalogue().metric(map_.key.metric));
    return unit.empty() ? std::string() : context_.fill("map.legend.unit", {{"unit", unit}});
  }

  [[nodiscard]] int legend_height() const {
    return (static_cast<int>(legend_.size()) + legend_columns) / legend_columns * line_height + line_height;
  }

  void write_patterns() {
    const Element definitions = html_.open("defs");
    for (std::size_t index = 0; index < map_.classes.size(); ++index) {
      const Element pattern = html_.open("pattern", {{"id", pattern_names[index]},
                                                     {"width", "4"},
                                                     {"height", "4"},
                                                     {"patternUnits", "userSpaceOnUse"},
                                                     {"patternTransform", "rotate(45)"}});
      html_.element("rect", {{"width", "4"}, {"height", "4"}, {"fill", class_fills[index]}}, "");
      html_.element("path", {{"d", "M1 0v4"}, {"stroke", hatches[index]}, {"stroke-width", "0.8"}}, "");
    }
  }

  void write_background(const MapBox& box, int height) {
    html_.element("rect",
                  {{"x", std::to_string(box.left)},
                   {"y", std::to_string(box.top - title_height)},
                   {"width", std::to_string(box.width)},
                   {"height", std::to_string(height)},
                   {"fill", "#ffffff"}},
                  "");
    html_.element("text",
                  {{"x", std::to_string(box.left + box.width / 2)},
                   {"y", std::to_string(box.top - title_height / 2)},
                   {"text-anchor", "middle"},
                   {"font-size", "20"},
                   {"font-weight", "bold"}},
                  map_title(context_, edition_, map_.key));
  }

  void write_counties() {
    {
      const Element counties = html_.open("g", {{"stroke", "#71767a"}, {"stroke-width", "0.3"}});
      for (const MapRow& row : map_.rows) {
        const std::string_view path = shapes_.find(edition_.places().at(row.reading.place).geoid);
        if (path.empty() || (!row.exists() && shapes_.is_fictional())) continue;
        html_.element("path", {{"fill", fill_of(row.shade, row.class_index, row.is_weak())}, {"d", path}}, "");
      }
    }
    if (shapes_.state_borders().empty()) return;
    html_.element("path", {{"fill", "none"}, {"stroke", ink}, {"stroke-width", "0.8"}, {"d", shapes_.state_borders()}},
                  "");
  }

  void write_legend(int top) {
    const int left = shapes_.box().left + line_height;
    const int rows = (static_cast<int>(legend_.size()) + legend_columns - 1) / legend_columns;
    for (std::size_t index = 0; index < legend_.size(); ++index) {
      const int row = static_cast<int>(index) % rows;
      const int column = static_cast<int>(index) / rows;
      write_legend_line(legend_[index], left + column * shapes_.box().width / legend_columns, top + row * line_height);
    }
    int y = top + rows * line_height + line_height / 2;
    for (const std::string& note : notes_) {
      html_.element("text", {{"x", std::to_string(left)}, {"y", std::to_string(y)}}, note);
      y += line_height;
    }
  }

  void write_legend_line(const LegendLine& line, int x, int y) {
    html_.element("rect",
                  {{"x", std::to_string(x)},
                   {"y", std::to_string(y - 12)},
                   {"width", "32"},
                   {"height", "14"},
                   {"stroke", "#71767a"},
                   {"fill", fill_of(line.shade, line.class_index, line.weak)}},
                  "");
    html_.element("text", {{"x", std::to_string(x + 42)}, {"y", std::to_string(y)}}, line.text);
  }

  const html::PageContext& context_;
  const Edition& edition_;
  const MetricMap& map_;
  const CountyShapes& shapes_;
  std::vector<LegendLine> legend_;
  std::vector<std::string> notes_;
  html::Html html_;
};

}  // namespace

std::string map_picture(const html::PageContext& context, const Edition& edition, const MetricMap& map,
                        const CountyShapes& shapes) {
  return MapPicture(context, edition, map, shapes).write();
}

}  // namespace foothold::metrics

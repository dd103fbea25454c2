#include <algorithm>

#include "html/charts/chart_boxes.hpp"

namespace foothold::html {
namespace {

constexpr double width = 720;
constexpr double between_boxes = 16;
constexpr double label_height = 24;
constexpr double between_rows = 14;
constexpr double between_layers = 26;
constexpr double between_columns = 44;
constexpr std::size_t boxes_in_a_row = 4;
constexpr std::size_t lines_of_a_label = 3;

struct PlacedBox {
  std::size_t layer = 0;
  ChartBox box;
};

// A line of words above a layer.
struct PlacedLabel {
  std::string words;
  double x = 0.0;
  double y = 0.0;
};

// One drawing while it is made.
class FlowDrawing {
 public:
  FlowDrawing(Html& html, const FlowChart& chart) : html_(html), chart_(chart) {
    for (std::size_t layer = 0; layer < chart.layers.size(); ++layer)
      for (const std::string& words : chart.layers[layer].boxes) {
        const auto note = chart.notes.find(boxes_.size());
        boxes_.push_back({layer, chart_box(words, note == chart.notes.end() ? std::string_view() : note->second,
                                           chart.marked.contains(boxes_.size()))});
      }
    if (goes_across())
      place_columns();
    else
      place_layers();
  }

  void write() {
    if (boxes_.empty()) return;
    const Element figure = html_.open("div", {{"class", "figure"}});
    const Element svg = open_chart(html_, chart_.description, right_, bottom_ + 2);
    write_lines();
    for (const PlacedLabel& label : labels_) write_layer_label(label);
    for (const PlacedBox& placed : boxes_) write_box(html_, placed.box);
  }

 private:
  [[nodiscard]] bool goes_across() const { return chart_.direction == FlowDirection::across; }

  [[nodiscard]] bool leads_on(const FlowLine& line) const {
    return line.from < boxes_.size() && line.to < boxes_.size() && boxes_[line.from].layer < boxes_[line.to].layer;
  }

  // The middle of all from which a line leads to the box; nothing pulls a box without any.
  [[nodiscard]] std::optional<double> pull_on(std::size_t box) const {
    double sum = 0;
    double count = 0;
    for (const FlowLine& line : chart_.lines) {
      if (line.to != box || !leads_on(line)) continue;
      sum += boxes_[line.from].box.middle();
      ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
  }

  void place_layers() {
    right_ = width;
    double top = 0;
    std::size_t first = 0;
    for (const FlowLayer& layer : chart_.layers) {
      if (!layer.boxes.empty()) top = place_layer(layer, first, top);
      first += layer.boxes.size();
    }
  }

  // Returns where the next layer begins.
  double place_layer(const FlowLayer& layer, std::size_t first, double top) {
    labels_.push_back({fitted_text(layer.label, width), 0, top + box_line_height});
    top += label_height;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t at = first; at < first + layer.boxes.size(); ++at)
      order.emplace_back(pull_on(at).value_or(width), at);
    std::ranges::stable_sort(order, {}, &std::pair<double, std::size_t>::first);
    for (std::size_t from = 0; from < order.size(); from += boxes_in_a_row) {
      place_row(order, from, std::min(from + boxes_in_a_row, order.size()), top);
      top = bottom_ + between_rows;
    }
    return bottom_ + between_layers;
  }

  void place_row(const std::vector<std::pair<double, std::size_t>>& order, std::size_t from, std::size_t to,
                 double top) {
    for (std::size_t at = from; at < to; ++at)
      put(order[at].second, static_cast<double>(at - from) * (box_width + between_boxes), top);
  }

  void put(std::size_t at, double x, double y) {
    ChartBox& box = boxes_[at].box;
    box.x = x;
    box.y = y;
    bottom_ = std::max(bottom_, box.bottom());
  }

  // Boxes stand in the order in which they are given: people have put them so. All begin below the highest label.
  void place_columns() {
    double top = 0;
    for (const FlowLayer& layer : chart_.layers) {
      double y = 0;
      for (const std::string& line : wrapped(layer.label, box_width, lines_of_a_label))
        labels_.push_back({line, right_, y += box_line_height});
      top = std::max(top, y + box_padding);
      right_ += box_width + between_columns;
    }
    right_ -= between_columns;
    std::size_t at = 0;
    for (std::size_t layer = 0; layer < chart_.layers.size(); ++layer) {
      double y = top;
      for (std::size_t count = chart_.layers[layer].boxes.size(); count > 0; --count, ++at) {
        put(at, static_cast<double>(layer) * (box_width + between_columns), y);
        y = boxes_[at].box.bottom() + between_rows;
      }
    }
  }

  // Below the boxes, so that a line to a further layer passes behind what lies between.
  void write_lines() {
    Path path;
    Path heads;
    for (const FlowLine& line : chart_.lines) {
      if (!leads_on(line)) continue;
      const ChartBox& from = boxes_[line.from].box;
      const ChartBox& to = boxes_[line.to].box;
      const Spot start = goes_across() ? Spot{from.right(), from.centre().y} : Spot{from.middle(), from.bottom()};
      const Spot end = goes_across() ? Spot{to.x, to.centre().y} : Spot{to.middle(), to.y};
      path.move(start.x, start.y).line(end.x, end.y);
      if (chart_.arrows == FlowArrows::onward) add_arrow_head(heads, start, end);
      if (chart_.arrows == FlowArrows::back) add_arrow_head(heads, end, start);
    }
    write_path(html_, "fh-flow-line", path);
    write_path(html_, "fh-flow-head", heads);
  }

  void write_layer_label(const PlacedLabel& label) {
    html_.element("text",
                  {{"class", "fh-chart-label fh-chart-label--group fh-flow-label"},
                   {"x", Coordinate(label.x)},
                   {"y", Coordinate(label.y)}},
                  label.words);
  }

  Html& html_;
  const FlowChart& chart_;
  std::vector<PlacedBox> boxes_;
  std::vector<PlacedLabel> labels_;
  double right_ = 0.0;
  double bottom_ = 0.0;
};

}  // namespace

void flow_chart(Html& html, const FlowChart& chart) {
  FlowDrawing(html, chart).write();
}

}  // namespace foothold::html

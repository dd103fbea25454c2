#include <algorithm>

#include "base/text.hpp"
#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

constexpr double width = 720;
constexpr double box_width = 168;
constexpr double between_boxes = 16;
constexpr double padding = 8;
constexpr double line_height = 18;
constexpr double label_height = 24;
constexpr double between_rows = 14;
constexpr double between_layers = 26;
constexpr std::size_t boxes_in_a_row = 4;
constexpr std::size_t most_lines = 4;

// The words in lines that fit into a box; the last one takes all that is left, and each is cut when it is too wide.
std::vector<std::string> wrapped(std::string_view words) {
  constexpr double room = box_width - 2 * padding;
  std::vector<std::string> lines;
  for (const std::string_view word : split(words, ' ')) {
    if (word.empty()) continue;
    const std::string behind = lines.empty() ? "" : lines.back() + " " + std::string(word);
    const bool stays = !lines.empty() && (lines.size() == most_lines || text_width(behind) <= room);
    if (stays)
      lines.back() = behind;
    else
      lines.emplace_back(word);
  }
  for (std::string& line : lines) line = fitted_text(line, room);
  return lines;
}

struct PlacedBox {
  std::size_t layer = 0;
  std::vector<std::string> lines;
  double x = 0.0;
  double y = 0.0;
  double height = 0.0;

  [[nodiscard]] double middle() const { return x + box_width / 2; }
};

// One drawing while it is made.
class FlowDrawing {
 public:
  FlowDrawing(Html& html, const FlowChart& chart) : html_(html), chart_(chart) {
    for (std::size_t layer = 0; layer < chart.layers.size(); ++layer)
      for (const std::string& words : chart.layers[layer].boxes) {
        PlacedBox box{.layer = layer, .lines = wrapped(words)};
        box.height = static_cast<double>(std::max<std::size_t>(box.lines.size(), 1)) * line_height + 2 * padding;
        boxes_.push_back(std::move(box));
      }
    std::size_t first = 0;
    for (const FlowLayer& layer : chart.layers) {
      place_layer(first, layer.boxes.size());
      first += layer.boxes.size();
    }
  }

  void write() {
    if (boxes_.empty()) return;
    const Element figure = html_.open("div", {{"class", "figure"}});
    const Element svg = open_chart(html_, chart_.description, width, bottom_ - between_layers + 2);
    write_lines();
    write_labels();
    for (std::size_t at = 0; at < boxes_.size(); ++at) write_box(boxes_[at], chart_.marked == at);
  }

 private:
  [[nodiscard]] bool leads_on(const FlowLine& line) const {
    return line.from < boxes_.size() && line.to < boxes_.size() && boxes_[line.from].layer < boxes_[line.to].layer;
  }

  // The middle of all from which a line leads to the box; nothing pulls a box without any.
  [[nodiscard]] std::optional<double> pull_on(std::size_t box) const {
    double sum = 0;
    double count = 0;
    for (const FlowLine& line : chart_.lines) {
      if (line.to != box || !leads_on(line)) continue;
      sum += boxes_[line.from].middle();
      ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
  }

  void place_layer(std::size_t first, std::size_t count) {
    if (count == 0) return;
    label_tops_.push_back(bottom_);
    bottom_ += label_height;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t at = first; at < first + count; ++at) order.emplace_back(pull_on(at).value_or(width), at);
    std::ranges::stable_sort(order, {}, &std::pair<double, std::size_t>::first);
    for (std::size_t from = 0; from < order.size(); from += boxes_in_a_row)
      place_row(order, from, std::min(from + boxes_in_a_row, order.size()));
    bottom_ += between_layers - between_rows;
  }

  void place_row(const std::vector<std::pair<double, std::size_t>>& order, std::size_t from, std::size_t to) {
    double tallest = 0;
    for (std::size_t at = from; at < to; ++at) {
      PlacedBox& box = boxes_[order[at].second];
      box.x = static_cast<double>(at - from) * (box_width + between_boxes);
      box.y = bottom_;
      tallest = std::max(tallest, box.height);
    }
    bottom_ += tallest + between_rows;
  }

  // Below the boxes, so that a line to a further layer passes behind what lies between.
  void write_lines() {
    Path path;
    for (const FlowLine& line : chart_.lines) {
      if (!leads_on(line)) continue;
      const PlacedBox& from = boxes_[line.from];
      const PlacedBox& to = boxes_[line.to];
      path.move(from.middle(), from.y + from.height).line(to.middle(), to.y);
    }
    write_path(html_, "fh-flow-line", path);
  }

  void write_labels() {
    std::size_t shown = 0;
    for (const FlowLayer& layer : chart_.layers)
      if (!layer.boxes.empty())
        html_.element("text",
                      {{"class", "fh-chart-label fh-chart-label--group fh-flow-label"},
                       {"x", "0"},
                       {"y", Coordinate(label_tops_[shown++] + line_height)}},
                      fitted_text(layer.label, width));
  }

  void write_box(const PlacedBox& box, bool marked) {
    const Path frame =
        Path().move(box.x, box.y).across(box.x + box_width).down(box.y + box.height).across(box.x).down(box.y);
    write_path(html_, marked ? "fh-flow-box fh-flow-box--marked" : "fh-flow-box", frame);
    for (std::size_t at = 0; at < box.lines.size(); ++at)
      write_label(html_, box.x + padding, box.y + padding + static_cast<double>(at) * line_height + line_height - 5,
                  "start", box.lines[at]);
  }

  Html& html_;
  const FlowChart& chart_;
  std::vector<PlacedBox> boxes_;
  std::vector<double> label_tops_;  // of the layers that have boxes
  double bottom_ = 0.0;
};

}  // namespace

void flow_chart(Html& html, const FlowChart& chart) {
  FlowDrawing(html, chart).write();
}

}  // namespace foothold::html

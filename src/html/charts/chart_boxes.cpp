#include "html/charts/chart_boxes.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace foothold::html {
namespace {

constexpr std::size_t most_name_lines = 4;
constexpr std::size_t most_note_lines = 6;
constexpr double head_length = 9;
constexpr double head_half_width = 4;

}  // namespace

std::vector<std::string> wrapped(std::string_view words, double room, std::size_t most) {
  std::vector<std::string> lines;
  for (const std::string_view word : split(words, ' ')) {
    if (word.empty()) continue;
    const std::string behind = lines.empty() ? "" : lines.back() + " " + std::string(word);
    const bool stays = !lines.empty() && (lines.size() == most || text_width(behind) <= room);
    if (stays)
      lines.back() = behind;
    else
      lines.emplace_back(word);
  }
  for (std::string& line : lines) line = fitted_text(line, room);
  return lines;
}

ChartBox chart_box(std::string_view words, std::string_view note, bool marked) {
  constexpr double room = box_width - 2 * box_padding;
  ChartBox box{
      .lines = wrapped(words, room, most_name_lines), .note = wrapped(note, room, most_note_lines), .marked = marked};
  const std::size_t lines = std::max<std::size_t>(box.lines.size() + box.note.size(), 1);
  box.height = static_cast<double>(lines) * box_line_height + 2 * box_padding;
  return box;
}

Spot edge_towards(const ChartBox& box, const Spot& other) {
  const Spot centre = box.centre();
  const double across = other.x - centre.x;
  const double down = other.y - centre.y;
  // The nearer side is met first; a point within the box has none.
  const double share = std::max(std::abs(across) / (box_width / 2), std::abs(down) / (box.height / 2));
  if (share <= 1) return centre;
  return {centre.x + across / share, centre.y + down / share};
}

void write_box(Html& html, const ChartBox& box) {
  const Path frame = Path().move(box.x, box.y).across(box.right()).down(box.bottom()).across(box.x).down(box.y);
  write_path(html, box.marked ? "fh-flow-box fh-flow-box--marked" : "fh-flow-box", frame);
  const double left = box.x + box_padding;
  double baseline = box.y + box_padding - label_baseline;
  for (const std::string& line : box.lines) write_label(html, left, baseline += box_line_height, "start", line);
  for (const std::string& line : box.note)
    html.element("text",
                 {{"class", "fh-chart-label fh-flow-note"},
                  {"x", Coordinate(left)},
                  {"y", Coordinate(baseline += box_line_height)}},
                 line);
}

void add_arrow_head(Path& heads, const Spot& from, const Spot& tip) {
  const double across = tip.x - from.x;
  const double down = tip.y - from.y;
  const double length = std::hypot(across, down);
  if (length < 1) return;
  const Spot one{across / length, down / length};
  const Spot foot{tip.x - one.x * head_length, tip.y - one.y * head_length};
  heads.move(tip.x, tip.y)
      .line(foot.x - one.y * head_half_width, foot.y + one.x * head_half_width)
      .line(foot.x + one.y * head_half_width, foot.y - one.x * head_half_width)
      .line(tip.x, tip.y);
}

}  // namespace foothold::html

#include <algorithm>
#include <cmath>
#include <numbers>

#include "html/charts/chart_boxes.hpp"

namespace foothold::html {
namespace {

constexpr double smallest_width = 720;
constexpr double smallest_gap = 30;
constexpr double gap_step = 4;
constexpr double smallest_across = 250;
constexpr double smallest_down = 150;
// A ring grows faster downwards: boxes are wide, and a page scrolls down more easily than across.
constexpr double growth_across = 8;
constexpr double growth_down = 16;
constexpr double full_turn = 2 * std::numbers::pi;
constexpr double smallest_turn = full_turn / 720;
// How far an arrow bends towards the middle, and how far two that run opposite ways keep apart.
constexpr double bend_inwards = 0.45;
constexpr double apart = 16;
// Where on an arrow its sign stands: nearer to its end, where it says what it does.
constexpr double sign_at = 0.6;
constexpr double sign_baseline = 5;

struct Ring {
  double across = smallest_across;
  double down = smallest_down;

  // From the top, clockwise.
  [[nodiscard]] Spot at(double turn) const { return {across * std::sin(turn), -down * std::cos(turn)}; }
};

void put_around(ChartBox& box, const Spot& centre) {
  box.x = centre.x - box_width / 2;
  box.y = centre.y - box.height / 2;
}

bool are_apart(const ChartBox& one, const ChartBox& other, double gap) {
  return std::abs(one.middle() - other.middle()) >= box_width + gap ||
         std::abs(one.centre().y - other.centre().y) >= (one.height + other.height) / 2 + gap;
}

// One drawing while it is made.
class RingDrawing {
 public:
  RingDrawing(Html& html, const RingChart& chart) : html_(html), chart_(chart) {
    for (const RingBox& box : chart.boxes) boxes_.push_back(chart_box(box.words, box.note, box.marked));
    place();
  }

  void write() {
    if (boxes_.empty()) return;
    const Element figure = html_.open("div", {{"class", "figure"}});
    const Element svg = open_chart(html_, chart_.description, right_, bottom_);
    write_arrows();
    for (const ChartBox& box : boxes_) write_box(html_, box);
    write_signs();
  }

 private:
  // The smallest ring on which all boxes find room, and on it as much room between them as there is; each step makes
  // the one or the other larger, so both end.
  void place() {
    Ring ring;
    while (!fits(ring, smallest_gap)) {
      ring.across += growth_across;
      ring.down += growth_down;
    }
    double gap = smallest_gap;
    while (boxes_.size() > 1 && fits(ring, gap + gap_step)) gap += gap_step;
    fits(ring, gap);
    move_to_corner();
  }

  // A small ring stands in the middle of a drawing that is as wide as others, so that its words are not magnified.
  void move_to_corner() {
    Spot low;
    Spot high;
    for (const ChartBox& box : boxes_) {
      low = {std::min(low.x, box.x), std::min(low.y, box.y)};
      high = {std::max(high.x, box.right()), std::max(high.y, box.bottom())};
    }
    right_ = std::max(smallest_width, high.x - low.x + 2);
    bottom_ = high.y - low.y + 2;
    middle_ = {(right_ - low.x - high.x) / 2, 1 - low.y};
    for (ChartBox& box : boxes_) {
      box.x += middle_.x;
      box.y += middle_.y;
    }
  }

  // Puts each box behind the one before it, as near as the gap lets it stand; says whether all have room in one turn.
  bool fits(const Ring& ring, double gap) {
    double turn = 0;
    for (std::size_t at = 0; at < boxes_.size(); ++at) {
      put_around(boxes_[at], ring.at(turn));
      while (at > 0 && !are_apart(boxes_[at], boxes_[at - 1], gap)) {
        turn += smallest_turn;
        if (turn >= full_turn) return false;
        put_around(boxes_[at], ring.at(turn));
      }
    }
    return boxes_.size() < 2 || (are_apart(boxes_.front(), boxes_.back(), gap) && all_apart());
  }

  [[nodiscard]] bool all_apart() const {
    for (std::size_t one = 0; one < boxes_.size(); ++one)
      for (std::size_t other = one + 1; other < boxes_.size(); ++other)
        if (!are_apart(boxes_[one], boxes_[other], smallest_gap)) return false;
    return true;
  }

  struct Curve {
    Spot start;
    Spot over;
    Spot end;

    [[nodiscard]] Spot at(double share) const {
      const auto between = [share](double from, double by, double to) {
        return (1 - share) * (1 - share) * from + 2 * share * (1 - share) * by + share * share * to;
      };
      return {between(start.x, over.x, end.x), between(start.y, over.y, end.y)};
    }
  };

  [[nodiscard]] bool is_drawn(const RingArrow& arrow) const {
    return arrow.from < boxes_.size() && arrow.to < boxes_.size() && arrow.from != arrow.to;
  }

  [[nodiscard]] Curve curve_of(const RingArrow& arrow) const {
    const ChartBox& from = boxes_[arrow.from];
    const ChartBox& to = boxes_[arrow.to];
    const Spot half{(from.centre().x + to.centre().x) / 2, (from.centre().y + to.centre().y) / 2};
    const double across = to.centre().x - from.centre().x;
    const double down = to.centre().y - from.centre().y;
    const double length = std::max(std::hypot(across, down), 1.0);
    const Spot over{half.x + (middle_.x - half.x) * bend_inwards - down / length * apart,
                    half.y + (middle_.y - half.y) * bend_inwards + across / length * apart};
    return {edge_towards(from, over), over, edge_towards(to, over)};
  }

  void write_arrows() {
    Path whole;
    Path dashed;
    Path heads;
    for (const RingArrow& arrow : chart_.arrows) {
      if (!is_drawn(arrow)) continue;
      const Curve curve = curve_of(arrow);
      Path& path = arrow.is_dashed ? dashed : whole;
      path.move(curve.start.x, curve.start.y).bend(curve.over.x, curve.over.y, curve.end.x, curve.end.y);
      add_arrow_head(heads, curve.over, curve.end);
    }
    write_path(html_, "fh-flow-line", whole);
    write_dashed_path(html_, "fh-flow-line", dashed, "6 4");
    write_path(html_, "fh-flow-head", heads);
  }

  void write_signs() {
    for (const RingArrow& arrow : chart_.arrows) {
      if (!is_drawn(arrow) || arrow.sign.empty()) continue;
      const Spot spot = curve_of(arrow).at(sign_at);
      html_.element("text",
                    {{"class", "fh-chart-label fh-flow-label fh-flow-note"},
                     {"x", Coordinate(spot.x)},
                     {"y", Coordinate(spot.y + sign_baseline)},
                     {"text-anchor", "middle"}},
                    arrow.sign);
    }
  }

  Html& html_;
  const RingChart& chart_;
  std::vector<ChartBox> boxes_;
  Spot middle_;
  double right_ = 0.0;
  double bottom_ = 0.0;
};

}  // namespace

void ring_chart(Html& html, const RingChart& chart) {
  RingDrawing(html, chart).write();
}

}  // namespace foothold::html

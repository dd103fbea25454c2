#include "workspace/strategy/map_loops.hpp"

#include <algorithm>
#include <set>

namespace foothold::workspace {
namespace {

constexpr std::size_t most_steps = 200'000;

// Finds the loops of one length after the other, each from its smallest point only, so that none is found twice.
class LoopSearch {
 public:
  LoopSearch(std::size_t points, const std::vector<PointLink>& links, std::size_t most) : next_(points), most_(most) {
    std::vector<std::set<std::size_t>> targets(points);
    for (const PointLink& link : links)
      if (link.from < points && link.to < points && link.from != link.to) targets[link.from].insert(link.to);
    for (std::size_t point = 0; point < points; ++point)
      next_[point].assign(targets[point].begin(), targets[point].end());
  }

  FoundLoops find(std::size_t longest) {
    for (length_ = 2; length_ <= longest && found_.are_all; ++length_)
      for (std::size_t start = 0; start < next_.size() && found_.are_all; ++start) {
        path_ = {start};
        walk();
      }
    return std::move(found_);
  }

 private:
  // No deeper than the longest loop.
  void walk() {
    for (const std::size_t point : next_[path_.back()]) {
      if (++steps_ > most_steps) found_.are_all = false;
      if (!found_.are_all) return;
      if (path_.size() == length_) {
        if (point == path_.front()) keep();
      } else if (point > path_.front() && std::ranges::find(path_, point) == path_.end()) {
        path_.push_back(point);
        walk();
        path_.pop_back();
      }
    }
  }

  void keep() {
    if (found_.loops.size() == most_)
      found_.are_all = false;
    else
      found_.loops.push_back(path_);
  }

  std::vector<std::vector<std::size_t>> next_;
  std::size_t most_;
  std::size_t length_ = 2;
  std::size_t steps_ = 0;
  PointLoop path_;
  FoundLoops found_;
};

}  // namespace

FoundLoops loops_in(std::size_t points, const std::vector<PointLink>& links, std::size_t most, std::size_t longest) {
  return LoopSearch(points, links, most).find(longest);
}

PointLoop begun_at_smallest(PointLoop loop) {
  std::ranges::rotate(loop, std::ranges::min_element(loop));
  return loop;
}

}  // namespace foothold::workspace

#include "workspace/strategy/why_tree.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

// What explains what, by the numbers of the causes.
struct Whys {
  std::vector<const Fields*> causes;
  std::vector<std::vector<std::size_t>> behind = {};  // the causes that explain each
  std::vector<std::size_t> of_problem = {};           // those that explain no other cause
  std::vector<std::string> unknown = {};
};

Whys whys_of(const Record& analysis) {
  Whys whys{.causes = rows_of(analysis.fields, "causes")};
  whys.behind.resize(whys.causes.size());
  std::multimap<std::string, std::size_t> by_code;
  for (std::size_t at = 0; at < whys.causes.size(); ++at)
    for (const std::string& code : codes_of(*whys.causes[at], "code")) by_code.emplace(code, at);
  for (std::size_t at = 0; at < whys.causes.size(); ++at) {
    bool explains_any = false;
    const std::string line = text_of(*whys.causes[at], "explains");
    for (const std::string_view part : split(line, ',')) {
      const std::string_view code = trim(part);
      const auto [first, last] = by_code.equal_range(lower_ascii(code));
      if (first == last && !code.empty()) whys.unknown.emplace_back(code);
      for (auto one = first; one != last; ++one) {
        if (one->second == at) continue;
        whys.behind[one->second].push_back(at);
        explains_any = true;
      }
    }
    if (!explains_any) whys.of_problem.push_back(at);
  }
  return whys;
}

// Walks from the problem down.
class TreeWalk {
 public:
  explicit TreeWalk(const Whys& whys) : whys_(whys) {}

  WhyTree walk() {
    for (const std::size_t at : whys_.of_problem) place(at, 1);
    for (std::size_t at = 0; at < whys_.causes.size(); ++at) {
      if (placed_.contains(at)) continue;
      tree_.in_a_circle.push_back(whys_.causes[at]);
      place(at, 1);
    }
    tree_.unknown_codes = whys_.unknown;
    return std::move(tree_);
  }

 private:
  void place(std::size_t at, int depth) {
    const bool again = !placed_.insert(at).second;
    tree_.causes.push_back({whys_.causes[at], depth, again});
    if (again) return;
    for (const std::size_t behind : whys_.behind[at]) place(behind, depth + 1);
  }

  const Whys& whys_;
  std::set<std::size_t> placed_;
  WhyTree tree_;
};

// How deep each cause lies: below the deepest that it explains, so that every arrow leads upwards. What lies in a
// circle is not pushed down without end.
std::vector<std::size_t> levels_of(const Whys& whys) {
  std::vector<std::size_t> levels(whys.causes.size(), 1);
  for (std::size_t round = 0; round < whys.causes.size(); ++round) {
    bool changed = false;
    for (std::size_t at = 0; at < whys.causes.size(); ++at)
      for (const std::size_t behind : whys.behind[at])
        if (levels[behind] <= levels[at] && levels[at] < whys.causes.size()) {
          levels[behind] = levels[at] + 1;
          changed = true;
        }
    if (!changed) break;
  }
  return levels;
}

std::string note_of_cause(const html::PageContext& context, const Fields& cause) {
  std::vector<std::string> parts;
  if (says_yes(cause, "chosen")) parts.push_back(context.text("drawing.why.chosen"));
  if (is_to_be_tested(cause)) parts.push_back(context.text("drawing.why.to_test"));
  return join(parts, " ");
}

// The box of each cause, in layers by how deep it lies.
class WhyDrawing {
 public:
  WhyDrawing(const html::PageContext& context, const Record& analysis)
      : context_(context), analysis_(analysis), whys_(whys_of(analysis)), levels_(levels_of(whys_)) {}

  [[nodiscard]] html::FlowChart chart() {
    chart_.description = context_.fill("drawing.why.picture_of", {{"title", title_words(context_, analysis_.title)}});
    chart_.arrows = html::FlowArrows::back;
    const std::string problem = text_of(analysis_.fields, "problem");
    chart_.layers.push_back({context_.text("drawing.why.problem"), {title_words(context_, problem)}});
    const std::size_t deepest = whys_.causes.empty() ? 0 : *std::ranges::max_element(levels_);
    for (std::size_t level = 1; level <= deepest; ++level) add_layer(level);
    add_lines();
    return std::move(chart_);
  }

 private:
  void add_layer(std::size_t level) {
    html::FlowLayer layer{context_.fill("drawing.why.level", {{"number", std::to_string(level)}}), {}};
    for (std::size_t at = 0; at < whys_.causes.size(); ++at) {
      if (levels_[at] != level) continue;
      const Fields& cause = *whys_.causes[at];
      const std::size_t box = ++boxes_;  // the problem is box 0
      box_of_[at] = box;
      layer.boxes.push_back(cause_words(context_, cause));
      if (says_yes(cause, "chosen")) chart_.marked.insert(box);
      if (std::string note = note_of_cause(context_, cause); !note.empty()) chart_.notes.emplace(box, std::move(note));
    }
    chart_.layers.push_back(std::move(layer));
  }

  void add_lines() {
    for (const std::size_t at : whys_.of_problem) chart_.lines.push_back({0, box_of_.at(at)});
    for (std::size_t at = 0; at < whys_.causes.size(); ++at)
      for (const std::size_t behind : whys_.behind[at]) chart_.lines.push_back({box_of_.at(at), box_of_.at(behind)});
  }

  const html::PageContext& context_;
  const Record& analysis_;
  const Whys whys_;
  const std::vector<std::size_t> levels_;
  html::FlowChart chart_;
  std::map<std::size_t, std::size_t> box_of_;
  std::size_t boxes_ = 0;
};

}  // namespace

bool is_only_assumed(const Fields& cause) {
  const auto evidence = texts_of(cause, "evidence");
  return evidence.size() == 1 && evidence.front() == "assumption";
}

bool is_to_be_tested(const Fields& cause) {
  return has_text(cause, "evidence", "assumption");
}

WhyTree why_tree(const Record& analysis) {
  const Whys whys = whys_of(analysis);
  return TreeWalk(whys).walk();
}

std::string cause_words(const html::PageContext& context, const Fields& cause) {
  const std::string code = text_of(cause, "code");
  const std::string text = text_of(cause, "cause");
  if (code.empty() || text.empty()) return title_words(context, code + text);
  return context.fill("drawing.coded", {{"code", code}, {"text", text}});
}

html::FlowChart why_drawing(const html::PageContext& context, const Record& analysis) {
  return WhyDrawing(context, analysis).chart();
}

}  // namespace foothold::workspace

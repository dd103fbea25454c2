#include "workspace/threads/thread_page.hpp"

#include <algorithm>
#include <map>

#include "html/charts.hpp"
#include "html/components.hpp"
#include "workspace/chain/thread.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/views/thread_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// A thread with more than this many objects makes a picture that nobody can read.
constexpr std::size_t most_drawn = 120;

class ThreadPage {
 public:
  ThreadPage(Html& html, const ViewRequest& view, const ChainNode& node, const EvidenceChain& whole)
      : html_(html), view_(view), node_(node), whole_(whole), thread_(thread_of(node)) {}

  void write() {
    write_self();
    write_holes();
    write_picture();
    write_side("why", ChainSide::before);
    write_side("how_known", ChainSide::behind);
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("thread." + std::string(key));
  }

  void write_self() {
    const Element paragraph = html_.open("p");
    write_node(html_, view_, node_);
  }

  void write_holes() {
    const ChainNode* node = whole_.find(node_.key);
    if (node == nullptr) return;
    const auto holes = holes_of(whole_, *node);
    if (holes.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, words("holes"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const ChainHole& hole : holes) {
      const Element item = html_.open("li");
      write_hole_fix(html_, view_, hole);
    }
  }

  void write_picture() {
    if (thread_.nodes.size() < 2) return;
    const html::HeadedSection section(html_, Heading::h2, words("picture"));
    if (thread_.nodes.size() > most_drawn) return html::paragraph(html_, words("too_many"));
    const Element scroll = html_.open(
        "div", {{"class", "fh-wide"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", words("picture")}});
    html::flow_chart(html_, flow());
  }

  // The nodes are by stage already, and so are the boxes.
  [[nodiscard]] html::FlowChart flow() const {
    html::FlowChart chart{.description = view_.context.fill("thread.picture_of", {{"title", node_words(view_, node_)}}),
                          .layers = {},
                          .lines = {}};
    std::map<const ChainNode*, std::size_t> boxes;
    const auto& stages = whole_.stages().stages;
    for (const toolkit::ChainStage& stage : stages) chart.layers.push_back({view_.context.say(stage.label), {}});
    for (const ChainNode* node : thread_.nodes) {
      if (node == &node_) chart.marked = boxes.size();
      boxes.emplace(node, boxes.size());
      chart.layers.at(node->stage)
          .boxes.push_back(node->record == nullptr ? view_.names.short_name(node->key) : node_words(view_, *node));
    }
    for (const ThreadLine& line : thread_.lines) chart.lines.push_back({boxes.at(line.from), boxes.at(line.to)});
    return chart;
  }

  void write_side(std::string_view key, ChainSide side) {
    const html::HeadedSection section(html_, Heading::h2, words(key));
    const auto outline = outline_of(node_, side);
    if (outline.empty()) return html::paragraph(html_, words(std::string(key) + "_nothing"));
    write_level(outline, 0);
  }

  // Writes the steps from there on that stand as deep, each with those below it, and gives back the first that stands
  // higher.
  std::size_t write_level(const std::vector<OutlineStep>& outline, std::size_t at) {
    const int depth = outline[at].depth;
    const Element list = html_.open("ul", {{"class", "fh-tree"}});
    while (at < outline.size() && outline[at].depth == depth) {
      const Element item = html_.open("li");
      write_step(outline[at]);
      ++at;
      if (at < outline.size() && outline[at].depth > depth) at = write_level(outline, at);
    }
    return at;
  }

  void write_step(const OutlineStep& step) {
    const Element paragraph = html_.open("p");
    write_node(html_, view_, *step.node);
    if (step.again && has_more(*step.node)) html_.text(" " + words("again"));
    html_.text(" ");
    html::link(html_, thread_address(view_, step.node->key), words("from_here"));
  }

  // Only what has something of its own before or behind it is worth looking for further up.
  static bool has_more(const ChainNode& node) { return !node.before.empty() && !node.behind.empty(); }

  Html& html_;
  const ViewRequest& view_;
  const ChainNode& node_;
  const EvidenceChain& whole_;
  const Thread thread_;
};

std::vector<html::Crumb> crumbs_of(const ViewRequest& view, const ChainNode& node) {
  if (node.record == nullptr) return {};
  return {{node_words(view, node), view.participant.path("/records/" + node.record->id)}};
}

}  // namespace

std::string thread_page(const ViewRequest& view, const ChainNode& node, const EvidenceChain& whole) {
  const WorkspacePage page(view.context, view.participant);
  const std::string title = view.context.fill("thread.title", {{"title", node_words(view, node)}});
  return page.write(title, crumbs_of(view, node), [&](Html& html) {
    html.element("p", {{"class", "fh-lead"}}, view.context.text("thread.about"));
    const Element live = html.open("div", {{"data-live-region", "thread"}});
    ThreadPage(html, view, node, whole).write();
  });
}

}  // namespace foothold::workspace

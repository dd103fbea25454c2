#include "workspace/threads/thread_page.hpp"

#include <algorithm>
#include <map>

#include "html/charts.hpp"
#include "html/components.hpp"
#include "workspace/chain/thread.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_parts/thread_parts.hpp"
#include "workspace/view_parts/view_parts.hpp"

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
    const Element wide = html::open_wide(html_, words("picture"));
    html::flow_chart(html_, flow());
  }

  // The nodes are by stage already, and so are the boxes.
  [[nodiscard]] html::FlowChart flow() const {
    html::FlowChart chart{
        .description = view_.context.fill("thread.picture_of", {{"title", short_node_words(view_, node_)}}),
        .layers = {},
        .lines = {}};
    std::map<const ChainNode*, std::size_t> boxes;
    const auto& stages = whole_.stages().stages;
    for (const toolkit::ChainStage& stage : stages) chart.layers.push_back({view_.context.say(stage.label), {}});
    for (const ChainNode* node : thread_.nodes) {
      if (node == &node_) chart.marked.insert(boxes.size());
      boxes.emplace(node, boxes.size());
      chart.layers.at(node->stage).boxes.push_back(short_node_words(view_, *node));
    }
    for (const ThreadLine& line : thread_.lines) chart.lines.push_back({boxes.at(line.from), boxes.at(line.to)});
    return chart;
  }

  void write_side(std::string_view key, ChainSide side) {
    const html::HeadedSection section(html_, Heading::h2, words(key));
    const auto outline = outline_of(node_, side);
    if (outline.empty()) return html::paragraph(html_, words(std::string(key) + "_nothing"));
    std::vector<int> depths;
    for (const OutlineStep& step : outline) depths.push_back(step.depth);
    html::tree(html_, depths, [&](std::size_t at) { write_step(outline[at], side); });
  }

  // What stands above already stands there with all that lies behind it.
  void write_step(const OutlineStep& step, ChainSide side) {
    const Element paragraph = html_.open("p");
    write_node(html_, view_, *step.node);
    const auto& further = side == ChainSide::before ? step.node->before : step.node->behind;
    if (step.again && !further.empty()) html_.text(" " + words("again"));
    html_.text(" ");
    html_.element("a", {{"class", "fh-no-print"}, {"href", thread_address(view_, step.node->key)}}, words("from_here"));
  }

  Html& html_;
  const ViewRequest& view_;
  const ChainNode& node_;
  const EvidenceChain& whole_;
  const Thread thread_;
};

std::vector<html::Crumb> crumbs_of(const ViewRequest& view, const ChainNode& node) {
  if (node.record == nullptr) return {};
  return record_crumbs(view, *node.record);
}

}  // namespace

std::string thread_page(const ViewRequest& view, const ChainNode& node, const EvidenceChain& whole) {
  const WorkspacePage page(view.context, view.participant);
  const std::string title = view.context.fill("thread.title", {{"title", short_node_words(view, node)}});
  return page.write(title, crumbs_of(view, node), [&](Html& html) {
    html.element("p", {{"class", "fh-lead"}}, view.context.text("thread.about"));
    const Element live = html.open("div", {{"data-live-region", "thread"}});
    ThreadPage(html, view, node, whole).write();
  });
}

}  // namespace foothold::workspace

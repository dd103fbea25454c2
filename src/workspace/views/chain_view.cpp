#include <algorithm>
#include <ranges>

#include "workspace/answers/answers.hpp"
#include "workspace/chain/chain_holes.hpp"
#include "workspace/view_parts/thread_parts.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/strategy_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class ChainView {
 public:
  ChainView(Html& html, const ViewRequest& view)
      : html_(html), view_(view), visible_(view.records), whole_(view.all), holes_(seen_holes()) {}

  void write() {
    if (visible_.nodes().empty()) return write_nothing();
    write_priorities();
    write_holes();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.chain." + std::string(key));
  }

  [[nodiscard]] const std::vector<toolkit::ChainStage>& stages() const { return visible_.stages().stages; }

  // Whether something is missing can be told from the whole chain alone; it is told of what the reader sees.
  [[nodiscard]] std::vector<ChainHole> seen_holes() const {
    std::vector<ChainHole> holes = all_holes(whole_);
    std::erase_if(holes, [this](const ChainHole& hole) { return visible_.find(hole.node->key) == nullptr; });
    return holes;
  }

  void write_nothing() {
    html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "finding", words("begin"));
  }

  void write_priorities() {
    const html::HeadedSection section(html_, Heading::h2, words("priorities"));
    if (view_.records.of("priority").empty()) {
      html::paragraph(html_, words("no_priorities"));
      const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
      return write_begin_link(html_, view_, "priority", words("begin_priority"));
    }
    const auto own = visible_.stages().stage_of("priority").value_or(0);
    std::vector<html::Column> columns = {{words("priority")}};
    for (std::size_t stage = 0; stage < stages().size(); ++stage)
      if (stage != own) columns.push_back({view_.context.say(stages()[stage].label), true});
    html::Table table(html_, view_.context, words("priorities"), columns, {.quiet = true});
    for (const Record* priority : view_.records.of("priority")) write_row(table, *priority, own);
  }

  // How much stands at each stage before and behind a priority.
  void write_row(html::Table& table, const Record& priority, std::size_t own) {
    html::TableRow row = table.row(title_of(view_, priority), thread_address(view_, priority.id));
    std::vector<int> counts(stages().size());
    if (const ChainNode* node = visible_.find(priority.id))
      for (const ChainSide side : {ChainSide::before, ChainSide::behind})
        for (const ChainNode* one : all_on_side(*node, side)) ++counts.at(one->stage);
    for (std::size_t stage = 0; stage < counts.size(); ++stage)
      if (stage != own) row.cell(std::to_string(counts[stage]));
  }

  void write_holes() {
    const html::HeadedSection section(html_, Heading::h2, words("holes"));
    if (holes_.empty()) return html::alert(html_, html::AlertKind::success, words("whole"), words("whole_text"));
    html::paragraph(html_, words("holes_text"));
    for (auto at = holes_.begin(); at != holes_.end();) {
      const auto end = std::find_if(at, holes_.end(), [&](const ChainHole& hole) { return hole.need != at->need; });
      write_need(*at->need, std::ranges::subrange(at, end));
      at = end;
    }
  }

  template <typename Holes>
  void write_need(const toolkit::ChainNeed& need, Holes holes) {
    html::heading(html_, Heading::h3, view_.context.say(need.title));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const ChainHole& hole : holes) {
      const Element item = html_.open("li");
      html::link(html_, thread_address(view_, hole.node->key), title_of(view_, *hole.node->record));
      html_.text(": ");
      write_hole_fix(html_, view_, hole);
    }
  }

  Html& html_;
  const ViewRequest& view_;
  const EvidenceChain visible_;
  const EvidenceChain whole_;
  const std::vector<ChainHole> holes_;
};

}  // namespace

void write_evidence_chain(Html& html, const ViewRequest& view) {
  ChainView(html, view).write();
}

}  // namespace foothold::workspace

#include <algorithm>
#include <array>
#include <ranges>

#include "workspace/answers/answers.hpp"
#include "workspace/chain/chain_holes.hpp"
#include "workspace/views/strategy_views.hpp"
#include "workspace/views/thread_parts.hpp"
#include "workspace/views/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// The stages that are counted for each priority, with the side on which they stand. Results come by themselves.
struct CountedStage {
  std::string_view id;
  ChainSide side;
};
constexpr std::array counted = {
    CountedStage{"numbers", ChainSide::before},  CountedStage{"voices", ChainSide::before},
    CountedStage{"themes", ChainSide::before},   CountedStage{"findings", ChainSide::before},
    CountedStage{"causes", ChainSide::behind},   CountedStage{"actions", ChainSide::behind},
    CountedStage{"outcomes", ChainSide::behind}, CountedStage{"measures", ChainSide::behind},
    CountedStage{"results", ChainSide::behind}};

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
    std::vector<html::Column> columns = {{words("priority")}};
    for (const CountedStage& stage : counted) columns.push_back({stage_label(stage.id), true});
    html::Table table(html_, view_.context, words("priorities"), columns, {.quiet = true});
    for (const Record* priority : view_.records.of("priority")) write_row(table, *priority);
  }

  void write_row(html::Table& table, const Record& priority) {
    html::TableRow row = table.row(title_of(view_, priority), thread_address(view_, priority.id));
    const ChainNode* node = visible_.find(priority.id);
    for (const CountedStage& stage : counted) {
      const auto all = node == nullptr ? std::vector<const ChainNode*>() : all_on_side(*node, stage.side);
      row.cell(std::to_string(std::ranges::count_if(
          all, [&](const ChainNode* one) { return whole_.stages().stages.at(one->stage).id == stage.id; })));
    }
  }

  [[nodiscard]] std::string_view stage_label(std::string_view id) const {
    const auto& stages = whole_.stages().stages;
    const auto at = std::ranges::find(stages, id, &toolkit::ChainStage::id);
    return at == stages.end() ? id : std::string_view(view_.context.say(at->label));
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

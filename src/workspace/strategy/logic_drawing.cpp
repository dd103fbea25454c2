#include "workspace/strategy/logic_drawing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

std::string note_of(const html::PageContext& context, const LineHoles& holes, bool is_measured) {
  std::vector<std::string> parts = hole_words(context, holes);
  if (is_measured) parts.insert(parts.begin(), context.text("drawing.logic.measured"));
  return join(parts, " ");
}

}  // namespace

std::string line_words(const html::PageContext& context, const LogicLine& line) {
  const std::string code = text_of(*line.row, "code");
  const std::string text = text_of(*line.row, "text");
  if (code.empty() || text.empty()) return title_words(context, code + text);
  return context.fill("drawing.coded", {{"code", code}, {"text", text}});
}

std::vector<std::string> hole_words(const html::PageContext& context, const LineHoles& holes) {
  std::vector<std::string> words;
  const auto add = [&](bool is_there, std::string_view key) {
    if (is_there) words.push_back(context.text("drawing.hole." + std::string(key)));
  };
  add(holes.leads_nowhere, "leads_nowhere");
  add(holes.is_unreached, "is_unreached");
  add(holes.is_unmeasured, "is_unmeasured");
  add(holes.changes_nothing_named, "changes_nothing_named");
  add(holes.shares_its_code, "shares_its_code");
  if (!holes.unknown_codes.empty())
    words.push_back(context.fill("drawing.hole.unknown_codes", {{"codes", join(holes.unknown_codes, ", ")}}));
  return words;
}

html::FlowChart logic_drawing(const html::PageContext& context, const CoalitionRecords& all, const Record& model) {
  html::FlowChart chart{
      .description = context.fill("drawing.logic.picture_of", {{"title", title_words(context, model.title)}}),
      .layers = {},
      .lines = {},
      .direction = html::FlowDirection::across,
      .arrows = html::FlowArrows::onward};
  const auto lines = lines_of(model);
  const auto holes = holes_of(all, model);
  for (const std::string_view column : logic_columns)
    chart.layers.push_back({context.say(all.field_label(logic_model_type, column)), {}});
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto column = std::ranges::find(logic_columns, lines[at].column) - logic_columns.begin();
    chart.layers.at(static_cast<std::size_t>(column)).boxes.push_back(line_words(context, lines[at]));
    chart.notes.emplace(at, note_of(context, holes[at], is_measured(all, model, *lines[at].row)));
  }
  for (const LineLink& link : links_of(lines)) chart.lines.push_back({link.from, link.to});
  return chart;
}

}  // namespace foothold::workspace

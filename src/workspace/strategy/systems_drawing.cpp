#include "workspace/strategy/systems_drawing.hpp"

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

std::string sign_of(const html::PageContext& context, const CoalitionRecords& records, const MapArrow& arrow) {
  const std::string effect = text_of(*arrow.row, "effect");
  if (effect == "increases") return "+";
  if (effect == "decreases") return "\xE2\x88\x92";
  return effect_words(context, records, arrow);
}

std::string step_words(const html::PageContext& context, const CoalitionRecords& records, const SystemsMap& map,
                       const MapArrow& arrow, bool is_last) {
  return context.fill(is_last ? "drawing.system.last_step" : "drawing.system.step",
                      {{"from", point_name(*map.points[arrow.from])},
                       {"effect", effect_words(context, records, arrow)},
                       {"to", point_name(*map.points[arrow.to])}});
}

}  // namespace

std::string point_words(const html::PageContext& context, const Fields& point) {
  const std::string code = text_of(point, "code");
  const std::string name = text_of(point, "name");
  if (code.empty() || name.empty()) return title_words(context, code + name);
  return context.fill("drawing.coded", {{"code", code}, {"text", name}});
}

std::string point_name(const Fields& point) {
  const std::string name = text_of(point, "name");
  return name.empty() ? text_of(point, "code") : name;
}

std::string effect_words(const html::PageContext& context, const CoalitionRecords& records, const MapArrow& arrow) {
  return context.say(records.choice_label(systems_map_type, "links.effect", text_of(*arrow.row, "effect")));
}

std::string loop_sentence(const html::PageContext& context, const CoalitionRecords& records, const SystemsMap& map,
                          const PointLoop& loop, const std::string& kind) {
  std::vector<std::string> steps;
  for (std::size_t at = 0; at < loop.size(); ++at) {
    const bool is_last = at + 1 == loop.size();
    const MapArrow* arrow = arrow_between(map, loop[at], is_last ? loop.front() : loop[at + 1]);
    if (arrow != nullptr) steps.push_back(step_words(context, records, map, *arrow, is_last));
  }
  const bool is_known = kind == "vicious" || kind == "virtuous";
  return context.fill("drawing.system.loop_" + (is_known ? kind : "plain"), {{"steps", join(steps, ", ")}});
}

html::RingChart systems_drawing(const html::PageContext& context, const CoalitionRecords& records, const Record& record,
                                const SystemsMap& map) {
  html::RingChart chart{
      .description = context.fill("drawing.system.picture_of", {{"title", title_words(context, record.title)}}),
      .boxes = {},
      .arrows = {}};
  std::vector<std::size_t> place_of(map.points.size());
  for (const std::size_t point : ring_order(map)) {
    place_of[point] = chart.boxes.size();
    const bool is_lever = says_yes(*map.points[point], "leverage");
    chart.boxes.push_back({.words = point_words(context, *map.points[point]),
                           .note = is_lever ? context.text("drawing.system.lever") : "",
                           .marked = is_lever});
  }
  for (const MapArrow& arrow : map.arrows) {
    const bool takes_away = is_one_of(*arrow.row, "effect", {"decreases", "blocks"});
    chart.arrows.push_back({place_of[arrow.from], place_of[arrow.to], sign_of(context, records, arrow), takes_away});
  }
  return chart;
}

}  // namespace foothold::workspace

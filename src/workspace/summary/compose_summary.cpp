#include "workspace/summary/compose_summary.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "workspace/summary/summary_sections.hpp"

namespace foothold::workspace {
namespace {

using Compose = void (*)(const SummaryWords& words, ComposedPart& part);

Compose composer_of(const SummaryPart& part) {
  static constexpr std::array<std::pair<std::string_view, Compose>, 8> composers = {
      {{"who_we_are", compose_who_we_are},
       {"place_and_people", compose_place_and_people},
       {"strengths", compose_strengths},
       {"disparities", compose_disparities},
       {"under_way", compose_under_way},
       {"unknown", compose_unknown},
       {"priorities_text", compose_priorities},
       {"notes", compose_notes}}};
  for (const auto& [field, compose] : composers)
    if (field == part.field) return compose;
  return compose_pillar;
}

}  // namespace

std::vector<ComposedPart> compose_summary(const SummarySource& source) {
  const SummaryWords words(source);
  std::vector<ComposedPart> parts;
  for (const SummaryPart& part : summary_parts) {
    parts.push_back({.part = part});
    composer_of(part)(words, parts.back());
  }
  return parts;
}

}  // namespace foothold::workspace

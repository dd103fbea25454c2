#pragma once

#include <string>

#include "html/charts.hpp"
#include "html/page.hpp"
#include "workspace/strategy/systems_map.hpp"

namespace foothold::workspace {

// A systems map in words and as a drawing. Pure.

// "A1: Rent rises"; only the one of them that is there.
[[nodiscard]] std::string point_words(const html::PageContext& context, const Fields& point);
// Its name alone, as it stands in a sentence; its code where it has none.
[[nodiscard]] std::string point_name(const Fields& point);
// What an arrow does, as the content calls it: "increases".
[[nodiscard]] std::string effect_words(const html::PageContext& context, const CoalitionRecords& records,
                                       const MapArrow& arrow);

// "“A” increases “B”, “B” decreases “C”, which increases “A”: it makes things worse each time." The kind is that of the
// loop row; without one nothing is said of it.
[[nodiscard]] std::string loop_sentence(const html::PageContext& context, const CoalitionRecords& records,
                                        const SystemsMap& map, const PointLoop& loop, const std::string& kind = {});

// The points on a ring with what they do to each other: "+", "−" and dashes for what takes away, words for the rest.
// Points at which a small change would move much stand out and say so.
[[nodiscard]] html::RingChart systems_drawing(const html::PageContext& context, const CoalitionRecords& records,
                                              const Record& record, const SystemsMap& map);

}  // namespace foothold::workspace

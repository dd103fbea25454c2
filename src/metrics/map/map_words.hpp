#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/map/county_shapes.hpp"
#include "metrics/map/metric_map.hpp"

namespace foothold::metrics {

// The words of a map in the language of a page, shared by page, picture and tests. All pure.

// "Hispanic" or, for everyone together, nothing.
[[nodiscard]] std::string group_words(const html::PageContext& context, const Edition& edition, const SliceKey& key);
// "Employment rate, 2023" with the group where there is one.
[[nodiscard]] std::string map_title(const html::PageContext& context, const Edition& edition, const SliceKey& key);
// "55.2% to 58.0%": what a class holds.
[[nodiscard]] std::string class_words(const Metric& metric, const MapClasses& classes, std::size_t index);
// By what rule the classes were made, and what they do not say.
[[nodiscard]] std::string rule_words(const html::PageContext& context, const MetricMap& map);
// What is said of a single place: its value, that it is Weak, or that there is none.
[[nodiscard]] std::string row_words(const html::PageContext& context, const Metric& metric, const MapRow& row);
// The median of the nation, or why there is none.
[[nodiscard]] std::string benchmark_words(const html::PageContext& context, const Edition& edition,
                                          const MetricMap& map);
// Why a place has no class.
[[nodiscard]] std::string why_blank(const html::PageContext& context, const Edition& edition, const MapRow& row);
// The whole map in one sentence, for those who do not see it.
[[nodiscard]] std::string map_description(const html::PageContext& context, const Edition& edition,
                                          const MetricMap& map);
// Whose numbers and whose shapes these are.
[[nodiscard]] std::string map_source(const html::PageContext& context, const Edition& edition, const MetricMap& map);
[[nodiscard]] std::string shapes_source(const html::PageContext& context, const CountyShapes& shapes);

}  // namespace foothold::metrics

#pragma once

#include <string>
#include <vector>

#include "html/charts.hpp"
#include "html/page.hpp"
#include "workspace/strategy/logic_model.hpp"

namespace foothold::workspace {

// A logic model in words and as a drawing. Pure.

// "A1: Brief the companies"; only the one of them that is there.
[[nodiscard]] std::string line_words(const html::PageContext& context, const LogicLine& line);
// What is missing at a line, one short sentence each.
[[nodiscard]] std::vector<std::string> hole_words(const html::PageContext& context, const LineHoles& holes);

// Its columns from left to right, an arrow from each line to those that it leads to, and below the words of a line
// whether it is measured and what is missing. `all` is asked for measures.
[[nodiscard]] html::FlowChart logic_drawing(const html::PageContext& context, const CoalitionRecords& all,
                                            const Record& model);

}  // namespace foothold::workspace

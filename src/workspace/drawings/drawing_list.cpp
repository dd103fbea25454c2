#include "workspace/drawings/drawing_list.hpp"

#include <algorithm>
#include <array>

#include "workspace/drawings/logic_model_edits.hpp"
#include "workspace/drawings/logic_model_page.hpp"
#include "workspace/drawings/systems_map_edits.hpp"
#include "workspace/drawings/systems_map_page.hpp"
#include "workspace/drawings/why_tree_edits.hpp"
#include "workspace/drawings/why_tree_page.hpp"
#include "workspace/strategy/logic_model.hpp"
#include "workspace/strategy/systems_map.hpp"
#include "workspace/strategy/why_tree.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array drawings = {
    RecordDrawing{logic_model_type, "logic", write_logic_model, change_logic_model},
    RecordDrawing{cause_analysis_type, "why", write_why_tree, change_why_tree},
    RecordDrawing{systems_map_type, "system", write_systems_map, change_systems_map},
};

}  // namespace

const RecordDrawing* find_drawing(std::string_view type) {
  const auto at = std::ranges::find(drawings, type, &RecordDrawing::type);
  return at == drawings.end() ? nullptr : &*at;
}

std::string drawing_path(const std::string& record) {
  return "/records/" + record + "/drawing";
}

}  // namespace foothold::workspace

#pragma once

#include "workspace/systems/program_portfolio.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The alignment profiles of the programs, each with its answers counted by groups of questions, and the programs that
// have none yet.
void write_program_profiles(html::Html& html, const ViewRequest& view, const ProgramPortfolio& portfolio);

}  // namespace foothold::workspace

#pragma once

#include <string>
#include <vector>

#include "workspace/pages/workspace_pages.hpp"
#include "workspace/priorities/scoring.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// Where a member scores the options of a sheet by themselves, and where an editor writes the result into it; both in
// their coalition.
[[nodiscard]] std::string score_path(const std::string& sheet);
[[nodiscard]] std::string result_path(const std::string& sheet);

// One question of the form: an option, on a criterion where there are criteria.
struct ScoreQuestion {
  std::size_t option = 0;
  std::size_t criterion = 0;
  std::string name;  // of its control: "score.{row of the option}.{criterion}"
};
[[nodiscard]] std::vector<ScoreQuestion> score_questions(const Scoring& scoring);

struct ScoreView {
  const Record& sheet;
  const Scoring& scoring;
  const boost::json::object& own;  // the fields of the own scores; empty before the first time
  const Errors& errors;            // of what was sent
};
// The form of one's own scores; in place of it, why there is none.
[[nodiscard]] std::string score_page(const ViewRequest& view, const ScoreView& scores);

}  // namespace foothold::workspace

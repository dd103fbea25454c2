#pragma once

#include <string>

#include "base/content/messages.hpp"
#include "publishing/export/exported_plan.hpp"
#include "publishing/export/plan_papers.hpp"

namespace foothold::publishing {

// What is in a zip file of a plan, for people who open it: which plan it is, and what each file is, in one language as
// plain text.
struct ReadmeContents {
  std::string title;  // of the plan
  std::vector<PlanPaper> papers;
  std::vector<std::string> data;  // the names of the files of numbers, without their folder
};
[[nodiscard]] std::string plan_readme(const Messages& messages, Language language, const ExportedPlan& plan,
                                      const ReadmeContents& contents);

}  // namespace foothold::publishing

#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/checks/check_text.hpp"
#include "toolkit/engagement/engagement.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/resource.hpp"
#include "toolkit/sustaining/sustaining.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {

// The framework, the seven chapters, what helps beside them, the record types, the worksheets and the words of the
// checks, as the files and folders of content/ with these names have them. Immutable after reading, so any thread may
// ask. Other slices enter here.
struct Toolkit {
  Framework framework;
  std::vector<Chapter> chapters;  // by number
  std::vector<Resource> resources;
  RecordTypes record_types;
  Worksheets worksheets;  // by chapter and number
  CheckTexts checks;
  Engagement engagement;
  SurveyStarter survey_starter;
  SustainabilityMatrix sustainability;
  std::vector<StarterRisk> starter_risks;
};

// Reads and cross-checks the content. What is wrong stands in `problems`, with file and line; the toolkit is fit for
// use only when nothing was added there.
[[nodiscard]] Toolkit read_toolkit(const ContentFolder& folder, ContentProblems& problems);

}  // namespace foothold::toolkit

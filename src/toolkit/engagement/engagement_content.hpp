#pragma once

#include "base/content/content.hpp"
#include "toolkit/engagement/engagement.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {

// Both add what is wrong to `problems` with file and line.

// Reads content/engagement-levels.yaml and content/engagement-methods.yaml, and checks that they have what records can
// choose, and that levels and worksheets are there.
[[nodiscard]] Engagement read_engagement(const ContentFolder& folder, const RecordTypes& types,
                                         const Worksheets& worksheets, ContentProblems& problems);

// Reads content/survey-starter.yaml. A question about the person needs a reason, and one with a list of answers needs
// the list.
[[nodiscard]] SurveyStarter read_survey_starter(const ContentFolder& folder, const RecordTypes& types,
                                                ContentProblems& problems);

}  // namespace foothold::toolkit

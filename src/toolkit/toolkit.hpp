#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/chain/evidence_stages.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/checks/check_text.hpp"
#include "toolkit/checks/word_lists.hpp"
#include "toolkit/engagement/engagement.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/gates/gate.hpp"
#include "toolkit/gates/revisit.hpp"
#include "toolkit/journey/journey.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/resource.hpp"
#include "toolkit/sustaining/sustaining.hpp"
#include "toolkit/usual_milestones.hpp"
#include "toolkit/vocabulary/vocabulary.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {

// The framework, the seven chapters, what helps beside them, the record types, the worksheets, the questions of where
// to begin, the words of the checks and those that checks look for, the gates, what is to be looked at again, the usual
// milestones, the ways to engage people, the steps by which the work lasts, what surveys and risk registers can start
// from, the stages of the evidence chain, and the vocabularies of plans, as content/ has them. Immutable after reading,
// so any thread may ask. Other slices enter here.
struct Toolkit {
  Framework framework;
  std::vector<Chapter> chapters;  // by number
  std::vector<Resource> resources;
  RecordTypes record_types;
  Worksheets worksheets;  // by chapter and number
  Journey journey;
  CheckTexts checks;
  std::vector<Gate> gates;  // in the order in which they are reached
  std::vector<Revisit> revisits;
  WordLists word_lists;
  UsualMilestones usual_milestones;
  Engagement engagement;
  SurveyStarter survey_starter;
  SustainabilityMatrix sustainability;
  std::vector<StarterRisk> starter_risks;
  EvidenceStages evidence;
  std::vector<Vocabulary> vocabularies;
};

// Reads and cross-checks the content. What is wrong stands in `problems`, with file and line; the toolkit is fit for
// use only when nothing was added there.
[[nodiscard]] Toolkit read_toolkit(const ContentFolder& folder, ContentProblems& problems);

}  // namespace foothold::toolkit

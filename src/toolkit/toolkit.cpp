#include "toolkit/toolkit.hpp"

#include "toolkit/chain/chain_content.hpp"
#include "toolkit/content/chapter_content.hpp"
#include "toolkit/content/framework_content.hpp"
#include "toolkit/content/resource_content.hpp"
#include "toolkit/engagement/engagement_content.hpp"
#include "toolkit/engagement/phase_content.hpp"
#include "toolkit/gates/gate_content.hpp"
#include "toolkit/sustaining/sustaining_content.hpp"
#include "toolkit/vocabulary/vocabulary_content.hpp"

namespace foothold::toolkit {

Toolkit read_toolkit(const ContentFolder& folder, ContentProblems& problems) {
  Toolkit toolkit = {.framework = read_framework(folder, problems),
                     .chapters = read_chapters(folder, problems),
                     .resources = {},
                     .record_types = RecordTypes::read(folder, problems),
                     .worksheets = {},
                     .journey = {},
                     .checks = {},
                     .gates = {},
                     .revisits = {},
                     .word_lists = {},
                     .usual_milestones = {},
                     .engagement = {},
                     .survey_starter = {},
                     .sustainability = {},
                     .starter_risks = {},
                     .evidence = {},
                     .vocabularies = {}};
  add_engagement_phases(folder, toolkit.record_types, toolkit.chapters, problems);
  toolkit.resources = read_resources(folder, toolkit.framework, problems);
  toolkit.worksheets = Worksheets::read(folder, toolkit.record_types, problems);
  toolkit.journey = Journey::read(folder, toolkit.framework, toolkit.worksheets, toolkit.record_types, problems);
  toolkit.checks = CheckTexts::read(folder, toolkit.record_types, problems);
  toolkit.gates = read_gates(folder, toolkit.record_types, toolkit.checks, problems);
  toolkit.revisits = read_revisits(folder, toolkit.record_types, problems);
  toolkit.word_lists = WordLists::read(folder, problems);
  toolkit.usual_milestones = UsualMilestones::read(folder, toolkit.record_types, problems);
  toolkit.engagement = read_engagement(folder, toolkit.record_types, toolkit.worksheets, problems);
  toolkit.survey_starter = read_survey_starter(folder, toolkit.record_types, problems);
  toolkit.sustainability = read_sustainability_matrix(folder, toolkit.record_types, problems);
  toolkit.starter_risks = read_starter_risks(folder, toolkit.record_types, problems);
  toolkit.evidence = read_evidence_stages(folder, toolkit.record_types, problems);
  toolkit.vocabularies = read_vocabularies(folder, toolkit.record_types, problems);
  return toolkit;
}

}  // namespace foothold::toolkit

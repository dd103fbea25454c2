#include "toolkit/engagement/phase_content.hpp"

#include <algorithm>

#include "toolkit/content/content_checks.hpp"

namespace foothold::toolkit {
namespace {

// The method of an activity; null when the record type could not be read, which has been told already.
const FieldRule* method_rule(const RecordTypes& types) {
  const RecordType* activity = types.find("engagement-activity");
  return activity == nullptr ? nullptr : activity->find_field("method");
}

EngagementPhase read_phase(const ContentNode& node, const FieldRule* method, ContentProblems& problems) {
  EngagementPhase phase{
      .id = node["id"].text(), .label = node["label"].localized(), .shapes = node["shapes"].localized(), .methods = {}};
  if (method == nullptr) return phase;
  for (const ContentNode& id : node.list("methods")) {
    const FieldChoice* choice = method->find_choice(id.text());
    if (choice == nullptr)
      problems.push_back(id.problem("there is no method of engagement '" + id.text() + "'"));
    else
      phase.methods.push_back({choice->id, choice->label});
  }
  return phase;
}

}  // namespace

void add_engagement_phases(const ContentFolder& folder, const RecordTypes& types, std::vector<Chapter>& chapters,
                           ContentProblems& problems) {
  const auto tree = folder.read("engagement-phases.yaml", "engagement-phases", problems);
  if (!tree) return;
  const ContentNode& number = (*tree)["chapter"];
  check_chapter_number(number, problems);
  check_ids_differ(tree->list("phases"), problems);
  std::vector<EngagementPhase> phases;
  for (const ContentNode& node : tree->list("phases")) phases.push_back(read_phase(node, method_rule(types), problems));
  const auto chapter = std::ranges::find(chapters, number.integer(), &Chapter::number);
  if (chapter != chapters.end()) chapter->engagement_phases = std::move(phases);
}

}  // namespace foothold::toolkit

#include "toolkit/usual_milestones.hpp"

#include "toolkit/content/content_checks.hpp"

namespace foothold::toolkit {
namespace {

UsualMilestone read_milestone(const ContentNode& node) {
  const ContentNode* gate = node.find("gate");
  return {.id = node["id"].text(),
          .phase = node["phase"].text(),
          .kind = node["kind"].text(),
          .from_month = node["from_month"].integer(),
          .to_month = node["to_month"].integer(),
          .gate = gate != nullptr && gate->boolean(),
          .name = node["name"].localized(),
          .sign = node["sign"].localized()};
}

void check_choice(const ContentNode& node, const RecordTypes& types, std::string_view field,
                  ContentProblems& problems) {
  const RecordType* type = types.find("milestone");
  if (type == nullptr) return;  // why it could not be read has been told already
  const FieldRule* rule = type->find_field(field);
  const std::string& choice = node[field].text();
  if (rule == nullptr || rule->find_choice(choice) == nullptr)
    problems.push_back(
        node[field].problem("the field '" + std::string(field) + "' of milestones has no choice '" + choice + "'"));
}

void check_months(const ContentNode& node, ContentProblems& problems) {
  if (node["from_month"].integer() < 0 || node["to_month"].integer() < node["from_month"].integer())
    problems.push_back(node["to_month"].problem("a milestone ends after it begins, and none begins before planning"));
}

}  // namespace

UsualMilestones UsualMilestones::read(const ContentFolder& folder, const RecordTypes& types,
                                      ContentProblems& problems) {
  UsualMilestones usual;
  const auto tree = folder.read("usual-milestones.yaml", "usual-milestones", problems);
  if (!tree) return usual;
  const ContentNode& months = (*tree)["months_of_planning"];
  usual.months_of_planning = months.integer();
  if (usual.months_of_planning < 1) problems.push_back(months.problem("planning takes a month at least"));
  check_ids_differ(tree->list("milestones"), problems);
  for (const ContentNode& node : tree->list("milestones")) {
    check_choice(node, types, "phase", problems);
    check_choice(node, types, "kind", problems);
    check_months(node, problems);
    usual.milestones.push_back(read_milestone(node));
  }
  return usual;
}

}  // namespace foothold::toolkit

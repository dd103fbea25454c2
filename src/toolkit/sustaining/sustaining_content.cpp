#include "toolkit/sustaining/sustaining_content.hpp"

#include <algorithm>

#include "toolkit/content/content_checks.hpp"
#include "toolkit/record_types/choice_checks.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::string_view step = "sustainability-item";

std::vector<MatrixPart> read_parts(const ContentNode& list) {
  std::vector<MatrixPart> parts;
  for (const ContentNode& node : list.items())
    parts.push_back({node["id"].text(), node["label"].localized(), node["meaning"].localized()});
  return parts;
}

MatrixItem read_item(const ContentNode& node) {
  const ContentNode* starred = node.find("starred");
  return {.id = node["id"].text(),
          .block = node["block"].text(),
          .stage = node["stage"].text(),
          .starred = starred != nullptr && starred->boolean(),
          .label = node["label"].localized()};
}

void check_part(const ContentNode& id, const std::vector<MatrixPart>& parts, const std::string& what,
                ContentProblems& problems) {
  if (std::ranges::find(parts, id.text(), &MatrixPart::id) == parts.end())
    problems.push_back(id.problem("there is no " + what + " '" + id.text() + "'"));
}

StarterRisk read_risk(const ContentNode& node) {
  return {.id = node["id"].text(),
          .kind = node["kind"].text(),
          .name = node["name"].localized(),
          .description = node["description"].localized(),
          .early_signs = node["early_signs"].localized(),
          .prevention = node["prevention"].localized(),
          .response = node["response"].localized()};
}

}  // namespace

SustainabilityMatrix read_sustainability_matrix(const ContentFolder& folder, const RecordTypes& types,
                                                ContentProblems& problems) {
  SustainabilityMatrix matrix;
  const auto tree = folder.read("sustainability-matrix.yaml", "sustainability-matrix", problems);
  if (!tree) return matrix;
  ChoiceChecks choices(types, problems);
  choices.require_all((*tree)["blocks"], step, "block");
  choices.require_all((*tree)["stages"], step, "stage");
  for (const char* list : {"blocks", "stages", "items"}) check_ids_differ(tree->list(list), problems);
  matrix.blocks = read_parts((*tree)["blocks"]);
  matrix.stages = read_parts((*tree)["stages"]);
  for (const ContentNode& node : tree->list("items")) {
    check_part(node["block"], matrix.blocks, "building block", problems);
    check_part(node["stage"], matrix.stages, "stage", problems);
    matrix.items.push_back(read_item(node));
  }
  return matrix;
}

std::vector<StarterRisk> read_starter_risks(const ContentFolder& folder, const RecordTypes& types,
                                            ContentProblems& problems) {
  std::vector<StarterRisk> risks;
  const auto tree = folder.read("starter-risks.yaml", "starter-risks", problems);
  if (!tree) return risks;
  ChoiceChecks choices(types, problems);
  check_ids_differ(tree->list("risks"), problems);
  for (const ContentNode& node : tree->list("risks")) {
    choices.require(node["kind"], "risk", "kind");
    risks.push_back(read_risk(node));
  }
  return risks;
}

}  // namespace foothold::toolkit

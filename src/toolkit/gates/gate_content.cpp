#include "toolkit/gates/gate_content.hpp"

#include "toolkit/content/content_checks.hpp"
#include "toolkit/record_types/type_checks.hpp"

namespace foothold::toolkit {
namespace {

Gate read_gate(const ContentNode& node) {
  const ContentNode* again = node.find("again_after_days");
  return {.id = node["id"].text(),
          .code = node["code"].text(),
          .chapter = node["chapter"].integer(),
          .title = node["title"].localized(),
          .question = node["question"].localized(),
          .who_signs = node["who_signs"].localized(),
          .becomes_public = node["becomes_public"].localized(),
          .needs = node.texts("needs"),
          .clear = node.texts("clear"),
          .again_after_days = again == nullptr ? std::nullopt : std::optional(again->integer())};
}

void check_signed_by_a_record(const ContentNode& id, const RecordTypes& types, ContentProblems& problems) {
  const RecordType* type = types.find("gate-sign-off");
  const FieldRule* gate = type == nullptr ? nullptr : type->find_field("gate");
  if (gate == nullptr || gate->find_choice(id.text()) == nullptr)
    problems.push_back(id.problem("the record type gate-sign-off has no gate '" + id.text() + "' to choose"));
}

void check_gate(const ContentNode& node, const RecordTypes& types, const CheckTexts& checks,
                ContentProblems& problems) {
  check_chapter_number(node["chapter"], problems);
  check_signed_by_a_record(node["id"], types, problems);
  for (const ContentNode& type : node.list("needs")) TypeChecks(types, problems).require_type(type);
  for (const ContentNode& check : node.list("clear"))
    if (checks.find(check.text()) == nullptr)
      problems.push_back(check.problem("there is no check '" + check.text() + "'"));
}

Revisit read_revisit(const ContentNode& node) {
  const auto same = node.texts("same");
  const bool tied = same.size() == 2;
  return {.id = node["id"].text(),
          .look_at = node["look_at"].text(),
          .after = node.texts("after"),
          .why = node["why"].localized(),
          .own_field = tied ? same.front() : "",
          .newer_field = tied ? same.back() : ""};
}

void check_revisit(const ContentNode& node, const RecordTypes& types, ContentProblems& problems) {
  TypeChecks checks(types, problems);
  checks.require_type(node["look_at"]);
  for (const ContentNode& type : node.list("after")) checks.require_type(type);
  const auto& same = node.list("same");
  if (same.empty()) return;
  if (same.size() != 2) return problems.push_back(node["same"].problem("'same' names two fields"));
  checks.require_field(same.front(), node["look_at"].text(), same.front().text());
  for (const ContentNode& type : node.list("after")) checks.require_field(same.back(), type.text(), same.back().text());
}

}  // namespace

std::vector<Gate> read_gates(const ContentFolder& folder, const RecordTypes& types, const CheckTexts& checks,
                             ContentProblems& problems) {
  std::vector<Gate> gates;
  const auto tree = folder.read("gates.yaml", "gates", problems);
  if (!tree) return gates;
  check_ids_differ(tree->list("gates"), problems);
  for (const ContentNode& node : tree->list("gates")) {
    if (!types.all().empty()) check_gate(node, types, checks, problems);
    gates.push_back(read_gate(node));
  }
  return gates;
}

std::vector<Revisit> read_revisits(const ContentFolder& folder, const RecordTypes& types, ContentProblems& problems) {
  std::vector<Revisit> revisits;
  const auto tree = folder.read("revisits.yaml", "revisits", problems);
  if (!tree) return revisits;
  check_ids_differ(tree->list("revisits"), problems);
  for (const ContentNode& node : tree->list("revisits")) {
    if (!types.all().empty()) check_revisit(node, types, problems);
    revisits.push_back(read_revisit(node));
  }
  return revisits;
}

}  // namespace foothold::toolkit

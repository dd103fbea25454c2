#include "toolkit/content/framework_content.hpp"

#include <string>
#include <utility>

#include "toolkit/content/content_checks.hpp"
#include "toolkit/content/predictor_content.hpp"

namespace foothold::toolkit {
namespace {

// The schema admits these words only, so the last one needs no comparison.
EquitySeverity severity_from(const std::string& word) {
  if (word == "required") return EquitySeverity::required;
  if (word == "choice") return EquitySeverity::choice;
  if (word == "warning") return EquitySeverity::warning;
  if (word == "block") return EquitySeverity::block;
  if (word == "setting") return EquitySeverity::setting;
  return EquitySeverity::hint;
}

ConditionLevel level_from(const std::string& word) {
  if (word == "relational") return ConditionLevel::relational;
  if (word == "transformative") return ConditionLevel::transformative;
  return ConditionLevel::structural;
}

Dimension read_dimension(const ContentNode& node) {
  return {.id = node["id"].text(),
          .label = node["label"].localized(),
          .meaning = node["meaning"].localized(),
          .question = node["question"].localized(),
          .local_signals = node["local_signals"].localized()};
}

EquityLens read_lens(const ContentNode& node) {
  return {.label = node["label"].localized(), .meaning = node["meaning"].localized()};
}

EquityRule read_rule(const ContentNode& node) {
  return {
      .id = node["id"].text(), .rule = node["rule"].localized(), .severity = severity_from(node["severity"].text())};
}

Principle read_principle(const ContentNode& node) {
  return {.id = node["id"].text(), .label = node["label"].localized(), .meaning = node["meaning"].localized()};
}

Audience read_audience(const ContentNode& node) {
  return {.id = node["id"].text(),
          .label = node["label"].localized(),
          .first_steps = node["first_steps"].localized(),
          .role = node["role"].localized()};
}

EntryPoint read_entry_point(const ContentNode& node) {
  return {.id = node["id"].text(),
          .statement = node["statement"].localized(),
          .chapters = node.integers("chapters"),
          .first_step = node["first_step"].localized()};
}

Condition read_condition(const ContentNode& node) {
  return {.id = node["id"].text(),
          .label = node["label"].localized(),
          .level = level_from(node["level"].text()),
          .meaning = node["meaning"].localized(),
          .example = node["example"].localized()};
}

template <typename Item>
std::vector<Item> read_items(const ContentNode& parent, std::string_view field, Item (*read_item)(const ContentNode&)) {
  std::vector<Item> items;
  for (const ContentNode& node : parent.list(field)) items.push_back(read_item(node));
  return items;
}

RacialEquity read_racial_equity(const ContentNode& node) {
  return {.label = node["label"].localized(),
          .meaning = node["meaning"].localized(),
          .lenses = read_items(node, "lenses", read_lens),
          .rules = read_items(node, "rules", read_rule)};
}

void check_framework(const ContentNode& tree, ContentProblems& problems) {
  check_count(tree["dimensions"], 3, "dimensions", problems);
  check_count(tree["principles"], 6, "principles", problems);
  check_count(tree["audiences"], 8, "audiences", problems);
  check_count(tree["entry_points"], 4, "entry points", problems);
  check_count(tree["conditions"], 6, "conditions", problems);
  for (const std::string_view list : {"dimensions", "principles", "audiences", "entry_points", "conditions"})
    check_ids_differ(tree.list(list), problems);
  check_ids_differ(tree["racial_equity"].list("rules"), problems);
  for (const ContentNode& entry_point : tree.list("entry_points"))
    for (const ContentNode& number : entry_point.list("chapters")) check_chapter_number(number, problems);
}

FrameworkContent read_framework_file(const ContentFolder& folder, ContentProblems& problems) {
  FrameworkContent content;
  const auto tree = folder.read("framework/framework.yaml", "framework", problems);
  if (!tree) return content;
  check_framework(*tree, problems);
  content.statement = (*tree)["statement"].localized();
  content.racial_equity = read_racial_equity((*tree)["racial_equity"]);
  content.dimensions = read_items(*tree, "dimensions", read_dimension);
  content.principles = read_items(*tree, "principles", read_principle);
  content.audiences = read_items(*tree, "audiences", read_audience);
  content.entry_points = read_items(*tree, "entry_points", read_entry_point);
  content.conditions = read_items(*tree, "conditions", read_condition);
  return content;
}

}  // namespace

Framework read_framework(const ContentFolder& folder, ContentProblems& problems) {
  FrameworkContent content = read_framework_file(folder, problems);
  read_pillars_and_predictors(folder, content, problems);
  return Framework(std::move(content));
}

}  // namespace foothold::toolkit

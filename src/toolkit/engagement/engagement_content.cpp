#include "toolkit/engagement/engagement_content.hpp"

#include "toolkit/content/content_checks.hpp"
#include "toolkit/record_types/choice_checks.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::string_view activity = "engagement-activity";

EngagementLevel read_level(const ContentNode& node) {
  return {.id = node["id"].text(),
          .label = node["label"].localized(),
          .meaning = node["meaning"].localized(),
          .promise = node["promise"].localized(),
          .who_decides = node["who_decides"].localized(),
          .when_to_use = node["when_to_use"].localized()};
}

EngagementMethod read_method(const ContentNode& node) {
  const ContentNode* most = node.find("most");
  return {.id = node["id"].text(),
          .name = node["name"].localized(),
          .best_for = node["best_for"].localized(),
          .levels = node.texts("levels"),
          .group_size = node["group_size"].localized(),
          .fewest = node["fewest"].integer(),
          .most = most == nullptr ? std::nullopt : std::optional(most->integer()),
          .time = node["time"].localized(),
          .time_band = node["time_band"].text(),
          .cost_band = node["cost_band"].text(),
          .staff_skills = node["staff_skills"].localized(),
          .data_produced = node["data_produced"].localized(),
          .strengths = node["strengths"].localized(),
          .limits = node["limits"].localized(),
          .privacy_risk = node["privacy_risk"].text(),
          .accessibility = node["accessibility"].localized(),
          .steps = node.localized_list("steps"),
          .worksheet = node["worksheet"].text()};
}

void check_method(const ContentNode& node, const Engagement& engagement, ContentProblems& problems) {
  for (const ContentNode& level : node.list("levels"))
    if (engagement.find_level(level.text()) == nullptr)
      problems.push_back(level.problem("there is no level of engagement '" + level.text() + "'"));
  const ContentNode& fewest = node["fewest"];
  if (fewest.integer() < 1) problems.push_back(fewest.problem("at least one person takes part"));
  if (const ContentNode* most = node.find("most"); most != nullptr && most->integer() < fewest.integer())
    problems.push_back(most->problem("'most' is less than 'fewest'"));
}

// Without any worksheet there is nothing to hold the code against: a part of the content alone can be read as well.
void check_worksheet(const ContentNode& code, const Worksheets& worksheets, ContentProblems& problems) {
  if (!worksheets.all().empty() && worksheets.find_by_code(code.text()) == nullptr)
    problems.push_back(code.problem("there is no worksheet '" + code.text() + "'"));
}

StarterQuestion read_question(const ContentNode& node) {
  const ContentNode* dimension = node.find("dimension");
  const ContentNode* about_person = node.find("about_person");
  const ContentNode* reason = node.find("reason");
  return {.id = node["id"].text(),
          .kind = node["kind"].text(),
          .question = node["question"].localized(),
          .dimension = dimension == nullptr ? "" : dimension->text(),
          .about_person = about_person != nullptr && about_person->boolean(),
          .reason = reason == nullptr ? Localized() : reason->localized(),
          .options = node.localized_list("options")};
}

void check_question(const ContentNode& node, ChoiceChecks& choices, ContentProblems& problems) {
  const StarterQuestion question = read_question(node);
  choices.require(node["kind"], "survey", "questions.kind");
  if (const ContentNode* dimension = node.find("dimension"))
    choices.require(*dimension, "survey", "questions.dimension");
  if (question.about_person && question.reason.english.empty())
    problems.push_back(node.problem("a question about the person needs a 'reason'"));
  if (question.kind != "agreement" && question.options.empty())
    problems.push_back(node.problem("a question with a list of answers needs 'options'"));
}

}  // namespace

Engagement read_engagement(const ContentFolder& folder, const RecordTypes& types, const Worksheets& worksheets,
                           ContentProblems& problems) {
  Engagement engagement;
  ChoiceChecks choices(types, problems);
  if (const auto tree = folder.read("engagement-levels.yaml", "engagement-levels", problems)) {
    check_ids_differ(tree->list("levels"), problems);
    choices.require_all((*tree)["levels"], activity, "level");
    for (const ContentNode& node : tree->list("levels")) engagement.levels.push_back(read_level(node));
  }
  const auto tree = folder.read("engagement-methods.yaml", "engagement-methods", problems);
  if (!tree) return engagement;
  check_ids_differ(tree->list("methods"), problems);
  choices.require_all((*tree)["methods"], activity, "method");
  for (const ContentNode& node : tree->list("methods")) {
    check_method(node, engagement, problems);
    check_worksheet(node["worksheet"], worksheets, problems);
    engagement.methods.push_back(read_method(node));
  }
  return engagement;
}

SurveyStarter read_survey_starter(const ContentFolder& folder, const RecordTypes& types, ContentProblems& problems) {
  SurveyStarter starter;
  const auto tree = folder.read("survey-starter.yaml", "survey-starter", problems);
  if (!tree) return starter;
  ChoiceChecks choices(types, problems);
  check_ids_differ(tree->list("questions"), problems);
  starter.agreement_steps = tree->localized_list("agreement_steps");
  for (const ContentNode& node : tree->list("questions")) {
    check_question(node, choices, problems);
    starter.questions.push_back(read_question(node));
  }
  return starter;
}

}  // namespace foothold::toolkit

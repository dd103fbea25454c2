#include "workspace/overviews/starter_fields.hpp"

#include <boost/json/array.hpp>
#include <vector>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

using boost::json::array;
using boost::json::object;

object localized_answer(const Localized& text) {
  object answer;
  for (const Language language : all_languages) answer[language_code(language)] = text.in(language);
  return answer;
}

// Answers to choose from, one on a line.
object lines_of(const std::vector<Localized>& options) {
  object answer;
  for (const Language language : all_languages) {
    std::vector<std::string> lines;
    for (const Localized& option : options) lines.push_back(option.in(language));
    answer[language_code(language)] = join(lines, "\n");
  }
  return answer;
}

object question_row(const toolkit::SurveyStarter& starter, const toolkit::StarterQuestion& question) {
  const bool agreement = question.kind == "agreement";
  object row{{"id", question.id},
             {"question", localized_answer(question.question)},
             {"kind", question.kind},
             {"options", lines_of(agreement ? starter.agreement_steps : question.options)},
             {"about_person", question.about_person ? "yes" : "no"}};
  if (!question.reason.english.empty()) row["reason"] = localized_answer(question.reason);
  if (!question.dimension.empty()) row["dimension"] = question.dimension;
  return row;
}

}  // namespace

object risk_fields(const toolkit::StarterRisk& risk, Language language) {
  return {{"name", risk.name.in(language)},
          {"description", risk.description.in(language)},
          {"kind", risk.kind},
          {"early_signs", risk.early_signs.in(language)},
          {"prevention", risk.prevention.in(language)},
          {"response", risk.response.in(language)},
          {"state", "watched"}};
}

object survey_fields(const toolkit::SurveyStarter& starter, const std::string& title) {
  array questions;
  for (const toolkit::StarterQuestion& question : starter.questions)
    questions.emplace_back(question_row(starter, question));
  return {{"title", title}, {"languages", array{"english", "spanish"}}, {"questions", std::move(questions)}};
}

object step_fields(const toolkit::MatrixItem& item, Language language, const std::string& state) {
  return {{"item", item.label.in(language)},
          {"matrix_item", item.id},
          {"block", item.block},
          {"stage", item.stage},
          {"state", state}};
}

}  // namespace foothold::workspace

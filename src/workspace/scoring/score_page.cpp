#include "workspace/scoring/score_page.hpp"

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/priorities/scoring_state.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class ScorePage {
 public:
  ScorePage(Html& html, const ViewRequest& view, const ScoreView& scores)
      : html_(html), view_(view), scores_(scores), scale_(scale_of(scores.sheet, scores.scoring.options.size())) {}

  void write() {
    html::error_summary(html_, view_.context, scores_.errors);
    html_.element("p", {{"class", "fh-lead"}}, words("about"));
    const ScoringState state = scoring_state(view_.all, scores_.sheet);
    if (state == ScoringState::not_ready) return write_refusal("not_ready");
    if (state == ScoringState::over) return write_refusal("over");
    if (!may_begin(view_.participant)) return write_refusal("viewer");
    write_form();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("scores." + std::string(key));
  }
  [[nodiscard]] bool has_criteria() const { return scores_.scoring.method == ScoringMethod::weighted; }

  void write_refusal(std::string_view key) {
    html::notice(html_, words(key));
    html::link(html_, address_in(view_, "/views/priorities?scoring=" + scores_.sheet.id), words("to_result"));
  }

  void write_form() {
    html::paragraph(html_,
                    view_.context.fill("scores.how." + method_key(), {{"lowest", std::to_string(scale_.lowest)},
                                                                      {"highest", std::to_string(scale_.highest)},
                                                                      {"all", all_words()}}));
    if (has_criteria()) write_criteria();
    const std::string path = view_.participant.path(score_path(scores_.sheet.id));
    const SessionForm form(html_, view_.context, view_.participant.visitor, path);
    write_seat();
    has_criteria() ? write_options_by_criteria() : write_options();
    html::paragraph(html_, words("send_hint"));
    html::submit_button(html_, words("send"));
  }

  [[nodiscard]] std::string method_key() const {
    const std::string method = text_of(scores_.sheet.fields, "method");
    return method.empty() ? "weighted" : method;
  }

  // What a voter has in all: dots, or pairs to decide.
  [[nodiscard]] std::string all_words() const {
    const std::size_t count = scores_.scoring.options.size();
    if (scores_.scoring.method == ScoringMethod::pairwise) return std::to_string(count * (count - 1) / 2);
    return grouped_number(number_of(scores_.sheet.fields, "dots_each").value_or(scale_.highest), 0);
  }

  void write_criteria() {
    html::Table table(html_, view_.context, words("criteria"), {{words("criterion")}, {words("weight"), true}});
    for (const WeighedCriterion& criterion : scores_.scoring.criteria)
      table.row(view_.context.say(criterion.label)).cell(shortest_number(criterion.weight));
  }

  void write_seat() {
    const toolkit::RecordType& type = *view_.all.toolkit().record_types.find(own_scores_type);
    const toolkit::FieldRule& rule = *type.find_field("seat_type");
    std::vector<html::Choice> choices;
    for (const toolkit::FieldChoice& choice : rule.choices)
      choices.push_back({choice.id, view_.context.say(choice.label), text_of(scores_.own, "seat_type") == choice.id});
    html::select_field(
        html_, view_.context,
        {.name = "seat_type", .label = view_.context.say(rule.label), .hint = view_.context.say(rule.help)}, choices);
  }

  void write_options_by_criteria() {
    const auto questions = score_questions(scores_.scoring);
    for (std::size_t option = 0; option < scores_.scoring.options.size(); ++option) {
      const Element fieldset = html_.open("fieldset", {{"class", "usa-fieldset fh-parts"}});
      html_.element("legend", {{"class", "usa-legend"}}, scores_.scoring.options[option].name);
      for (const ScoreQuestion& question : questions)
        if (question.option == option)
          write_question(question, view_.context.say(scores_.scoring.criteria[question.criterion].label));
    }
  }

  void write_options() {
    for (const ScoreQuestion& question : score_questions(scores_.scoring))
      write_question(question, scores_.scoring.options[question.option].name);
  }

  void write_question(const ScoreQuestion& question, const std::string& label) {
    const auto given = given_score(question);
    std::vector<std::string> numbers;
    for (int number = scale_.lowest; number <= scale_.highest; ++number) numbers.push_back(std::to_string(number));
    std::vector<html::Choice> choices;
    for (const std::string& number : numbers)
      choices.push_back({number, number, given && shortest_number(*given) == number});
    html::select_field(html_, view_.context,
                       {.name = question.name,
                        .label = label,
                        .error = html::error_at(scores_.errors, question.name),
                        .required = has_criteria()},
                       choices);
  }

  [[nodiscard]] std::optional<double> given_score(const ScoreQuestion& question) const {
    for (const Fields* row : rows_of(scores_.own, "scores"))
      if (text_of(*row, "option") == scores_.scoring.options[question.option].name &&
          text_of(*row, "criterion") == scores_.scoring.criteria[question.criterion].id)
        return number_of(*row, "score");
    return std::nullopt;
  }

  Html& html_;
  const ViewRequest& view_;
  const ScoreView& scores_;
  const ScoreScale scale_;
};

}  // namespace

std::string score_path(const std::string& sheet) {
  return "/records/" + sheet + "/scores";
}

std::string result_path(const std::string& sheet) {
  return "/records/" + sheet + "/result";
}

std::vector<ScoreQuestion> score_questions(const Scoring& scoring) {
  std::vector<ScoreQuestion> questions;
  for (std::size_t option = 0; option < scoring.options.size(); ++option)
    for (std::size_t criterion = 0; criterion < scoring.criteria.size(); ++criterion) {
      const std::string& id = scoring.criteria[criterion].id;
      questions.push_back({option, criterion, "score." + scoring.options[option].id + (id.empty() ? "" : "." + id)});
    }
  return questions;
}

std::string score_page(const ViewRequest& view, const ScoreView& scores) {
  const std::string title = title_of(view, scores.sheet);
  return WorkspacePage(view.context, view.participant)
      .write(view.context.fill("scores.title", {{"title", title}}), record_crumbs(view, scores.sheet),
             [&](Html& html) { ScorePage(html, view, scores).write(); });
}

}  // namespace foothold::workspace

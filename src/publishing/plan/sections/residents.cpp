#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/board_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/answers/consent.hpp"
#include "workspace/engagement/reach.hpp"
#include "workspace/engagement/voices.hpp"
#include "workspace/view_parts/amounts.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;
using ReachKind = workspace::ReachNumber::Kind;

// What stands in place of a number that is hidden.
constexpr std::string_view hidden_mark = "—";

class ResidentsSection {
 public:
  ResidentsSection(Html& html, const PlanSource& plan)
      : html_(html), plan_(plan), least_(workspace::fewest_people(plan.view.all)), held_(held_activities()) {}

  void write() {
    if (plan_.is_short()) {
      write_sum();
      if (plan_.form != PlanForm::update) write_short_themes();
      return write_short_answers();
    }
    write_activities();
    write_reach();
    write_themes();
    write_reports();
    write_advisory_boards(html_, plan_);
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return plan_words(plan_, "residents." + std::string(key));
  }

  // Whether it belongs into this form: an update tells of one year only.
  [[nodiscard]] bool is_told(const std::string& day) const {
    const std::string& today = plan_.records().today();
    if (day.empty() || day > today) return false;
    return plan_.form != PlanForm::update || day >= workspace::day_after(today, -workspace::days_of_a_year);
  }

  // In the order in which they were held.
  [[nodiscard]] std::vector<const Record*> held_activities() const {
    std::vector<const Record*> held;
    for (const Record* activity : plan_.records().of("engagement-activity"))
      if (is_told(workspace::last_day(*activity))) held.push_back(activity);
    std::ranges::stable_sort(held, {}, [](const Record* activity) { return workspace::last_day(*activity); });
    return held;
  }

  [[nodiscard]] bool is_few(double people) const { return people > 0 && people < least_; }

  [[nodiscard]] std::string people_words(const Record& activity) const {
    const auto came = workspace::number_of(activity.fields, "attendance");
    if (!came) return words("not_counted");
    return is_few(*came) ? std::string(hidden_mark) : grouped_number(*came, 0);
  }

  void write_hidden_means() {
    html::source_line(html_, plan_words(plan_, "residents.hidden_means", {{"least", grouped_number(least_, 0)}}));
  }

  void write_activities() {
    if (held_.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words("activities"));
    write_activity_table();
    const auto hides = [&](const Record* activity) { return people_words(*activity) == hidden_mark; };
    if (std::ranges::any_of(held_, hides)) write_hidden_means();
  }

  void write_activity_table() {
    html::Table table(
        html_, plan_.context(), words("activities"),
        {{words("activity")}, {words("method")}, {words("when")}, {words("where")}, {words("people"), true}},
        {.quiet = true});
    for (const Record* activity : held_)
      table.row(activity->title)
          .cell(choice_of(plan_, *activity, "method"))
          .cell(period_of(plan_, activity->fields, "dates"))
          .cell(workspace::text_of(activity->fields, "location"))
          .cell(people_words(*activity));
  }

  // Whether so few who came are not in the group that its number would tell of them: how many came stands beside it.
  [[nodiscard]] bool leaves_few(const workspace::GroupReach& group) const {
    double came = 0;
    for (const workspace::ActivityReach& line : group.activities) {
      if (line.came.kind == ReachKind::unknown) continue;
      const auto attendance = workspace::number_of(line.activity->fields, "attendance");
      if (!attendance) return false;
      came += *attendance;
    }
    return is_few(came - group.came.count);
  }

  [[nodiscard]] bool is_shown(const workspace::GroupReach& group) const {
    return group.came.kind == ReachKind::shown && !leaves_few(group);
  }

  [[nodiscard]] std::string reached_words(const workspace::GroupReach& group) const {
    if (group.came.kind == ReachKind::unknown) return words("not_counted");
    return is_shown(group) ? grouped_number(group.came.count, 0) : std::string(hidden_mark);
  }

  void write_reach() {
    auto groups = workspace::reach_by_group(plan_.records(), static_cast<int>(std::lround(least_)));
    std::erase_if(groups, [](const workspace::GroupReach& group) { return group.record == nullptr; });
    if (groups.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words("reach"));
    html::paragraph(html_, words("reach_text"));
    write_reach_table(groups);
    const auto hides = [&](const auto& group) { return reached_words(group) == hidden_mark; };
    if (std::ranges::any_of(groups, hides)) write_hidden_means();
  }

  void write_reach_table(const std::vector<workspace::GroupReach>& groups) {
    html::Table table(html_, plan_.context(), words("reach"),
                      {{words("group")}, {words("planned"), true}, {words("came"), true}, {words("share"), true}},
                      {.quiet = true});
    for (const workspace::GroupReach& group : groups)
      table.row(group.record->title)
          .cell(group.planned ? grouped_number(*group.planned, 0) : "")
          .cell(reached_words(group))
          .cell(is_shown(group) && group.share ? workspace::share_words(*group.share) : "");
  }

  void write_themes() {
    const auto kinds = workspace::voices_by_kind(plan_.records());
    if (kinds.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words("heard"));
    for (const workspace::VoicesOfKind& kind : kinds) {
      html::heading(
          html_, Heading::h4,
          kind.kind.empty() ? words("other_themes") : workspace::choice_words(plan_.view, "theme", "kind", kind.kind));
      for (const workspace::Voice& voice : kind.voices) write_theme(voice);
    }
  }

  void write_theme(const workspace::Voice& voice) {
    {
      const Element name = html_.open("p");
      html_.element("strong", {}, voice.theme->title);
    }
    write_answer_text(html_, plan_, *voice.theme, "description");
    html::paragraph(html_, strength_words(*voice.theme));
    const auto quote =
        std::ranges::find_if(voice.quotes, [](const Record* said) { return workspace::may_print_quote(*said); });
    if (quote != voice.quotes.end()) write_quote(html_, plan_, **quote);
  }

  // How often it came up, how much people agreed, and who raised it.
  [[nodiscard]] std::string strength_words(const Record& theme) const {
    std::vector<std::string> sentences;
    const auto add = [&](std::string_view key, const std::string& what) {
      if (!what.empty()) sentences.push_back(plan_words(plan_, "residents." + std::string(key), {{"what", what}}));
    };
    add("how_often", choice_of(plan_, theme, "frequency"));
    add("agreement", choice_of(plan_, theme, "agreement"));
    add("raised_by", names_of(plan_, theme, "groups"));
    return join(sentences, " ");
  }

  // The reports that have been sent, in their order.
  [[nodiscard]] std::vector<const Record*> sent_reports() const {
    std::vector<const Record*> sent;
    for (const Record* report : plan_.records().of("feedback-report"))
      if (is_told(workspace::text_of(report->fields, "sent_on"))) sent.push_back(report);
    std::ranges::stable_sort(sent, {},
                             [](const Record* report) { return workspace::text_of(report->fields, "sent_on"); });
    return sent;
  }

  void write_reports() {
    const auto reports = sent_reports();
    if (reports.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words("changed"));
    for (const Record* report : reports) {
      html::heading(html_, Heading::h4, report->title);
      html::paragraph(
          html_, plan_words(plan_, "residents.sent_on", {{"day", day_of_field(plan_, report->fields, "sent_on")}}));
      for (const Fields* answer : workspace::rows_of(report->fields, "answers")) write_answer(*answer);
    }
  }

  void write_answer(const Fields& answer) {
    static constexpr std::array<std::string_view, 4> parts = {"heard", "decided", "could_not", "next"};
    const auto is_written = [&](std::string_view part) { return workspace::is_answered(answer, part); };
    if (std::ranges::none_of(parts, is_written)) return;
    html::DefinitionList list(html_);
    for (const std::string_view part : parts) {
      if (!is_written(part)) continue;
      const Element meaning = list.open_item(words("answer." + std::string(part)));
      write_text(html_, plan_, localized_text(plan_, answer, part));
    }
  }

  // One part of all answers as a list.
  void write_answers_of(std::string_view part, const std::string& title) {
    std::vector<PlanText> texts;
    for (const Record* report : sent_reports())
      for (const Fields* answer : workspace::rows_of(report->fields, "answers"))
        if (PlanText text = localized_text(plan_, *answer, part); !text.text.empty()) texts.push_back(std::move(text));
    if (texts.empty()) return;
    html::heading(html_, Heading::h3, title);
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PlanText& text : texts)
      html_.element("li", {Attribute::when(text.is_other, "lang", language_code(text.language))}, text.text);
  }

  void write_short_answers() {
    write_answers_of("decided", words("changed"));
    write_answers_of("could_not", words("answer.could_not"));
    if (plan_.form == PlanForm::update) write_answers_of("next", words("answer.next"));
  }

  // Without a sum where it would give a hidden number away.
  void write_sum() {
    if (held_.empty()) return;
    double people = 0;
    for (const Record* activity : held_) {
      const double came = workspace::number_of(activity->fields, "attendance").value_or(0);
      if (is_few(came)) return;
      people += came;
    }
    if (is_few(people) || people == 0) return;
    html::paragraph(html_,
                    plan_words(plan_, "residents.sum",
                               {{"activities", std::to_string(held_.size())}, {"people", grouped_number(people, 0)}}));
  }

  // What came up again and again, or all of it while nothing did.
  [[nodiscard]] std::vector<const Record*> main_themes() const {
    std::vector<const Record*> all = plan_.records().of("theme");
    std::vector<const Record*> often;
    std::ranges::copy_if(all, std::back_inserter(often),
                         [](const Record* theme) { return workspace::text_of(theme->fields, "frequency") == "many"; });
    return often.empty() ? all : often;
  }

  void write_short_themes() {
    const auto themes = main_themes();
    if (themes.empty()) return;
    html::heading(html_, Heading::h3, words("heard"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const Record* theme : themes) {
      const Element item = html_.open("li");
      html_.element("strong", {}, theme->title);
      const std::string description = workspace::text_of(theme->fields, "description");
      if (plan_.form != PlanForm::plain && !description.empty()) write_text(html_, plan_, own_text(description));
    }
  }

  [[nodiscard]] PlanText own_text(const std::string& text) const { return {text, plan_.context().language(), false}; }

  Html& html_;
  const PlanSource& plan_;
  const double least_;
  const std::vector<const Record*> held_;
};

}  // namespace

void write_residents(Html& html, const PlanSource& plan) {
  ResidentsSection(html, plan).write();
}

}  // namespace foothold::publishing

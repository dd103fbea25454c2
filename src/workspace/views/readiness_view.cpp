#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/readiness_scores.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/overviews/readiness_round.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/embarking_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr double in_place = 3;

class ReadinessView {
 public:
  ReadinessView(Html& html, const ViewRequest& view, std::vector<const Record*> rounds)
      : html_(html),
        view_(view),
        rounds_(std::move(rounds)),
        chosen_(chosen()),
        assessment_(*rounds_[chosen_]),
        reference_("readiness-assessment:" + assessment_.id),
        round_(readiness_round(view.all, assessment_, comparable())) {}

  void write() {
    write_rounds();
    html::heading(html_, Heading::h2, title_of(view_, assessment_));
    write_record_link(html_, view_, assessment_, words("to_assessment"));
    write_raters();
    write_own();
    if (may_see_results(view_.all, assessment_, view_.participant.person()) && !round_.ratings.empty()) write_results();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.readiness." + std::string(key));
  }

  [[nodiscard]] std::size_t chosen() const {
    const auto at = std::ranges::find(rounds_, view_.query.find("assessment").value_or(""), &Record::id);
    return at == rounds_.end() ? 0 : static_cast<std::size_t>(at - rounds_.begin());
  }

  // The round before, when the reader may see what it said.
  [[nodiscard]] const Record* comparable() const {
    const Record* before = chosen_ + 1 < rounds_.size() ? rounds_[chosen_ + 1] : nullptr;
    const bool seen = before != nullptr && may_see_results(view_.all, *before, view_.participant.person());
    return seen ? before : nullptr;
  }

  void write_rounds() {
    if (rounds_.size() < 2) return;
    std::vector<html::PageLink> links;
    for (const Record* round : rounds_)
      links.push_back({title_of(view_, *round), address_in(view_, "/views/readiness?assessment=" + round->id),
                       round->id == assessment_.id});
    html::page_links(html_, words("rounds"), links);
  }

  void write_raters() {
    const std::string title = words("raters");
    const html::HeadedSection section(html_, Heading::h3, title);
    if (round_.ratings.empty()) return html::paragraph(html_, words("nobody"));
    html::paragraph(html_,
                    view_.context.fill("views.readiness.in", {{"count", std::to_string(round_.ratings.size())}}));
    html::Table table(html_, view_.context, title, {{words("seat")}, {words("people"), true}}, {.quiet = true});
    for (const auto& [seat, count] : round_.raters)
      table.row(seat.english.empty() ? words("seat_unknown") : view_.context.say(seat)).cell(std::to_string(count));
  }

  // The reader's own rating of this round that has this status; null when there is none.
  [[nodiscard]] const Record* own(bool draft) const {
    for (const Record* rating : view_.records.of("readiness-rating"))
      if (rating->owner == view_.participant.person() && (rating->status == RecordStatus::draft) == draft &&
          (refers_to(rating->fields, "assessment", assessment_) || refers_to(assessment_.fields, "ratings", *rating)))
        return rating;
    return nullptr;
  }

  void write_own() {
    if (const Record* rating = own(false)) return write_record_link(html_, view_, *rating, words("own"));
    const bool hidden = !may_see_results(view_.all, assessment_, view_.participant.person());
    if (hidden) html::notice(html_, words("rate_first"));
    const Record* draft = own(true);
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    if (draft != nullptr)
      return html::link(html_, address_in(view_, "/records/" + draft->id + "/edit"), words("finish"));
    write_begin_link(html_, view_, "readiness-rating", words("rate"),
                     {{"assessment", reference_},
                      {"rater", view_.participant.visitor.person.name},
                      {"date", view_.records.today()},
                      {"_status", "in-review"}});
  }

  void write_results() {
    write_areas();
    write_suggestion();
    write_differences();
    write_gaps();
  }

  [[nodiscard]] std::string line_words(const ReadinessLine& line) const {
    if (line.score.is_unknown()) return words("unknown");
    return line.score.mean ? mean_words(*line.score.mean) : words("unrated");
  }

  [[nodiscard]] std::string chart_words() const {
    std::vector<std::string> areas;
    for (const ReadinessLine& line : round_.lines)
      areas.push_back(view_.context.say(line.label) + " " + line_words(line));
    return view_.context.fill("views.readiness.chart_words", {{"areas", join(areas, "; ")}});
  }

  void write_chart() {
    const bool compared = comparable() != nullptr;
    const std::string note = words(compared ? "chart_note_before" : "chart_note");
    const html::Figure figure(html_, words("chart"), note);
    html::BarChart chart{.description = chart_words(),
                         .rows = {},
                         .low = 0,
                         .high = in_place,
                         .marked_value = readiness_gap,
                         .marked_label = words("gap_line"),
                         .format = [](double value) { return grouped_number(value, 0); }};
    for (const ReadinessLine& line : round_.lines)
      chart.rows.push_back({.label = view_.context.say(line.label),
                            .value = line.known(),
                            .words = line_words(line),
                            .before = line.before});
    html::bar_chart(html_, chart);
  }

  void write_areas() {
    const std::string title = words("areas");
    const html::HeadedSection section(html_, Heading::h3, title);
    write_chart();
    html::Table table(html_, view_.context, title,
                      {{words("area")},
                       {words("mean"), true},
                       {words("answers"), true},
                       {words("do_not_know"), true},
                       {words("before"), true},
                       {words("change"), true}},
                      {.sortable = true, .quiet = true});
    for (const ReadinessLine& line : round_.lines)
      table.row(view_.context.say(line.label))
          .cell(line_words(line))
          .cell(std::to_string(line.score.answers))
          .cell(std::to_string(line.score.unknown))
          .cell(line.before ? mean_words(*line.before) : "")
          .cell(line.before && line.known() ? change_words(*line.known() - *line.before) : "");
  }

  void write_suggestion() {
    if (!round_.suggestion) return;
    const html::HeadedSection section(html_, Heading::h3, words("suggestion"));
    const std::string outcome = choice_words(view_, "start-decision", "decision", *round_.suggestion);
    html::paragraph(html_, view_.context.fill("views.readiness.suggests", {{"outcome", outcome}}));
    write_chapters();
    const auto decisions = records_of(view_.records, assessment_.fields, "decision");
    const Element actions = html_.open("div", {{"class", "fh-actions"}});
    if (decisions.empty())
      write_begin_link(html_, view_, "start-decision", words("decide"), {{"readiness", reference_}});
    else
      write_record_links(html_, view_, decisions);
  }

  void write_chapters() {
    if (round_.chapters.empty()) return;
    html::paragraph(html_, words("chapters"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const int number : round_.chapters) {
      const toolkit::Chapter* chapter = find_chapter(view_.records.toolkit().chapters, number);
      if (chapter == nullptr) continue;
      const Element item = html_.open("li");
      html::link(html_, address_in(view_, "/chapters/" + std::to_string(number)),
                 toolkit::chapter_label(view_.context, *chapter));
    }
  }

  [[nodiscard]] std::string answer_words_of(double answer) const {
    const std::string number = grouped_number(answer, 0);
    return number + " (" + view_.context.text("likert." + number) + ")";
  }

  void write_differences() {
    const std::string title = words("differences");
    const html::HeadedSection section(html_, Heading::h3, title);
    if (round_.differences.empty()) return html::paragraph(html_, words("no_differences"));
    html::paragraph(html_, words("differences_text"));
    html::Table table(html_, view_.context, title,
                      {{words("statement")}, {words("area")}, {words("lowest")}, {words("highest")}}, {.quiet = true});
    for (const RatingDifference& one : round_.differences)
      table.row(view_.context.say(view_.records.field_label("readiness-rating", one.statement)))
          .cell(view_.context.say(dimension_label(view_.records, one.dimension)))
          .cell(answer_words_of(one.lowest))
          .cell(answer_words_of(one.highest));
  }

  void write_gaps() {
    const html::HeadedSection section(html_, Heading::h3, words("gaps"));
    if (std::ranges::none_of(round_.lines, [](const ReadinessLine& line) { return is_gap(line.score); }))
      return html::paragraph(html_, words("no_gaps"));
    html::paragraph(html_, words("gaps_text"));
    const Element list = html_.open("ul", {{"class", "fh-activity"}});
    for (const ReadinessLine& line : round_.lines)
      if (is_gap(line.score)) write_gap(line);
  }

  void write_gap(const ReadinessLine& line) {
    const Element item = html_.open("li");
    const std::string area = view_.context.say(line.label);
    html_.element("strong", {}, area);
    html_.text(" " + line_words(line));
    const auto steps = steps_against(view_.records, assessment_, line.id);
    for (const GapStep& step : steps) write_step(step);
    if (std::ranges::any_of(steps, [](const GapStep& step) { return step.task != nullptr; })) return;
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    const std::string task = view_.context.fill("views.readiness.task", {{"area", area}});
    write_begin_link(html_, view_, "task", words("begin_task"), {{"what", task}, {"linked", reference_}});
    if (may_write(view_.participant, assessment_))
      html::link(html_, address_in(view_, "/records/" + assessment_.id + "/edit"), words("note_step"));
  }

  void write_step(const GapStep& step) {
    const Element line = html_.open("p");
    html_.text(step.words);
    if (step.task == nullptr) return;
    html_.text(" ");
    write_record_link(html_, view_, *step.task);
  }

  Html& html_;
  const ViewRequest& view_;
  const std::vector<const Record*> rounds_;  // never empty
  const std::size_t chosen_;
  const Record& assessment_;
  const std::string reference_;
  const ReadinessRound round_;
};

}  // namespace

void write_readiness(Html& html, const ViewRequest& view) {
  auto rounds = readiness_rounds(view.records);
  if (!rounds.empty()) return ReadinessView(html, view, std::move(rounds)).write();
  html::nothing_yet(html, Heading::h2, view.context.text("views.readiness.none"),
                    view.context.text("views.readiness.none_text"));
  write_begin_link(html, view, "readiness-assessment", view.context.text("views.readiness.begin"));
}

}  // namespace foothold::workspace

#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/overviews/work_plan.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/embarking_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// Days as charts count them.
std::optional<double> chart_day(const std::string& day) {
  const auto days = days_between("1970-01-01", day);
  return days ? std::optional(static_cast<double>(*days)) : std::nullopt;
}

class WorkPlanView {
 public:
  WorkPlanView(Html& html, const ViewRequest& view) : html_(html), view_(view), plan_(work_plan(view.records)) {}

  void write() {
    if (plan_.phases.empty()) {
      write_nothing();
    } else {
      write_chart();
      write_table();
    }
    write_tasks();
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "milestone", words("begin"));
    html::link(html_, address_in(view_, "/calendar"), words("to_calendar"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.work-plan." + std::string(key));
  }

  // One button makes the usual milestones, as long as nobody has written any.
  void write_nothing() {
    html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    if (!may_begin(view_.participant) || !view_.all.of("milestone").empty()) return;
    const SessionForm form(html_, view_.context, view_.participant.visitor,
                           view_.participant.path("/usual-milestones"));
    html::submit_button(html_, words("add_usual"));
  }

  [[nodiscard]] std::string label_of(const PlanPhase& phase) const {
    return phase.phase.empty() ? words("no_phase") : view_.context.say(phase.label);
  }

  [[nodiscard]] std::string state_words(const PlannedMilestone& one) const {
    if (!one.reached.empty()) return words("reached");
    if (one.late) return words("late");
    return words(one.planned.empty() ? "undated" : "ahead");
  }

  [[nodiscard]] std::optional<html::ScheduleRow> row_of(const PlannedMilestone& one) const {
    const auto reached = chart_day(one.reached);
    const auto end = one.planned.empty() ? reached : chart_day(one.planned);
    if (!end) return std::nullopt;
    const double start = chart_day(one.starts).value_or(*end);
    return html::ScheduleRow{.label = title_of(view_, *one.record),
                             .words = date_words(view_.context, one.planned.empty() ? one.reached : one.planned),
                             .start = std::min(start, *end),
                             .end = *end,
                             .reached = reached,
                             .gate = one.gate};
  }

  [[nodiscard]] std::vector<html::ScheduleGroup> groups() const {
    std::vector<html::ScheduleGroup> groups;
    for (const PlanPhase& phase : plan_.phases) {
      html::ScheduleGroup group{.label = label_of(phase), .rows = {}};
      for (const PlannedMilestone& one : phase.milestones)
        if (auto row = row_of(one)) group.rows.push_back(*std::move(row));
      groups.push_back(std::move(group));
    }
    return groups;
  }

  [[nodiscard]] std::string chart_words(const std::vector<html::ScheduleGroup>& groups) const {
    std::vector<std::string> milestones;
    for (const html::ScheduleGroup& group : groups)
      for (const html::ScheduleRow& row : group.rows) milestones.push_back(row.label + " " + row.words);
    return view_.context.fill("views.work-plan.chart_words", {{"milestones", join(milestones, "; ")}});
  }

  [[nodiscard]] std::string month_words(int year, unsigned month) const {
    const std::string number = std::to_string(month);
    return view_.context.fill(
        "views.work-plan.month",
        {{"month", view_.context.text("month." + std::string(number.size() < 2 ? "0" : "") + number)},
         {"year", std::to_string(year)}});
  }

  void write_chart() {
    auto rows = groups();
    if (std::ranges::all_of(rows, [](const html::ScheduleGroup& group) { return group.rows.empty(); })) return;
    const html::Figure figure(html_, words("chart"));
    const std::string description = chart_words(rows);
    html::schedule_chart(html_, {.description = description,
                                 .groups = std::move(rows),
                                 .today = chart_day(view_.records.today()),
                                 .planned = words("planned_bar"),
                                 .gate = words("gate_sign"),
                                 .reached = words("reached_sign"),
                                 .today_label = words("today"),
                                 .month_label = [this](int year, unsigned month) { return month_words(year, month); }});
  }

  void write_table() {
    const std::string title = words("milestones");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title,
                      {{words("milestone")},
                       {words("phase")},
                       {words("begins")},
                       {words("planned")},
                       {words("reached_on")},
                       {words("state")},
                       {words("gate")},
                       {words("owner")}},
                      {.sortable = true, .quiet = true});
    for (const PlanPhase& phase : plan_.phases)
      for (const PlannedMilestone& one : phase.milestones) write_milestone(table, phase, one);
  }

  void write_milestone(html::Table& table, const PlanPhase& phase, const PlannedMilestone& one) {
    const Record& record = *one.record;
    html::TableRow line = table.row(title_of(view_, record), address_in(view_, "/records/" + record.id));
    line.cell(label_of(phase))
        .sorted_cell(date_words(view_.context, one.starts), one.starts)
        .sorted_cell(date_words(view_.context, one.planned), one.planned)
        .sorted_cell(date_words(view_.context, one.reached), one.reached)
        .cell(state_words(one))
        .cell(one.gate ? view_.context.text("answer.yes") : "");
    const Element owner = line.open_cell();
    write_record_links(html_, view_, records_of(view_.records, record.fields, "owner"));
  }

  void write_tasks() {
    if (plan_.undated_tasks.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, words("tasks"));
    html::paragraph(html_, words("tasks_text"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const Record* task : plan_.undated_tasks) {
      const Element item = html_.open("li");
      write_record_link(html_, view_, *task);
    }
  }

  Html& html_;
  const ViewRequest& view_;
  const WorkPlan plan_;
};

}  // namespace

void write_work_plan(Html& html, const ViewRequest& view) {
  WorkPlanView(html, view).write();
}

}  // namespace foothold::workspace

#include "publishing/plan/sections/learning_parts.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "publishing/plan/plan_parts.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;
using Records = std::vector<const Record*>;

void write_change_rows(html::Table& table, const PlanSource& plan, const std::string& title, const Records& changes) {
  if (changes.empty()) return;
  table.group(title);
  for (const Record* change : changes) {
    const bool with_residents = workspace::says_yes(change->fields, "residents_present");
    table.row(change->title)
        .cell(choice_of(plan, *change, "condition"))
        .cell(choice_of(plan, *change, "rating"), day_of_field(plan, change->fields, "date"))
        .cell(workspace::text_of(change->fields, "proof"),
              with_residents ? plan_words(plan, "measures.with_residents") : std::string())
        .cell(workspace::text_of(change->fields, "next"));
  }
}

// Changes of a priority that is closed stand for themselves.
Records without_priority(const PlanSource& plan, Records changes) {
  for (const Record* priority : priorities_of(plan))
    std::erase_if(changes,
                  [&](const Record* change) { return workspace::refers_to(change->fields, "priority", *priority); });
  return changes;
}

bool is_ahead(const PlanSource& plan, const Record& session) {
  return workspace::text_of(session.fields, "date") > plan.records().today();
}

// The sessions that have a day, the first one first.
Records sessions_by_day(const PlanSource& plan) {
  const std::string since = plan.form == PlanForm::update
                                ? workspace::day_after(plan.records().today(), -workspace::days_of_a_year)
                                : std::string();
  Records sessions = plan.records().of("reflection-session");
  std::erase_if(sessions, [&](const Record* session) {
    const std::string day = workspace::text_of(session->fields, "date");
    return day.empty() || day < since;
  });
  std::ranges::stable_sort(sessions, {}, [](const Record* one) { return workspace::text_of(one->fields, "date"); });
  return sessions;
}

std::string decided_words(const PlanSource& plan, const Fields& row) {
  const std::string decision = workspace::choice_words(plan.view, "reflection-session", "decisions.decision",
                                                       workspace::text_of(row, "decision"));
  const std::string what = workspace::text_of(row, "what");
  for (const Record* about : workspace::records_of(plan.records(), row, "about"))
    return plan_words(plan, "measures.decided_about",
                      {{"about", about->title}, {"decision", decision}, {"what", what}});
  return plan_words(plan, "measures.decided", {{"decision", decision}, {"what", what}});
}

void write_session(Html& html, html::Table& table, const PlanSource& plan, const Record& session) {
  html::TableRow row = table.row(session.title);
  row.cell(day_of_field(plan, session.fields, "date"));
  {
    const Element cell = row.open_cell();
    std::vector<std::string> decisions;
    for (const Fields* decision : workspace::rows_of(session.fields, "decisions"))
      decisions.push_back(decided_words(plan, *decision));
    write_list(html, decisions);
  }
  row.cell(workspace::text_of(session.fields, "tell_community"));
}

void write_held(Html& html, const PlanSource& plan, const Records& sessions) {
  if (std::ranges::all_of(sessions, [&](const Record* one) { return is_ahead(plan, *one); })) return;
  html::Table table(html, plan.context(), plan_words(plan, "measures.held"),
                    {{plan_words(plan, "measures.session")},
                     {plan_words(plan, "measures.when")},
                     {plan_words(plan, "measures.what_decided")},
                     {plan_words(plan, "measures.told")}});
  for (const Record* session : sessions)
    if (!is_ahead(plan, *session)) write_session(html, table, plan, *session);
}

// A day with what happens on it; ordered by day.
using Dated = std::pair<std::string, std::string>;

std::string dated_words(const PlanSource& plan, const Dated& dated) {
  return plan_words(plan, "measures.dated",
                    {{"when", workspace::date_words(plan.context(), dated.first)}, {"what", dated.second}});
}

class ReportDates {
 public:
  explicit ReportDates(const PlanSource& plan) : plan_(plan) {}

  std::vector<std::string> words() {
    add_updates();
    add_reviews();
    add_promised_reports();
    add_products();
    std::vector<std::string> lines;
    for (const Dated& dated : dates_) lines.push_back(dated_words(plan_, dated));
    return lines;
  }

 private:
  void add(const std::string& day, const std::string& what) {
    const bool is_told = plan_.form != PlanForm::update || day >= plan_.records().today();
    if (!day.empty() && !what.empty() && is_told) dates_.emplace(day, what);
  }

  void add_updates() {
    if (plan_.setup == nullptr) return;
    for (const Fields* version : workspace::rows_of(plan_.setup->fields, "versions"))
      if (const std::string kind = workspace::text_of(*version, "kind"); kind == "update")
        add(workspace::text_of(*version, "date"),
            workspace::choice_words(plan_.view, "plan-setup", "versions.kind", kind));
  }

  void add_reviews() {
    for (const Record* milestone : plan_.records().of("milestone")) {
      if (workspace::text_of(milestone->fields, "kind") != "yearly-review") continue;
      const std::string held = workspace::text_of(milestone->fields, "actual_date");
      add(held.empty() ? workspace::text_of(milestone->fields, "planned_date") : held, milestone->title);
    }
  }

  // What a body asked for when it adopted the plan.
  void add_promised_reports() {
    for (const Record* resolution : plan_.records().of("resolution")) {
      if (workspace::text_of(resolution->fields, "state") != "adopted") continue;
      for (const Fields* clause : workspace::rows_of(resolution->fields, "clauses"))
        if (workspace::text_of(*clause, "kind") == "report")
          add(workspace::text_of(*clause, "due"),
              plan_words(plan_, "measures.report_to", {{"body", workspace::text_of(resolution->fields, "body")}}));
    }
  }

  void add_products() {
    for (const Record* message : plan_.records().of("communication")) {
      if (!workspace::is_one_of(message->fields, "product", {"annual-report", "dashboard", "open-data"})) continue;
      const std::string sent = workspace::text_of(message->fields, "sent_on");
      add(sent.empty() ? workspace::text_of(message->fields, "due") : sent, choice_of(plan_, *message, "product"));
    }
  }

  const PlanSource& plan_;
  std::set<Dated> dates_;
};

const Record* newest_report(const PlanSource& plan) {
  const auto& reports = plan.records().of("impact-report");
  const auto newest = std::ranges::max_element(
      reports, {}, [](const Record* report) { return workspace::period_to(report->fields, "period"); });
  return newest == reports.end() ? nullptr : *newest;
}

}  // namespace

void write_system_changes(Html& html, const PlanSource& plan) {
  const Records& changes = plan.records().of("system-change-measure");
  if (changes.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "measures.systems"));
  html::Table table(html, plan.context(), plan_words(plan, "measures.systems"),
                    {{plan_words(plan, "measures.change")},
                     {plan_words(plan, "measures.condition")},
                     {plan_words(plan, "measures.rating")},
                     {plan_words(plan, "measures.proof")},
                     {plan_words(plan, "measures.next")}},
                    {.quiet = true});
  for (const Record* priority : priorities_of(plan))
    write_change_rows(table, plan, priority->title, for_priority(plan, "system-change-measure", "priority", *priority));
  write_change_rows(table, plan, plan_words(plan, "measures.other"), without_priority(plan, changes));
}

void write_sessions(Html& html, const PlanSource& plan) {
  const Records sessions = sessions_by_day(plan);
  if (sessions.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "measures.learning"));
  write_held(html, plan, sessions);
  std::vector<std::string> ahead;
  for (const Record* session : sessions)
    if (is_ahead(plan, *session))
      ahead.push_back(dated_words(plan, {workspace::text_of(session->fields, "date"), session->title}));
  if (!ahead.empty()) html::heading(html, Heading::h4, plan_words(plan, "measures.ahead"));
  write_list(html, ahead);
}

void write_report_dates(Html& html, const PlanSource& plan) {
  const auto dates = ReportDates(plan).words();
  if (dates.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "measures.reports"));
  write_list(html, dates);
}

void write_report_words(Html& html, const PlanSource& plan) {
  const Record* report = newest_report(plan);
  if (report == nullptr) return;
  const html::HeadedSection section(html, Heading::h3, report->title);
  html::paragraph(html, period_of(plan, report->fields, "period"));
  for (const std::string_view field : {"summary", "by_group", "off_track", "changes_made", "next"}) {
    const PlanText text = localized_text(plan, report->fields, field);
    if (text.text.empty()) continue;
    html::heading(html, Heading::h4, plan_words(plan, "measures.report." + std::string(field)));
    write_text(html, plan, text);
  }
}

}  // namespace foothold::publishing

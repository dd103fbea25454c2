#include <algorithm>

#include "workspace/answers/feedback_due.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/engagement_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.feedback." + std::string(key));
}

std::string state_words(const ViewRequest& view, const FeedbackDue& due) {
  if (due.state == FeedbackState::overdue)
    return view.context.fill("views.feedback.overdue", {{"days", std::to_string(due.days_overdue)}});
  return words(view, feedback_state_name(due.state));
}

// The report, or the way to begin it with the activity filled in.
void write_report(Html& html, const ViewRequest& view, const FeedbackDue& due) {
  if (due.report != nullptr) return write_record_link(html, view, *due.report);
  const std::string activity = due.activity->type + ":" + due.activity->id;
  write_begin_link(html, view, "feedback-report", words(view, "begin"), {{"activities", activity}});
}

void write_row(html::Table& table, Html& html, const ViewRequest& view, const FeedbackDue& due) {
  html::TableRow row = table.row(title_of(view, *due.activity), address_in(view, "/records/" + due.activity->id));
  row.cell(due.held_on.empty() ? words(view, "no_day") : date_words(view.context, due.held_on))
      .cell(date_words(view.context, due.due_on));
  {
    const Element cell = row.open_cell();
    const std::string state = state_words(view, due);
    due.state == FeedbackState::overdue ? html::tag(html, state) : static_cast<void>(html.text(state));
  }
  const Element cell = row.open_cell();
  write_report(html, view, due);
}

}  // namespace

void write_feedback(Html& html, const ViewRequest& view) {
  const auto all = feedback_due(view.records);
  if (all.empty()) {
    html::nothing_yet(html, html::Heading::h2, words(view, "none"), words(view, "none_text"));
    return write_begin_link(html, view, "engagement-activity", words(view, "plan"));
  }
  const auto overdue = std::ranges::count(all, FeedbackState::overdue, &FeedbackDue::state);
  if (overdue > 0)
    html::alert(html, html::AlertKind::warning,
                view.context.fill("views.feedback.late", {{"count", std::to_string(overdue)}}),
                words(view, "late_text"));
  html::Table table(html, view.context, words(view, "caption"),
                    {{.label = words(view, "activity")},
                     {.label = words(view, "held")},
                     {.label = words(view, "due")},
                     {.label = words(view, "state")},
                     {.label = words(view, "report")}});
  for (const FeedbackDue& due : all) write_row(table, html, view, due);
}

}  // namespace foothold::workspace

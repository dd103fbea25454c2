#include <cmath>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/engagement/reach.hpp"
#include "workspace/view_parts/amounts.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/engagement_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.reach." + std::string(key));
}

// From how many people on a number is shown to everyone, also to those who may not see the profile that says so.
int minimum_of(const ViewRequest& view) {
  return static_cast<int>(std::lround(fewest_people(view.all)));
}

std::string words_with_minimum(const ViewRequest& view, std::string_view key) {
  return view.context.fill("views.reach." + std::string(key), {{"minimum", std::to_string(minimum_of(view))}});
}

std::string count_words(int count) {
  return grouped_number(count, 0);
}

std::string count_words(std::optional<int> count) {
  return count ? count_words(*count) : std::string();
}

std::string came_words(const ViewRequest& view, const ReachNumber& number) {
  switch (number.kind) {
    case ReachNumber::Kind::shown:
      return count_words(number.count);
    case ReachNumber::Kind::few:
      return words_with_minimum(view, "few");
    case ReachNumber::Kind::hidden:
      return words(view, "hidden");
    case ReachNumber::Kind::unknown:
      return words(view, "unknown");
  }
  return {};
}

std::string group_name(const ViewRequest& view, const GroupReach& group) {
  return group.record == nullptr ? view.names.name(group.group) : title_of(view, *group.record);
}

void write_missing(Html& html, const ViewRequest& view) {
  const auto missing = groups_without_plan(view.records);
  if (view.records.of("coalition-needs").empty()) return;
  if (missing.empty())
    return html::alert(html, html::AlertKind::success, words(view, "none_missing"), words(view, "none_missing_text"));
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2,
                view.context.fill("views.reach.missing", {{"count", std::to_string(missing.size())}}));
  {
    const Element list = html.open("ul", {{"class", "usa-list"}});
    for (const GroupWithoutPlan& group : missing) html.element("li", {}, view.context.say(group.name));
  }
  write_begin_link(html, view, "engagement-activity", words(view, "plan"));
}

void write_totals(Html& html, const ViewRequest& view, const std::vector<GroupReach>& groups) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, words(view, "groups"));
  html::Table table(html, view.context, words(view, "groups"),
                    {{.label = words(view, "group")},
                     {.label = words(view, "planned"), .numeric = true},
                     {.label = words(view, "came"), .numeric = true},
                     {.label = words(view, "share"), .numeric = true, .note = words(view, "share_note")}},
                    {.quiet = true});
  for (const GroupReach& group : groups)
    table.row(group_name(view, group))
        .cell(count_words(group.planned))
        .cell(came_words(view, group.came))
        .cell(group.share ? share_words(*group.share) : std::string());
}

void write_activities(Html& html, const ViewRequest& view, const std::vector<GroupReach>& groups) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, words(view, "activities"));
  html::Table table(html, view.context, words(view, "activities"),
                    {{.label = words(view, "group")},
                     {.label = words(view, "activity")},
                     {.label = words(view, "planned"), .numeric = true},
                     {.label = words(view, "came"), .numeric = true}},
                    {.quiet = true});
  for (const GroupReach& group : groups)
    for (const ActivityReach& line : group.activities) {
      html::TableRow row = table.row(group_name(view, group));
      {
        const Element cell = row.open_cell();
        write_record_link(html, view, *line.activity);
      }
      row.cell(count_words(line.planned)).cell(came_words(view, line.came));
    }
}

}  // namespace

void write_reach(Html& html, const ViewRequest& view) {
  const bool sees_few = view.participant.role >= Role::coordinator;
  const auto groups = reach_by_group(view.records, sees_few ? 0 : minimum_of(view));
  write_missing(html, view);
  if (groups.empty()) {
    html::nothing_yet(html, Heading::h2, words(view, "none"), words(view, "none_text"));
    return write_begin_link(html, view, "engagement-activity", words(view, "plan"));
  }
  html::notice(html, words_with_minimum(view, sees_few ? "all_shown" : "few_hidden"));
  write_totals(html, view, groups);
  write_activities(html, view, groups);
}

}  // namespace foothold::workspace

#include "workspace/pages/calendar_page.hpp"

#include <algorithm>
#include <span>

#include "html/components.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

// As many as one reads on a first page before one opens the calendar.
constexpr std::size_t most_coming_up = 5;

void write_lines(Html& html, const PageContext& context, std::span<const CalendarLine> lines) {
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const CalendarLine& line : lines) {
    const Element item = html.open("li");
    html.element("strong", {}, line.days);
    html.text(" ");
    html::link(html, context.link(line.path), line.title);
    html.element("p", {{"class", "usa-hint"}}, line.what);
  }
}

// What has days, for who may write it down: an empty calendar leads on to where it fills.
void write_nothing(Html& html, const PageContext& context, const Participant& participant) {
  html::nothing_yet(html, Heading::h2, context.text("calendar.none"), context.text("calendar.none_text"));
  if (!may_begin(participant)) return;
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  for (const std::string type : {"meeting", "task"})
    html::link(html, address_in(context, participant, "/types/" + type + "/new"),
               context.text("calendar.begin." + type));
}

// The first of the lines, under a heading that says how many there are.
void write_part(Html& html, const PageContext& context, Heading level, std::string_view key,
                std::span<const CalendarLine> lines, std::size_t most = std::dynamic_extent) {
  if (lines.empty()) return;
  const html::HeadedSection section(html, level, context.fill(key, {{"count", std::to_string(lines.size())}}));
  write_lines(html, context, lines.first(std::min(most, lines.size())));
}

}  // namespace

void write_coming_up(Html& html, const PageContext& context, const Participant& participant, const CalendarView& view) {
  const Element live = html.open("div", {{"data-live-region", "calendar"}});
  if (view.empty()) return;
  const html::HeadedSection section(html, Heading::h2, context.text("calendar.coming_up"));
  if (view.next_meeting) {
    const Element line = html.open("p");
    html.text(context.text("calendar.next_meeting") + " " + view.next_meeting->days + ", ");
    html::link(html, context.link(view.next_meeting->path), view.next_meeting->title);
  }
  write_part(html, context, Heading::h3, "calendar.late", view.late, most_coming_up);
  write_part(html, context, Heading::h3, "calendar.soon", view.soon, most_coming_up);
  html::link(html, address_in(context, participant, "/calendar"), context.text("calendar.all"));
}

std::string calendar_page(const PageContext& context, const Participant& participant, const CalendarView& view) {
  return WorkspacePage(context, participant).write(context.text("calendar.title"), {}, [&](Html& html) {
    html::paragraph(html, context.text("calendar.about"));
    const Element live = html.open("div", {{"data-live-region", "calendar"}});
    if (view.empty()) return write_nothing(html, context, participant);
    write_part(html, context, Heading::h2, "calendar.late", view.late);
    write_part(html, context, Heading::h2, "calendar.soon", view.soon);
    write_part(html, context, Heading::h2, "calendar.later", view.later);
    const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html, address_in(context, participant, "/calendar.ics"), context.text("calendar.download"));
  });
}

}  // namespace foothold::workspace

#include "workspace/home/home_page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

void write_entries(Html& html, const PageContext& context, const std::vector<ActivityEntry>& activity) {
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const ActivityEntry& entry : activity) {
    const Element item = html.open("li");
    html.text(context.fill("activity." + std::string(change_kind_name(entry.change.kind)), {{"person", entry.person}}));
    html.text(" ");
    const std::string title = title_words(context, entry.title);
    if (entry.path.empty()) {
      html.text(title);
    } else {
      html::link(html, context.link(entry.path), title);
    }
    html.text(" ");
    html::moment(html, context, entry.change.at);
    if (!entry.change.reason.empty()) html.element("p", {{"class", "usa-hint"}}, entry.change.reason);
  }
}

void write_activity(Html& html, const PageContext& context, const std::vector<ActivityEntry>& activity,
                    Heading heading) {
  const Element live = html.open("div", {{"data-live-region", "activity"}});
  if (activity.empty())
    return html::nothing_yet(html, heading, context.text("activity.none"), context.text("activity.none_text"));
  write_entries(html, context, activity);
}

// What is new for the reader, so that nobody has to search for it.
void write_since(Html& html, const PageContext& context, const WorkspacePage& page, const CoalitionView& view) {
  if (!view.since) return;
  const html::HeadedSection section(html, Heading::h2, context.text("since.title"));
  const std::string at = html::moment_words(context, view.since->at);
  if (view.since->count == 0) return html::paragraph(html, context.fill("since.nothing", {{"at", at}}));
  const std::string key = view.since->more ? "since.many" : "since.count";
  html::paragraph(html, context.fill(key, {{"count", std::to_string(view.since->count)}, {"at", at}}));
  write_entries(html, context, view.since->latest);
  html::link(html, page.link("/activity"), context.text("since.all"));
}

void write_here(Html& html, const PageContext& context, const CoalitionView& view) {
  const Element live = html.open("div", {{"data-live-region", "here"}});
  const std::string names = join(view.here, ", ");
  if (!view.here.empty()) html::paragraph(html, context.fill("here.now", {{"names", names}}));
}

void write_drafts(Html& html, const PageContext& context, const std::vector<DraftEntry>& drafts) {
  if (drafts.empty()) return;
  const html::HeadedSection section(html, Heading::h2, context.text("drafts.title"));
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const DraftEntry& draft : drafts) {
    const Element item = html.open("li");
    html::link(html, context.link(draft.path), title_words(context, draft.title));
    html.text(" ");
    html::moment(html, context, draft.saved_at);
  }
}

// The seven chapters with how the coalition stands in them.
void write_chapters(Html& html, const PageContext& context, const WorkspacePage& page, const CoalitionView& view) {
  const html::HeadedSection section(html, Heading::h2, context.text("chapters.title"));
  const Element live = html.open("div", {{"data-live-region", "chapters"}});
  {
    const Element line = html.open("p");
    html.text((view.findings.empty() ? context.text("checks.nothing_open") : view.findings) + ". ");
    html::link(html, page.link("/checks"), context.text("checks.see"));
  }
  std::vector<html::Card> cards;
  for (const ChapterLine& line : view.chapters)
    cards.push_back({toolkit::chapter_label(context, *line.chapter),
                     page.link("/chapters/" + std::to_string(line.chapter->number)), line.state + ". " + line.detail,
                     line.findings});
  html::card_list(html, Heading::h3, cards);
  const Element actions = html.open("p", {{"class", "fh-no-print"}});
  html::link(html, page.link("/worksheets/journey"), context.text("chapters.journey"));
}

// On the way through the chapters, the points at which everybody decides.
void write_gates(Html& html, const PageContext& context, const WorkspacePage& page,
                 const std::vector<GateLine>& gates) {
  const html::HeadedSection section(html, Heading::h2, context.text("gates.title"));
  const Element live = html.open("div", {{"data-live-region", "gates"}});
  html::Table table(html, context, context.text("gates.title"),
                    {{context.text("gates.one")}, {context.text("gates.how")}}, {.quiet = true});
  for (const GateLine& gate : gates) table.row(gate.name, page.link("/gates#" + gate.id)).cell(gate.step, gate.words);
}

// Folded away, because there are many kinds and each is reached from its chapter as well.
void write_records(Html& html, const PageContext& context, const WorkspacePage& page,
                   const std::vector<TypeGroup>& groups) {
  // On paper a list of what is not there yet would fill sheets.
  const auto is_empty = [](const TypeGroup& group) { return group.records == 0; };
  const auto open_part = [&](bool empty) {
    return html.open("div", {html::Attribute::when(empty, "class", "fh-no-print")});
  };
  const Element whole = open_part(std::ranges::all_of(groups, is_empty));
  const html::HeadedSection section(html, Heading::h2, context.text("coalition.records_title"));
  const Element live = html.open("div", {{"data-live-region", "records"}});
  for (const TypeGroup& group : groups) {
    const std::string count = context.fill("coalition.records", {{"count", std::to_string(group.records)}});
    const Element part = open_part(is_empty(group));
    const html::Disclosure folded(html, group.title + " (" + count + ")");
    const Element list = html.open("ul", {{"class", "usa-list"}});
    for (const TypeGroup::Line& line : group.lines) {
      const Element item = html.open("li");
      html::link(html, page.link("/types/" + line.type->id), context.say(line.type->plural));
      if (line.records > 0) html.text(" (" + std::to_string(line.records) + ")");
    }
  }
}

// The beginning of what was said, on one line.
std::string shortened(const std::string& text) {
  constexpr std::size_t most = 200;
  std::string line(whole_letters(text, most));
  std::ranges::replace(line, '\n', ' ');
  return line.size() < text.size() ? line + "…" : line;
}

void write_mentions(Html& html, const PageContext& context, const std::vector<MentionEntry>& mentions) {
  const Element live = html.open("div", {{"data-live-region", "mentions"}});
  if (mentions.empty()) return;
  const html::HeadedSection section(html, Heading::h2, context.text("mentions.title"));
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const MentionEntry& entry : mentions) {
    const Element item = html.open("li");
    html.text(context.fill("mentions.by", {{"person", entry.person}}));
    html.text(" ");
    html::link(html, context.link(entry.path), title_words(context, entry.title));
    html.text(" ");
    html::moment(html, context, entry.comment.at);
    html.element("p", {{"class", "usa-hint"}}, shortened(entry.comment.body));
  }
}

// A new coalition has nothing to show, but a way to begin.
void write_first_steps(Html& html, const PageContext& context, const WorkspacePage& page, const CoalitionView& view) {
  if (!view.begins) return;
  const html::HeadedSection section(html, Heading::h2, context.text("first_steps.title"));
  const auto card = [&](std::string_view step, const std::string& rest) {
    const std::string key = "first_steps." + std::string(step);
    return html::Card{.title = context.text(key), .address = page.link(rest), .text = context.text(key + ".text")};
  };
  html::card_list(html, Heading::h3,
                  {card("profile", "/settings"), card("invite", "/members"), card("chapter", "/chapters/1")});
}

void write_changed_numbers(Html& html, const PageContext& context, const WorkspacePage& page,
                           const CoalitionView& view) {
  if (view.changed_numbers == 0) return;
  const Element box = html::open_notice(html);
  html.element("p", {}, context.fill("views.new-edition.on_home", {{"count", std::to_string(view.changed_numbers)}}));
  html::link(html, page.link("/views/new-edition"), context.text("views.new-edition.on_home_link"));
}

}  // namespace

std::string coalition_page(const PageContext& context, const Participant& participant, const CoalitionView& view) {
  const WorkspacePage page(context, participant);
  return page.write(participant.coalition.name, {}, [&](Html& html) {
    write_search(html, context, page.link("/search"), "");
    write_here(html, context, view);
    write_first_steps(html, context, page, view);
    write_changed_numbers(html, context, page, view);
    write_since(html, context, page, view);
    write_drafts(html, context, view.drafts);
    write_mentions(html, context, view.mentions);
    write_coming_up(html, context, participant, view.calendar);
    write_revisits(html, context, participant, view.revisits);
    write_chapters(html, context, page, view);
    write_gates(html, context, page, view.gates);
    write_records(html, context, page, view.records);
    const html::HeadedSection section(html, Heading::h2, context.text("activity.title"));
    write_activity(html, context, view.activity, Heading::h3);
  });
}

std::string activity_page(const PageContext& context, const Participant& participant,
                          const std::vector<ActivityEntry>& activity) {
  return WorkspacePage(context, participant).write(context.text("activity.title"), {}, [&](Html& html) {
    html::paragraph(html, context.text("activity.text"));
    {
      const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
      html::link(html, context.link("/api/v1" + participant.path("/changes.csv")), context.text("changes.download"));
    }
    write_activity(html, context, activity, Heading::h2);
  });
}

}  // namespace foothold::workspace

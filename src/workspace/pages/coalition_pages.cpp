#include <algorithm>

#include "accounts/account_pages.hpp"
#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

namespace {

std::string role_words(const PageContext& context, Role role) {
  return context.text("role." + std::string(role_name(role)));
}

void write_founding(Html& html, const PageContext& context, const accounts::Visitor& visitor,
                    const NewCoalitionForm& form, const Errors& errors) {
  const Element section = html.open("section", {{"class", "fh-section fh-prose"}});
  html::heading(html, Heading::h2, context.text("coalitions.new"));
  const SessionForm element(html, context, visitor, "/coalitions");
  const std::string name_error = accounts::error_at(errors, "name");
  const std::string slug_error = accounts::error_at(errors, "slug");
  html::text_field(html, context,
                   {.name = "name",
                    .label = context.text("coalitions.name"),
                    .hint = context.text("coalitions.name_hint"),
                    .error = name_error,
                    .required = true},
                   {.value = form.name});
  html::text_field(html, context,
                   {.name = "slug",
                    .label = context.text("coalitions.slug"),
                    .hint = context.text("coalitions.slug_hint"),
                    .error = slug_error,
                    .required = true},
                   {.value = form.slug});
  if (form.journey) write_journey_choice(html, context, *form.journey);
  html::submit_button(html, context.text("coalitions.found"));
}

void write_sign_out(Html& html, const PageContext& context, const accounts::Visitor& visitor) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::paragraph(html, context.fill("coalitions.signed_in", {{"name", visitor.person.name}}));
  html::link(html, context.link("/account"), context.text("account.title"));
  const SessionForm form(html, context, visitor, "/sign-out");
  html::submit_button(html, context.text("coalitions.sign_out"));
}

void write_activity(Html& html, const PageContext& context, const std::vector<ActivityEntry>& activity,
                    Heading heading) {
  const Element live = html.open("div", {{"data-live-region", "activity"}});
  if (activity.empty())
    return html::nothing_yet(html, heading, context.text("activity.none"), context.text("activity.none_text"));
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const ActivityEntry& entry : activity) {
    const Element item = html.open("li");
    html.text(context.fill("activity." + std::string(change_kind_name(entry.change.kind)), {{"person", entry.person}}));
    html.text(" ");
    const std::string& title = entry.title.empty() ? context.text("record.untitled") : entry.title;
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

void write_drafts(Html& html, const PageContext& context, const std::vector<DraftEntry>& drafts) {
  if (drafts.empty()) return;
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, context.text("drafts.title"));
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const DraftEntry& draft : drafts) {
    const Element item = html.open("li");
    html::link(html, context.link(draft.path), draft.title.empty() ? context.text("record.untitled") : draft.title);
    html.text(" ");
    html::moment(html, context, draft.saved_at);
  }
}

// The seven chapters with how the coalition stands in them.
void write_chapters(Html& html, const PageContext& context, const WorkspacePage& page, const CoalitionView& view) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, context.text("chapters.title"));
  const Element live = html.open("div", {{"data-live-region", "chapters"}});
  {
    const Element line = html.open("p");
    html.text((view.findings.empty() ? context.text("checks.nothing_open") : view.findings) + " ");
    html::link(html, page.link("/checks"), context.text("checks.title"));
  }
  std::vector<html::Card> cards;
  for (const ChapterLine& line : view.chapters)
    cards.push_back({context.fill("chapters.label", {{"number", std::to_string(line.chapter->number)},
                                                     {"title", context.say(line.chapter->short_title)}}),
                     page.link("/chapters/" + std::to_string(line.chapter->number)), line.state + ". " + line.detail,
                     line.findings});
  html::card_list(html, Heading::h3, cards);
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
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, context.text("mentions.title"));
  const Element list = html.open("ul", {{"class", "fh-activity"}});
  for (const MentionEntry& entry : mentions) {
    const Element item = html.open("li");
    html.text(context.fill("mentions.by", {{"person", entry.person}}));
    html.text(" ");
    html::link(html, context.link(entry.path), entry.title.empty() ? context.text("record.untitled") : entry.title);
    html.text(" ");
    html::moment(html, context, entry.comment.at);
    html.element("p", {{"class", "usa-hint"}}, shortened(entry.comment.body));
  }
}

}  // namespace

std::string coalitions_page(const PageContext& context, const accounts::Visitor& visitor,
                            const std::vector<CoalitionEntry>& entries, const NewCoalitionForm& form,
                            const Errors& errors) {
  const html::PageHead head{.title = context.text("coalitions.title"),
                            .section = html::Section::workspace,
                            .crumbs = {{context.text("crumb.home"), "/"}, {context.text("coalitions.title")}}};
  return html::page(context, head, [&](Html& html) {
    html.element("h1", {}, context.text("coalitions.title"));
    html::error_summary(html, context, errors);
    std::vector<html::Card> cards;
    for (const CoalitionEntry& entry : entries)
      cards.push_back({entry.coalition.name, context.link("/coalitions/" + entry.coalition.slug), "",
                       role_words(context, entry.role)});
    if (!cards.empty()) {
      const Element section = html.open("section", {{"class", "fh-section"}});
      html::card_list(html, Heading::h2, cards);
    }
    if (entries.empty())
      html::nothing_yet(html, Heading::h2, context.text("coalitions.none"),
                        context.text(visitor.person.administrator ? "coalitions.none_found" : "coalitions.none_ask"));
    if (form.journey) write_journey_links(html, context, *form.journey, entries);
    if (visitor.person.administrator) write_founding(html, context, visitor, form, errors);
    write_sign_out(html, context, visitor);
  });
}

std::string coalition_page(const PageContext& context, const Participant& participant, const CoalitionView& view) {
  const WorkspacePage page(context, participant);
  return page.write(participant.coalition.name, {}, [&](Html& html) {
    write_search(html, context, page.link("/search"), "");
    write_coming_up(html, context, participant, view.calendar);
    write_chapters(html, context, page, view);
    html::heading(html, Heading::h2, context.text("coalition.records_title"));
    std::vector<html::Card> cards;
    for (const TypeCount& entry : view.types)
      cards.push_back({context.say(entry.type->plural), page.link("/types/" + entry.type->id),
                       context.say(entry.type->purpose),
                       context.fill("coalition.records", {{"count", std::to_string(entry.records)}})});
    html::card_list(html, Heading::h3, cards);
    write_drafts(html, context, view.drafts);
    write_mentions(html, context, view.mentions);
    const Element section = html.open("section", {{"class", "fh-section"}});
    html::heading(html, Heading::h2, context.text("activity.title"));
    write_activity(html, context, view.activity, Heading::h3);
    if (participant.role < Role::coordinator) return;
    const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html, page.link("/export"), context.text("export.title"));
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

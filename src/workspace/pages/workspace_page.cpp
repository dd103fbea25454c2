#include <array>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

using html::Element;
using html::Html;
using html::PageContext;

namespace {

struct Part {
  std::string_view path;
  std::string_view key;
};
constexpr std::array<Part, 9> parts = {{{"", "coalition.overview"},
                                        {"/calendar", "calendar.title"},
                                        {"/gates", "gates.title"},
                                        {"/checks", "checks.title"},
                                        {"/members", "members.title"},
                                        {"/plan", "plan.pages.title"},
                                        {"/documents", "documents.title"},
                                        {"/activity", "activity.title"},
                                        {"/settings", "settings.title"}}};

// Where the page is. Its address also says what was asked of it, which the switch of language keeps.
std::string place_of(const PageContext& context) {
  return context.path().substr(0, context.path().find('?'));
}

// The number of the chapter over which the page is reached; nothing for one that stands in none.
std::optional<int> chapter_of(const PageContext& context, const Participant& participant,
                              const std::vector<html::Crumb>& between) {
  const std::string chapters = participant.path("/chapters/");
  const auto number_in = [&](const std::string& path) -> std::optional<int> {
    if (!path.starts_with(chapters)) return std::nullopt;
    const auto number = parse_integer(path.substr(chapters.size()));
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
  };
  for (const html::Crumb& crumb : between)
    if (const auto number = number_in(crumb.path)) return number;
  return number_in(place_of(context));
}

// The seven chapters by their numbers, which leave room for the page on a phone.
void write_chapters(Html& html, const PageContext& context, const Participant& participant,
                    std::optional<int> current) {
  const std::string& title = context.text("chapters.title");
  const Element nav = html.open("nav", {{"class", "fh-chapters"}, {"aria-label", title}});
  html.element("p", {{"class", "fh-chapters__title"}}, title);
  const Element list = html.open("ol");
  for (int number = 1; number <= toolkit::chapter_count; ++number) {
    const std::string path = participant.path("/chapters/" + std::to_string(number));
    const Element item = html.open("li");
    const Element link = html.open(
        "a", {{"href", context.link(path)},
              html::Attribute::when(current == number, "aria-current", place_of(context) == path ? "page" : "true")});
    html.element("span", {{"class", "usa-sr-only"}}, context.text("chapters.one") + " ");
    html.text(std::to_string(number));
  }
}

}  // namespace

std::vector<html::Crumb> way_to_chapter(const PageContext& context, const Participant& participant,
                                        const toolkit::Toolkit& toolkit, int chapter) {
  const toolkit::Chapter* found = find_chapter(toolkit.chapters, chapter);
  if (found == nullptr) return {};
  return {{toolkit::chapter_label(context, *found), participant.path("/chapters/" + std::to_string(found->number))}};
}

std::vector<html::Crumb> way_to_type(const PageContext& context, const Participant& participant,
                                     const toolkit::Toolkit& toolkit, const toolkit::RecordType& type) {
  std::vector<html::Crumb> way;
  for (const toolkit::Worksheet* worksheet : toolkit.worksheets.with_type(type.id))
    if (way.empty()) way = way_to_chapter(context, participant, toolkit, worksheet->chapter);
  way.push_back({context.say(type.plural), participant.path("/types/" + type.id)});
  return way;
}

std::string WorkspacePage::write(const std::string& title, const std::vector<html::Crumb>& between,
                                 const std::function<void(Html&)>& write_main) const {
  html::PageHead head{
      .title = title, .section = html::Section::workspace, .signed_in = accounts::signed_in(participant_.visitor)};
  head.crumbs.push_back({context_.text("coalitions.title"), "/coalitions"});
  const bool overview = place_of(context_) == participant_.path();
  head.crumbs.push_back({participant_.coalition.name, overview ? "" : participant_.path()});
  for (const html::Crumb& crumb : between) head.crumbs.push_back(crumb);
  if (!overview) head.crumbs.push_back({title, ""});
  return html::page(context_, head, [&](Html& html) {
    html.element("h1", {}, title);
    // Whoever holds the sheet of paper must see whose it is, and from when.
    html.element("p", {{"class", "fh-printed"}},
                 context_.fill("coalition.printed", {{"coalition", participant_.coalition.name},
                                                     {"date", date_words(context_, utc_today())}}));
    std::vector<html::PageLink> links;
    for (const Part& part : parts)
      links.push_back({context_.text(part.key), link(std::string(part.path)),
                       place_of(context_) == participant_.path(std::string(part.path))});
    html::page_links(html, participant_.coalition.name, links);
    write_chapters(html, context_, participant_, chapter_of(context_, participant_, between));
    write_live_marker(html);
    if (participant_.coalition.example) html::notice(html, context_.text("example.notice"));
    write_main(html);
  });
}

// Where the page hears of what others write, and what it holds already.
void WorkspacePage::write_live_marker(Html& html) const {
  html.element("div",
               {{"hidden", ""},
                {"data-live", participant_.path("/events")},
                {"data-live-since", std::to_string(participant_.newest_event)},
                {"data-text-updated", context_.text("live.updated")}},
               "");
}

SessionForm::SessionForm(Html& html, const html::PageContext& context, const accounts::Visitor& visitor,
                         std::string_view path, Draft draft, Files files)
    : form_(html.open(
          "form", {{"class", "usa-form fh-form"},
                   {"method", "post"},
                   {"action", context.link(path)},
                   {"novalidate", ""},
                   html::Attribute::when(files == Files::sent, "enctype", "multipart/form-data"),
                   html::Attribute::when(draft == Draft::kept, "data-autosave", ""),
                   html::Attribute::when(draft == Draft::kept, "data-text-saving", context.text("saving.saving")),
                   html::Attribute::when(draft == Draft::kept, "data-text-saved", context.text("saving.saved")),
                   html::Attribute::when(draft == Draft::kept, "data-text-unsaved", context.text("saving.unsaved"))})) {
  html::hidden_field(html, accounts::form_key_field, visitor.session.form_key);
}

void write_search(Html& html, const html::PageContext& context, const std::string& address, std::string_view words) {
  const Element form = html.open(
      "form", {{"class", "usa-search fh-search"}, {"role", "search"}, {"method", "get"}, {"action", address}});
  html.element("label", {{"for", "q"}}, context.text("found.label"));
  const Element row = html.open("div", {{"class", "fh-search__row"}});
  html.single("input", {{"class", "usa-input"}, {"type", "search"}, {"id", "q"}, {"name", "q"}, {"value", words}});
  html::submit_button(html, context.text("found.button"));
}

}  // namespace foothold::workspace

#include "toolkit/pages/journey_page.hpp"

#include <vector>

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "toolkit/pages/place_search_form.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

void write_hero(Html& html, const PageContext& context) {
  const Element hero = html.open("div", {{"class", "fh-hero"}});
  const Element container = html.open("div", {{"class", "fh-container"}});
  html.element("h1", {}, context.text("journey.title"));
  html.element("p", {{"class", "fh-lead"}}, context.text("journey.lead"));
  place_search_form(html, context);
  html.element("p", {{"class", "fh-hero__note"}}, context.text("journey.note"));
}

void write_chapter_links(Html& html, const PageContext& context, const Toolkit& toolkit,
                         const EntryPoint& entry_point) {
  const Element list = html.open("ul", {{"class", "fh-journey__chapters"}});
  for (const int number : entry_point.chapters) {
    const Chapter* chapter = find_chapter(toolkit.chapters, number);
    if (chapter == nullptr) continue;
    const Element item = html.open("li");
    html::link(html, context.link(chapter_path(number)), chapter_label(context, *chapter));
  }
}

void write_entry_point(Html& html, const PageContext& context, const Toolkit& toolkit, const EntryPoint& entry_point) {
  const Element card = html.open("li", {{"class", "fh-journey__card"}});
  html.element("h3", {{"class", "fh-journey__title"}}, context.say(entry_point.statement));
  {
    const Element first = html.open("p");
    html.element("strong", {}, context.text("journey.first_step"));
    html.text(" ").text(context.say(entry_point.first_step));
  }
  write_chapter_links(html, context, toolkit, entry_point);
}

void write_entry_points(Html& html, const PageContext& context, const Toolkit& toolkit) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, context.text("journey.entry"));
  html::paragraph(html, context.text("journey.entry.help"));
  {
    const Element list = html.open("ol", {{"class", "fh-journey"}});
    for (const EntryPoint& entry_point : toolkit.framework.entry_points())
      write_entry_point(html, context, toolkit, entry_point);
  }
  // A static copy has nobody to answer.
  if (context.is_static_copy()) return;
  const Element actions = html.open("div", {{"class", "fh-actions"}});
  html.element("a", {{"class", "usa-button"}, {"href", context.link("/journey")}}, context.text("path.home_link"));
}

void write_meaning(Html& html, const PageContext& context, const Framework& framework) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, context.text("journey.meaning"));
  html::paragraph(html, context.say(framework.statement()));
  const Element more = html.open("p");
  html::link(html, context.link("/framework"), context.text("journey.meaning.more"));
}

void write_audiences(Html& html, const PageContext& context, const Framework& framework) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, context.text("journey.audiences"));
  html::paragraph(html, context.text("journey.audiences.help"));
  std::vector<html::Card> cards;
  for (const Audience& audience : framework.audiences())
    cards.push_back({.title = context.say(audience.label),
                     .address = {},
                     .text = context.say(audience.first_steps),
                     .detail = context.fill("journey.audiences.role", {{"role", context.say(audience.role)}})});
  html::card_list(html, Heading::h3, cards);
}

void write_principles(Html& html, const PageContext& context, const Framework& framework) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, Heading::h2, context.text("journey.principles"));
  html::DefinitionList list(html);
  for (const Principle& principle : framework.principles())
    list.item(context.say(principle.label), context.say(principle.meaning));
}

}  // namespace

std::string journey_page(const PageContext& context, const Toolkit& toolkit) {
  const html::PageHead head = {.title = context.text("journey.title"),
                               .description = context.text("journey.description"),
                               .section = html::Section::community,
                               .crumbs = {},
                               .full_width = true};
  return html::page(context, head, [&](Html& html) {
    write_hero(html, context);
    const Element container = html.open("div", {{"class", "fh-container"}});
    write_entry_points(html, context, toolkit);
    write_meaning(html, context, toolkit.framework);
    write_audiences(html, context, toolkit.framework);
    write_principles(html, context, toolkit.framework);
  });
}

}  // namespace foothold::toolkit

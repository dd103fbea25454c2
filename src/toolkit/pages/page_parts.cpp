#include "toolkit/pages/page_parts.hpp"

#include <string>

#include "html/components.hpp"

namespace foothold::toolkit {
namespace {

// The links come first, so that they stand above the text on a narrow screen.
html::Element open_text(html::Html& html, const html::PageContext& context, const std::vector<PagePart>& parts) {
  std::vector<html::PageLink> links;
  for (const PagePart& part : parts)
    links.push_back({.label = context.text(part.title_key), .address = "#" + std::string(part.id), .current = false});
  html::page_links(html, context.text("framework.contents"), links, html::LinksPlace::beside_the_text);
  return html.open("div", {{"class", "fh-stack"}});
}

}  // namespace

void page_title(html::Html& html, std::string_view title, std::string_view lead) {
  const html::Element section = html.open("div", {{"class", "fh-section"}});
  html.element("h1", {}, title);
  html.element("p", {{"class", "fh-lead"}}, lead);
}

PageParts::PageParts(html::Html& html, const html::PageContext& context, const std::vector<PagePart>& parts)
    : html_(html),
      context_(context),
      section_(html.open("div", {{"class", "fh-section"}})),
      columns_(html.open("div", {{"class", "fh-columns"}})),
      text_(open_text(html, context, parts)) {}

void PageParts::heading(const PagePart& part) {
  html::heading(html_, html::Heading::h2, context_.text(part.title_key), part.id);
}

void text_list(html::Html& html, const html::PageContext& context, const std::vector<Localized>& texts) {
  if (texts.empty()) return;
  const html::Element list = html.open("ul", {{"class", "usa-list"}});
  for (const Localized& text : texts) html.element("li", {}, context.say(text));
}

std::string chapter_label(const html::PageContext& context, const Chapter& chapter) {
  return context.fill("chapter.label",
                      {{"number", std::to_string(chapter.number)}, {"title", context.say(chapter.short_title)}});
}

}  // namespace foothold::toolkit

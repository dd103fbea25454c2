#include "toolkit/pages/pillar_page.hpp"

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

void write_predictors(Html& html, const PageContext& context, const Framework& framework, const Pillar& pillar) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::heading(html, html::Heading::h2, context.text("framework.predictors"));
  html::paragraph(html, context.text("framework.predictors.help"));
  std::vector<html::Card> cards;
  for (const Predictor* predictor : framework.predictors_of(pillar))
    cards.push_back({.title = context.say(predictor->label),
                     .address = context.link(predictor_path(*predictor)),
                     .text = context.say(predictor->question),
                     .detail = {}});
  html::card_list(html, html::Heading::h3, cards);
}

void write_all_pillars(Html& html, const PageContext& context, const Framework& framework, const Pillar& current) {
  const Element section = html.open("div", {{"class", "fh-section"}});
  std::vector<html::PageLink> links;
  for (const Pillar& pillar : framework.pillars())
    links.push_back({.label = context.say(pillar.label),
                     .address = context.link(pillar_path(pillar)),
                     .current = pillar.id == current.id});
  html::page_links(html, context.text("framework.all_pillars"), links);
}

}  // namespace

std::string pillar_page(const PageContext& context, const Framework& framework, const Pillar& pillar) {
  const std::string& label = context.say(pillar.label);
  const html::PageHead head = {
      .title = label,
      .description = context.say(pillar.meaning),
      .section = html::Section::framework,
      .crumbs = {{context.text("framework.home"), "/"}, {context.text("framework.title"), "/framework"}, {label, {}}}};
  return html::page(context, head, [&](Html& html) {
    page_title(html, label, context.say(pillar.meaning));
    write_predictors(html, context, framework, pillar);
    write_all_pillars(html, context, framework, pillar);
  });
}

}  // namespace foothold::toolkit

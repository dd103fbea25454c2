#include "toolkit/pages/predictor_page.hpp"

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

constexpr PagePart definition_part = {"definition", "predictor.definition"};
constexpr PagePart why_part = {"why", "predictor.why"};
constexpr PagePart metrics_part = {"metrics", "predictor.metrics"};
constexpr PagePart care_part = {"read-with-care", "predictor.care"};
constexpr PagePart local_data_part = {"local-data", "predictor.local_data"};
constexpr PagePart levers_part = {"levers", "predictor.levers"};
constexpr PagePart partners_part = {"partners", "predictor.partners"};

void write_why(Html& html, const PageContext& context, const Framework& framework, const Predictor& predictor) {
  html::DefinitionList list(html);
  for (const Predictor::Why& why : predictor.why_it_matters)
    if (const Dimension* dimension = framework.find_dimension(why.dimension))
      list.item(context.say(dimension->label), context.say(why.text));
}

std::vector<Localized> levers_on(const Predictor& predictor, const Condition& condition) {
  std::vector<Localized> texts;
  for (const Predictor::Lever& lever : predictor.levers)
    if (lever.condition == condition.id) texts.push_back(lever.text);
  return texts;
}

void write_levers(Html& html, const PageContext& context, const Framework& framework, const Predictor& predictor) {
  {
    const Element help = html.open("p");
    html.text(context.text("predictor.levers.help")).text(" ");
    html::link(html, context.link("/framework#conditions"), context.text("predictor.levers.conditions"));
  }
  html::DefinitionList list(html);
  for (const Condition& condition : framework.conditions()) {
    const std::vector<Localized> texts = levers_on(predictor, condition);
    if (texts.empty()) continue;
    const Element item = list.open_item(context.say(condition.label));
    text_list(html, context, texts);
  }
}

// The predictors of the same pillar, so that a reader can go through them one by one.
void write_neighbors(Html& html, const PageContext& context, const Framework& framework, const Predictor& current) {
  const Pillar* pillar = framework.find_pillar(current.pillar);
  if (pillar == nullptr) return;
  const Element section = html.open("div", {{"class", "fh-section"}});
  std::vector<html::PageLink> links;
  for (const Predictor* predictor : framework.predictors_of(*pillar))
    links.push_back({.label = context.say(predictor->label),
                     .address = context.link(predictor_path(*predictor)),
                     .current = predictor->id == current.id});
  html::page_links(html, context.fill("predictor.neighbors", {{"pillar", context.say(pillar->label)}}), links);
}

std::vector<PagePart> parts_of(bool with_metrics) {
  if (!with_metrics) return {definition_part, why_part, care_part, local_data_part, levers_part, partners_part};
  return {definition_part, why_part, metrics_part, care_part, local_data_part, levers_part, partners_part};
}

void write_list_part(Html& html, const PageContext& context, PageParts& parts, const PagePart& part,
                     const std::vector<Localized>& texts) {
  parts.heading(part);
  text_list(html, context, texts);
}

void write_parts(Html& html, const PageContext& context, const Framework& framework, const Predictor& predictor,
                 const std::function<void(Html&)>& metrics_section) {
  const bool with_metrics = static_cast<bool>(metrics_section);
  PageParts parts(html, context, parts_of(with_metrics));
  parts.heading(definition_part);
  html::paragraph(html, context.say(predictor.definition));
  parts.heading(why_part);
  write_why(html, context, framework, predictor);
  if (with_metrics) {
    parts.heading(metrics_part);
    metrics_section(html);
  }
  write_list_part(html, context, parts, care_part, predictor.read_with_care);
  write_list_part(html, context, parts, local_data_part, predictor.local_data);
  parts.heading(levers_part);
  write_levers(html, context, framework, predictor);
  write_list_part(html, context, parts, partners_part, predictor.partners);
}

std::vector<html::Crumb> crumbs_of(const PageContext& context, const Framework& framework, const Predictor& predictor) {
  std::vector<html::Crumb> crumbs = {{context.text("framework.home"), "/"},
                                     {context.text("framework.title"), "/framework"}};
  if (const Pillar* pillar = framework.find_pillar(predictor.pillar))
    crumbs.push_back({context.say(pillar->label), pillar_path(*pillar)});
  crumbs.push_back({context.say(predictor.label), {}});
  return crumbs;
}

}  // namespace

std::string predictor_page(const PageContext& context, const Framework& framework, const Predictor& predictor,
                           const std::function<void(Html&)>& metrics_section) {
  const html::PageHead head = {.title = context.say(predictor.label),
                               .description = context.say(predictor.question),
                               .section = html::Section::framework,
                               .crumbs = crumbs_of(context, framework, predictor)};
  return html::page(context, head, [&](Html& html) {
    page_title(html, context.say(predictor.label), context.say(predictor.question));
    write_parts(html, context, framework, predictor, metrics_section);
    write_neighbors(html, context, framework, predictor);
  });
}

}  // namespace foothold::toolkit

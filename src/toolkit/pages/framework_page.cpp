#include "toolkit/pages/framework_page.hpp"

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

constexpr PagePart definition_part = {"definition", "framework.definition"};
constexpr PagePart equity_part = {"racial-equity", "framework.equity"};
constexpr PagePart pillars_part = {"pillars", "framework.pillars"};
constexpr PagePart conditions_part = {"conditions", "framework.conditions"};

void labelled(Html& html, std::string_view label, std::string_view text) {
  const Element paragraph = html.open("p");
  html.element("strong", {}, label);
  html.text(" ").text(text);
}

void write_definition(Html& html, const PageContext& context, const Framework& framework) {
  html::paragraph(html, context.text("framework.definition.help"));
  html::DefinitionList list(html);
  for (const Dimension& dimension : framework.dimensions()) {
    const Element meaning = list.open_item(context.say(dimension.label));
    html::paragraph(html, context.say(dimension.meaning));
    labelled(html, context.text("framework.definition.question"), context.say(dimension.question));
    labelled(html, context.text("framework.definition.signals"), context.say(dimension.local_signals));
  }
}

void write_lenses(Html& html, const PageContext& context, const RacialEquity& equity) {
  html::heading(html, Heading::h3, context.text("framework.equity.lenses"));
  html::DefinitionList list(html);
  for (const EquityLens& lens : equity.lenses) list.item(context.say(lens.label), context.say(lens.meaning));
}

void write_rules(Html& html, const PageContext& context, const RacialEquity& equity) {
  html::heading(html, Heading::h3, context.text("framework.equity.rules"));
  html::paragraph(html, context.text("framework.equity.rules.help"));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const EquityRule& rule : equity.rules) {
    const Element item = html.open("li");
    html.text(context.say(rule.rule)).text(" ");
    html::tag(html, context.text("framework.severity." + std::string(equity_severity_name(rule.severity))));
  }
}

void write_equity(Html& html, const PageContext& context, const RacialEquity& equity) {
  html::paragraph(html, context.say(equity.meaning));
  write_lenses(html, context, equity);
  write_rules(html, context, equity);
}

void write_pillar(Html& html, const PageContext& context, const Framework& framework, const Pillar& pillar) {
  {
    const Element title = html.open("h3", {{"id", pillar.id}});
    html::link(html, context.link(pillar_path(pillar)), context.say(pillar.label));
  }
  html::paragraph(html, context.say(pillar.meaning));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const Predictor* predictor : framework.predictors_of(pillar)) {
    const Element item = html.open("li");
    html::link(html, context.link(predictor_path(*predictor)), context.say(predictor->label));
    html.text(": ").text(context.say(predictor->question));
  }
}

void write_pillars(Html& html, const PageContext& context, const Framework& framework) {
  html::paragraph(html, context.text("framework.pillars.help"));
  for (const Pillar& pillar : framework.pillars()) write_pillar(html, context, framework, pillar);
}

void write_conditions(Html& html, const PageContext& context, const Framework& framework) {
  html::paragraph(html, context.text("framework.conditions.help"));
  html::DefinitionList list(html);
  for (const Condition& condition : framework.conditions()) {
    const Element meaning = list.open_item(context.say(condition.label));
    html::paragraph(html, context.say(condition.meaning));
    labelled(html, context.text("framework.conditions.example"), context.say(condition.example));
    const Element level = html.open("p");
    html::tag(html, context.text("framework.level." + std::string(condition_level_name(condition.level))));
  }
}

}  // namespace

std::string framework_page(const PageContext& context, const Framework& framework) {
  const html::PageHead head = {
      .title = context.text("framework.title"),
      .description = context.say(framework.statement()),
      .section = html::Section::framework,
      .crumbs = {{context.text("framework.home"), "/"}, {context.text("framework.title"), {}}}};
  return html::page(context, head, [&](Html& html) {
    page_title(html, context.text("framework.title"), context.say(framework.statement()));
    PageParts parts(html, context, {definition_part, equity_part, pillars_part, conditions_part});
    parts.heading(definition_part);
    write_definition(html, context, framework);
    parts.heading(equity_part);
    write_equity(html, context, framework.racial_equity());
    parts.heading(pillars_part);
    write_pillars(html, context, framework);
    parts.heading(conditions_part);
    write_conditions(html, context, framework);
  });
}

}  // namespace foothold::toolkit

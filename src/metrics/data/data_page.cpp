#include "metrics/data/data_page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/edition_name.hpp"
#include "html/form.hpp"

namespace foothold::metrics {
namespace {

using html::Attribute;
using html::Element;

// Places that still exist; the list also holds some that came to an end.
std::size_t living_places(const Edition& edition) {
  const auto& places = edition.places().places();
  const int newest = edition.places().newest_year();
  return static_cast<std::size_t>(std::count_if(
      places.begin(), places.end(), [newest](const places::Place& place) { return place.last_year == newest; }));
}

void write_edition(html::Html& html, const html::PageContext& context, const Edition& edition) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html.element("h2", {}, context.text("data.edition"));
  std::size_t values = 0;
  for (const Slice& slice : edition.slices())
    if (slice.key.metric != population_metric) values += slice.values.size();
  html::DefinitionList list(html);
  list.item(context.text("data.release"),
            html::edition_name(*context.site().messages, context.language(), edition.facts().release));
  list.item(context.text("data.made"), html::moment_words(context, edition.facts().created_at));
  list.item(context.text("data.id"), edition.facts().id);
  list.item(context.text("data.places"), grouped_number(static_cast<double>(living_places(edition)), 0));
  list.item(context.text("data.values"), grouped_number(static_cast<double>(values), 0));
}

void write_report_links(html::Html& html, const html::PageContext& context) {
  html::download_list(
      html, {{context.text("data.report"), context.link("/data/report"), "", context.text("data.report_text")},
             {context.text("data.report_json"), context.file_link("/api/v1/edition/report.json"), "JSON"},
             {context.text("map.title"), context.link("/map"), "", context.text("map.index.lead")}});
}

std::vector<html::Choice> state_choices(const html::PageContext& context, const Edition& edition) {
  std::vector<html::Choice> choices;
  for (const places::State& state : edition.places().states()) choices.push_back({state.code, context.say(state.name)});
  return choices;
}

void write_metric_choices(html::Html& html, const html::PageContext& context, const Edition& edition,
                          const toolkit::Framework& framework) {
  for (const toolkit::Pillar& pillar : framework.pillars()) {
    std::vector<html::Choice> choices;
    for (const std::string& predictor : pillar.predictors)
      for (const MetricIndex index : edition.catalogue().metrics_of_predictor(predictor))
        choices.push_back({edition.catalogue().metric(index).id, context.say(edition.catalogue().metric(index).label)});
    const html::Disclosure disclosure(html, context.say(pillar.label));
    const std::string id = "metrics-" + pillar.id;
    html::choices_field(html, context, {.name = "metrics", .label = context.say(pillar.label), .id = id}, choices,
                        html::ChoiceKind::several);
  }
}

std::vector<html::Choice> breakdown_choices(const html::PageContext& context, const Edition& edition) {
  std::vector<html::Choice> choices;
  for (std::size_t index = 1; index < edition.catalogue().breakdowns().size(); ++index)
    choices.push_back(
        {edition.catalogue().breakdowns()[index].id, context.say(edition.catalogue().breakdowns()[index].label)});
  return choices;
}

void write_buttons(html::Html& html, const html::PageContext& context) {
  const Element row = html.open("div", {{"class", "fh-actions"}});
  const auto button = [&](const char* style, const char* path, const char* label) {
    html.element("button", {{"class", style}, {"type", "submit"}, {"formaction", context.link(path)}},
                 context.text(label));
  };
  button("usa-button", "/api/v1/readings.csv", "data.get_csv");
  button("usa-button usa-button--outline", "/api/v1/readings.xlsx", "data.get_xlsx");
  button("usa-button usa-button--outline", "/api/v1/readings.json", "data.get_json");
}

void write_form(html::Html& html, const html::PageContext& context, const Edition& edition,
                const toolkit::Framework& framework) {
  const Element section = html.open("section", {{"class", "fh-section fh-no-print"}, {"id", "download"}});
  html.element("h2", {}, context.text("data.download"));
  html::paragraph(html, context.text("data.download_text"));
  const Element form = html.open(
      "form",
      {{"class", "usa-form usa-form--large"}, {"method", "get"}, {"action", context.link("/api/v1/readings.csv")}});
  html::select_field(html, context, {"state", context.text("data.state"), context.text("data.state_hint")},
                     state_choices(context, edition));
  html::select_field(html, context, {"level", context.text("data.level")},
                     {{"county", context.text("data.counties")}, {"place", context.text("data.cities")}});
  html::text_field(html, context, {"places", context.text("data.codes"), context.text("data.codes_hint")});
  html::text_field(html, context, {"years", context.text("data.years"), context.text("data.years_hint")});
  html::select_field(html, context,
                     {"subgroup_type", context.text("data.breakdown"), context.text("data.breakdown_hint")},
                     breakdown_choices(context, edition));
  {
    const Element group = html.open("fieldset", {{"class", "usa-fieldset"}});
    html.element("legend", {{"class", "usa-legend"}}, context.text("data.metrics"));
    html.element("p", {{"class", "usa-hint"}}, context.text("data.metrics_hint"));
    write_metric_choices(html, context, edition, framework);
  }
  write_buttons(html, context);
}

}  // namespace

std::string data_page(const html::PageContext& context, const Edition& edition, const toolkit::Framework& framework) {
  const html::PageHead head{context.text("data.title"),
                            context.text("data.description"),
                            html::Section::data,
                            {{context.text("crumb.home"), "/"}, {context.text("data.title"), ""}}};
  return html::page(context, head, [&](html::Html& html) {
    html.element("h1", {}, context.text("data.title"));
    html.element("p", {{"class", "fh-lead"}}, context.text("data.description"));
    write_edition(html, context, edition);
    if (!context.is_static_copy()) write_report_links(html, context);
    if (!context.is_static_copy()) write_form(html, context, edition, framework);
    html::source_line(html, context.text("place.source"));
  });
}

}  // namespace foothold::metrics

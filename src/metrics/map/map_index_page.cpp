#include "html/components.hpp"
#include "metrics/map/map_page.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

std::string years_words(const html::PageContext& context, const Edition& edition, MetricIndex metric) {
  const auto years = edition.years(metric, Level::county);
  if (years.empty()) return context.text("map.index.cities_only");
  if (years.size() == 1) return std::to_string(years.front());
  return std::to_string(years.front()) + "–" + std::to_string(years.back());
}

void write_predictor(html::Html& html, const html::PageContext& context, const Edition& edition,
                     const toolkit::Predictor& predictor) {
  html::DefinitionList list(html);
  const Element item = list.open_item(context.say(predictor.label));
  const Element metrics = html.open("ul", {{"class", "usa-list usa-list--unstyled"}});
  for (const MetricIndex index : edition.catalogue().metrics_of_predictor(predictor.id)) {
    const Metric& metric = edition.catalogue().metric(index);
    const Element line = html.open("li");
    html::link(html, context.link("/map/" + metric.id), context.say(metric.label));
    html.text(" (" + years_words(context, edition, index) + ")");
  }
}

}  // namespace

std::string map_index_page(const html::PageContext& context, const MapParts& parts) {
  const html::PageHead head{context.text("map.title"),
                            context.text("map.index.lead"),
                            html::Section::data,
                            {{context.text("crumb.home"), "/"}, {context.text("map.title"), ""}}};
  return html::page(context, head, [&](html::Html& html) {
    html.element("h1", {}, context.text("map.title"));
    html.element("p", {{"class", "fh-lead"}}, context.text("map.index.lead"));
    for (const toolkit::Pillar& pillar : parts.framework.pillars()) {
      const Element section = html.open("section", {{"class", "fh-section"}, {"id", pillar.id}});
      html.element("h2", {}, context.say(pillar.label));
      for (const toolkit::Predictor* predictor : parts.framework.predictors_of(pillar))
        write_predictor(html, context, parts.edition, *predictor);
    }
    html::source_line(html, context.text("place.source"));
  });
}

}  // namespace foothold::metrics

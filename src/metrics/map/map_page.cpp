#include "metrics/map/map_page.hpp"

#include <map>

#include "base/text.hpp"
#include "html/components.hpp"
#include "metrics/map/map_drawing.hpp"
#include "metrics/map/map_form.hpp"
#include "metrics/map/map_legend.hpp"
#include "metrics/map/map_table.hpp"
#include "metrics/map/map_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

class MapPage {
 public:
  MapPage(html::Html& html, const html::PageContext& context, const MapParts& parts, const MapQuery& query)
      : html_(html),
        context_(context),
        parts_(parts),
        edition_(parts.edition),
        query_(query),
        metric_(edition_.catalogue().metric(query.key.metric)),
        family_(edition_.catalogue().family(metric_)) {}

  void write() {
    html_.element("h1", {}, map_title(context_, edition_, query_.key));
    html_.element("p", {{"class", "fh-lead"}}, context_.say(family_.definition));
    write_replacements();
    map_form(html_, context_, parts_, query_);
    if (query_.key.year == 0) return write_nothing();
    const MetricMap map = make_metric_map(query_.key, edition_);
    write_cautions();
    if (query_.key.level == Level::county) write_map(map);
    write_table(map);
    write_downloads();
    write_more();
  }

 private:
  void write_replacements() {
    if (query_.replaced_group()) html::notice(html_, context_.text("map.replaced_group"));
    if (query_.replaced_year() && query_.key.year != 0)
      html::notice(html_, context_.fill("map.replaced_year", {{"asked", std::to_string(query_.asked.year)},
                                                              {"year", std::to_string(query_.key.year)}}));
  }

  // Nothing is published for this kind of place; the other kind may have it.
  void write_nothing() {
    const bool is_city = query_.key.level == Level::place;
    html::nothing_yet(html_, html::Heading::h2, context_.text(is_city ? "map.nothing.cities" : "map.nothing.counties"),
                      context_.text(is_city ? "map.nothing.cities_text" : "map.nothing.counties_text"));
    MapQuery other;
    other.key.metric = query_.key.metric;
    other.key.level = is_city ? Level::county : Level::place;
    if (!edition_.years(other.key.metric, other.key.level).empty())
      write_link(map_path(other, edition_), is_city ? "map.form.counties" : "map.form.cities");
    write_more();
  }

  void write_cautions() {
    if (!family_.comparable_between_places)
      html::notice(html_, context_.text("map.not_comparable") + " " + context_.say(family_.comparison_note));
    if (metric_.unit == Unit::count) html::notice(html_, context_.text("map.count"));
  }

  void write_map(const MetricMap& map) {
    const std::string source = map_source(context_, edition_, map) + " " + shapes_source(context_, parts_.shapes);
    const Element section = html_.open("section", {{"class", "fh-section"}, {"id", "map"}});
    html_.element("h2", {}, context_.text("map.map"));
    {
      const html::Figure figure(html_, map_title(context_, edition_, query_.key), source);
      html_.element("p", {{"class", "usa-hint fh-no-print"}, {"id", "map-help"}, {"hidden", "hidden"}},
                    context_.text("map.keys"));
      map_drawing(html_, context_, edition_, map, parts_.shapes);
      html_.element("p", {{"class", "fh-map__reading"}, {"id", "map-reading"}, {"hidden", "hidden"}}, "");
      map_legend(html_, context_, edition_, map);
    }
    write_pictures();
    write_reasons(map);
    write_without_shape(map);
  }

  void write_pictures() {
    const std::string address =
        context_.link(map_query_path("/api/v1/map/" + metric_.id + ".svg", query_without_table(), edition_));
    const Element actions = html_.open("div", {{"class", "fh-actions"},
                                               {"data-map-pictures", ""},
                                               {"data-text-png", context_.text("map.png")},
                                               {"data-text-failed", context_.text("map.png_failed")}});
    html_.element("a",
                  {{"class", "usa-button usa-button--outline"}, {"href", address}, {"download", metric_.id + ".svg"}},
                  context_.text("map.svg"));
    const Element without = html_.open("noscript");
    html::paragraph(html_, context_.text("map.png_needs_script"));
  }

  // Why counties are blank, most frequent reason first.
  void write_reasons(const MetricMap& map) {
    std::map<std::string, std::size_t> counts;
    for (const MapRow& row : map.rows)
      if (row.shade == Shade::missing && row.exists()) ++counts[why_blank(context_, edition_, row)];
    if (counts.empty()) return;
    const html::Disclosure disclosure(html_, context_.text("map.blank"));
    html::DefinitionList list(html_);
    for (const auto& [reason, count] : counts)
      list.item(context_.fill(count == 1 ? "map.blank.one" : "map.blank.some",
                              {{"count", grouped_number(static_cast<double>(count), 0)}}),
                reason);
  }

  // Counties that came after the shapes, with their values, so that they are not lost.
  void write_without_shape(const MetricMap& map) {
    std::vector<const MapRow*> rows;
    for (const MapRow& row : map.rows)
      if (row.exists() && parts_.shapes.find(edition_.places().at(row.reading.place).geoid).empty())
        rows.push_back(&row);
    if (rows.empty()) return;
    const Element section = html_.open("section", {{"class", "fh-section"}, {"id", "no-shape"}});
    html_.element("h3", {},
                  context_.fill("map.no_shape", {{"count", grouped_number(static_cast<double>(rows.size()), 0)}}));
    html::paragraph(html_, context_.fill("map.no_shape_text", {{"year", std::to_string(parts_.shapes.year())}}));
    const Element list = html_.open("ul", {{"class", "fh-columns-list"}});
    for (const MapRow* row : rows) {
      const places::Place& place = edition_.places().at(row->reading.place);
      const Element item = html_.open("li");
      html::link(html_, context_.link("/places/" + std::string(place.geoid.text())),
                 edition_.places().full_name(place, context_.language()));
      html_.text(": " + row_words(context_, metric_, *row));
    }
  }

  void write_table(const MetricMap& map) {
    const Element section = html_.open("section", {{"class", "fh-section"}, {"id", "table"}});
    html_.element("h2", {},
                  context_.text(query_.key.level == Level::place ? "map.table.cities" : "map.table.counties"));
    map_table(html_, context_, edition_, map, query_);
    if (query_.key.level == Level::place) html::source_line(html_, map_source(context_, edition_, map));
  }

  void write_downloads() {
    const Element section = html_.open("section", {{"class", "fh-section fh-no-print"}, {"id", "download"}});
    html_.element("h2", {}, context_.text("detail.download"));
    html::download_list(
        html_,
        {{context_.text("map.numbers_csv"), context_.file_link(numbers_path(query_.key, edition_)), "CSV"},
         {context_.text("map.classes_json"),
          context_.file_link(map_query_path("/api/v1/map/" + metric_.id, query_without_table(), edition_)), "JSON"}});
  }

  void write_more() {
    const Element paragraph = html_.open("p");
    html::link(html_, context_.link("/framework/predictors/" + family_.predictor), context_.text("map.about_metric"));
    html_.text(" ");
    html::link(html_, context_.link("/map"), context_.text("map.all"));
  }

  void write_link(const std::string& path, std::string_view key) {
    const Element paragraph = html_.open("p");
    html::link(html_, context_.link(path), context_.text(key));
  }

  [[nodiscard]] MapQuery query_without_table() const {
    MapQuery plain;
    plain.key = query_.key;
    return plain;
  }

  html::Html& html_;
  const html::PageContext& context_;
  const MapParts& parts_;
  const Edition& edition_;
  const MapQuery& query_;
  const Metric& metric_;
  const MetricFamily& family_;
};

}  // namespace

std::string map_page(const html::PageContext& context, const MapParts& parts, const MapQuery& query) {
  const std::string title = map_title(context, parts.edition, query.key);
  const std::string which = query.key.level == Level::place ? ".cities" : "";
  const html::PageHead head{context.fill("map.page_title" + which, {{"title", title}}),
                            context.fill("map.page_description" + which, {{"title", title}}),
                            html::Section::data,
                            {{context.text("crumb.home"), "/"}, {context.text("map.title"), "/map"}, {title, ""}}};
  return html::page(context, head, [&](html::Html& html) {
    html.reserve(std::size_t{640} * 1024);
    MapPage(html, context, parts, query).write();
  });
}

}  // namespace foothold::metrics

#include "metrics/profile/predictor_detail_page.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/comparison/people_behind.hpp"
#include "metrics/profile/breakdown_section.hpp"
#include "metrics/profile/change_section.hpp"
#include "metrics/profile/chart_points.hpp"
#include "metrics/profile/family_notes.hpp"
#include "metrics/profile/gap_section.hpp"
#include "metrics/profile/place_header.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

// One metric of the predictor: its line over the years, the table of the same numbers, and the groups.
class MetricSection {
 public:
  MetricSection(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricDetail& detail)
      : html_(html),
        context_(context),
        edition_(edition),
        detail_(detail),
        profile_(detail.profile),
        metric_(edition.catalogue().metric(profile_.metric)),
        family_(edition.catalogue().family(metric_)) {}

  void write() {
    const Element section = html_.open("section", {{"class", "fh-section"}, {"id", metric_.id}});
    html_.element("h2", {}, context_.say(metric_.label));
    if (!profile_.latest.has_value()) return html::missing(html_, missing_words(context_, edition_, profile_.latest));
    write_summary();
    write_working_of_standing();
    write_map_link();
    write_line();
    write_years();
    if (metric_.kind == ValueKind::number) change_section(html_, context_, edition_, detail_);
    for (const PublishedBreakdown& published : metric_.breakdowns) write_breakdown(published);
  }

 private:
  void write_breakdown(const PublishedBreakdown& published) {
    breakdown_section(html_, context_, edition_, profile_.latest.place, profile_.metric, published);
    for (const GroupGaps& gaps : detail_.gaps)
      if (gaps.breakdown == published.breakdown) gap_section(html_, context_, edition_, gaps);
  }

  void write_map_link() {
    const Element paragraph = html_.open("p", {{"class", "fh-no-print"}});
    html::link(html_, context_.link("/map/" + metric_.id), context_.text("map.see"));
  }

  void write_summary() {
    {
      const Element paragraph = html_.open("p", {{"class", "fh-lead"}});
      html_.element("strong", {}, value_words(context_, metric_, profile_.latest))
          .text(" ")
          .text(unit_words(context_, metric_));
      html_.text(" (" + std::to_string(profile_.latest.key.year) + ") ");
      html::grade_tag(html_, context_, grade_mark(profile_.latest.grade));
    }
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    write_point(interval_words(context_, metric_, family_, profile_.latest));
    if (const auto people = people_behind(edition_, profile_.latest)) write_point(people_words(context_, *people));
    if (metric_.kind == ValueKind::pair) write_point(parity_words(context_, profile_.latest));
    write_point(standing_words(context_, metric_, family_, *profile_.nation, "nation"));
    if (profile_.state && family_.comparable_between_places)
      write_point(standing_words(context_, metric_, family_, *profile_.state, "state"));
    write_point(change_words(context_, metric_, profile_));
    if (profile_.latest.grade == Grade::weak) write_point(context_.text("standing.weak"));
  }

  void write_working_of_standing() {
    std::vector<WorkingRow> rows = {{context_.text("detail.us_median"), &profile_.nation->comparison}};
    if (profile_.state) rows.push_back({context_.text("detail.state_median"), &profile_.state->comparison});
    write_working(html_, context_, edition_, context_.say(metric_.short_label), rows);
  }

  void write_point(const std::string& words) {
    if (!words.empty()) html_.element("li", {}, words);
  }

  [[nodiscard]] bool shows_benchmark() const {
    return profile_.nation && family_.comparable_between_places && metric_.unit != Unit::count &&
           metric_.kind == ValueKind::number;
  }

  [[nodiscard]] std::optional<double> median_of(int year) const {
    SliceKey key = profile_.latest.key;
    key.year = static_cast<std::uint16_t>(year);
    const Benchmark benchmark = edition_.benchmark(key);
    return benchmark.is_reliable() ? std::optional(benchmark.median) : std::nullopt;
  }

  void write_line() {
    html::LineChart chart;
    chart.description = context_.fill("detail.line_chart", {{"metric", context_.say(metric_.label)},
                                                            {"change", change_words(context_, metric_, profile_)}});
    chart.format = axis_format(metric_);
    chart.series.push_back({std::string(edition_.places().at(profile_.latest.place).spoken_name()),
                            chart_points(profile_.series), profile_.breaks, false});
    if (shows_benchmark()) chart.series.push_back(benchmark_series());
    const html::Figure figure(html_, context_.text("detail.line_title"));
    html::line_chart(html_, chart);
  }

  [[nodiscard]] html::ChartSeries benchmark_series() const {
    html::ChartSeries series{context_.text("detail.us_median"), {}, profile_.breaks, true};
    for (const Reading& reading : profile_.series)
      if (const auto median = median_of(reading.key.year))
        series.points.push_back({reading.key.year, *median, {}, {}, false});
    return series;
  }

  void write_years() {
    const bool with_median = shows_benchmark();
    std::vector<html::Column> columns = {{context_.text("detail.year")},
                                         {context_.text("detail.value"), true},
                                         {context_.text("detail.interval"), true},
                                         {context_.text("detail.grade")}};
    if (with_median) columns.push_back({context_.text("detail.us_median"), true});
    html::Table table(html_, context_, context_.fill("detail.years_table", {{"metric", context_.say(metric_.label)}}),
                      columns);
    for (const Reading& reading : profile_.series) write_year(table, reading, with_median);
  }

  void write_year(html::Table& table, const Reading& reading, bool with_median) {
    html::TableRow row = table.row(std::to_string(reading.key.year));
    if (reading.has_value()) {
      row.cell(value_words(context_, metric_, reading));
    } else {
      row.cell(context_.text("detail.no_value"), missing_words(context_, edition_, reading));
    }
    row.cell(reading.has_interval()
                 ? format_number(metric_, *reading.lower) + "–" + format_number(metric_, *reading.upper)
                 : "–");
    {
      const Element cell = row.open_cell();
      if (reading.has_value()) html::grade_tag(html_, context_, grade_mark(reading.grade));
    }
    if (!with_median) return;
    const auto median = median_of(reading.key.year);
    row.cell(median ? format_number(metric_, *median) : "–");
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const MetricDetail& detail_;
  const MetricProfile& profile_;
  const Metric& metric_;
  const MetricFamily& family_;
};

std::vector<std::size_t> families_of(const Catalogue& catalogue, const std::vector<MetricIndex>& metrics) {
  std::vector<std::size_t> families;
  for (const MetricIndex metric : metrics)
    if (std::find(families.begin(), families.end(), catalogue.metric(metric).family) == families.end())
      families.push_back(catalogue.metric(metric).family);
  return families;
}

void write_notes(html::Html& html, const html::PageContext& context, const Edition& edition,
                 const std::vector<MetricIndex>& metrics) {
  const Element section = html.open("section", {{"class", "fh-section"}, {"id", "about"}});
  html.element("h2", {}, context.text("detail.about"));
  for (const std::size_t family : families_of(edition.catalogue(), metrics)) {
    html.element("h3", {}, context.say(edition.catalogue().families()[family].label));
    family_notes(html, context, edition.catalogue().families()[family]);
  }
}

void write_downloads(html::Html& html, const html::PageContext& context, const Edition& edition, PlaceIndex place,
                     const toolkit::Predictor& predictor) {
  const Element section = html.open("section", {{"class", "fh-section fh-no-print"}, {"id", "download"}});
  html.element("h2", {}, context.text("detail.download"));
  const std::string base =
      "/api/v1/places/" + std::string(edition.places().at(place).geoid.text()) + "/" + predictor.id;
  html::download_list(html, {{context.text("detail.download_csv"), context.file_link(base + ".csv"), "CSV"},
                             {context.text("detail.download_json"), context.file_link(base + ".json"), "JSON"},
                             {context.text("detail.download_gaps"), context.file_link(base + "/gaps"), "JSON"},
                             {context.text("detail.download_changes"), context.file_link(base + "/changes"), "JSON"}});
}

void write_contents(html::Html& html, const html::PageContext& context, const Edition& edition,
                    const std::vector<MetricIndex>& metrics) {
  std::vector<html::PageLink> links;
  for (const MetricIndex metric : metrics)
    links.push_back(
        {context.say(edition.catalogue().metric(metric).short_label), "#" + edition.catalogue().metric(metric).id});
  links.push_back({context.text("detail.about"), "#about"});
  links.push_back({context.text("detail.download"), "#download"});
  html::page_links(html, context.text("page.contents"), links);
}

// Whoever works in a coalition goes on from these numbers, compared as they are here.
void write_way_on(html::Html& html, const html::PageContext& context, const Edition& edition,
                  const PredictorDetail& detail) {
  if (context.is_static_copy()) return;
  std::string address = "/evidence?place=" + std::string(edition.places().at(detail.place).geoid.text()) +
                        "&predictor=" + detail.predictor->id;
  if (detail.choice.from) address += "&from=" + std::to_string(*detail.choice.from);
  if (detail.choice.to) address += "&to=" + std::to_string(*detail.choice.to);
  for (const auto& [index, group] : detail.choice.references) {
    const Breakdown& breakdown = edition.catalogue().breakdown(index);
    address += "&" + breakdown.id + "=" + query_encoded(breakdown.subgroups[group].name);
  }
  const html::Element paragraph = html.open("p", {{"class", "fh-no-print"}});
  html::link(html, context.link(address), context.text("detail.make_finding"));
}

}  // namespace

std::string predictor_detail_page(const html::PageContext& context, const Edition& edition,
                                  const PredictorDetail& detail) {
  const toolkit::Predictor& predictor = *detail.predictor;
  const std::string name = place_name(context, edition, detail.place);
  const std::string& label = context.say(predictor.label);
  const std::string place_path = "/places/" + std::string(edition.places().at(detail.place).geoid.text());
  html::PageHead head{label + ", " + name,
                      context.say(predictor.question),
                      html::Section::community,
                      {{context.text("crumb.home"), "/"}, {name, place_path}, {label, ""}}};
  head.full_width = true;  // the header is a band from edge to edge
  const auto metrics = edition.catalogue().metrics_of_predictor(predictor.id);
  return html::page(context, head, [&](html::Html& html) {
    place_header(html, context, edition, detail.place, label, {}, {});
    const Element container = html.open("div", {{"class", "fh-container"}});
    html.element("p", {{"class", "fh-lead"}},
                 context.say(predictor.question) + " " + context.say(predictor.definition));
    write_contents(html, context, edition, metrics);
    comparison_form(html, context, edition, detail);
    write_way_on(html, context, edition, detail);
    for (const MetricDetail& metric : detail.metrics) MetricSection(html, context, edition, metric).write();
    write_notes(html, context, edition, metrics);
    write_downloads(html, context, edition, detail.place, predictor);
    html::link(html, context.link("/framework/predictors/" + predictor.id), context.text("detail.more_about"));
  });
}

}  // namespace foothold::metrics

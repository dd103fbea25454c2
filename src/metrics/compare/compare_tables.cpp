#include "metrics/compare/compare_tables.hpp"

#include <algorithm>

#include "html/charts.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/compare/compare_words.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/profile/chart_points.hpp"
#include "metrics/profile/place_header.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

std::string year_words(const html::PageContext& context, const ComparedMetric& metric) {
  if (metric.year == 0) return context.text("compare.never_published");
  return context.fill(metric.shared ? "compare.year" : "compare.year_not_shared",
                      {{"year", std::to_string(metric.year)}});
}

// One metric of the comparison: its chart and its table.
class MetricComparison {
 public:
  MetricComparison(html::Html& html, const html::PageContext& context, const Edition& edition,
                   const ComparedMetric& compared)
      : html_(html),
        context_(context),
        edition_(edition),
        compared_(compared),
        metric_(edition.catalogue().metric(compared.metric)),
        family_(edition.catalogue().family(metric_)) {}

  void write() {
    const Element section = html_.open("section", {{"class", "fh-section"}, {"id", metric_.id}});
    html_.element("h4", {}, context_.say(metric_.label));
    html::paragraph(html_, year_words(context_, compared_));
    if (const auto rows = chart_rows(); rows.size() >= fewest_compared) write_chart(rows);
    write_table();
    write_working_of_verdicts();
  }

 private:
  [[nodiscard]] std::vector<html::DotRow> chart_rows() const {
    std::vector<html::DotRow> rows;
    for (const ComparedValue& value : compared_.values) {
      const bool comparable = value.comparison ? !value.comparison->refused() : value.reading.has_value();
      if (!comparable) continue;
      const bool both = value.reading.has_interval();
      rows.push_back({place_name(context_, edition_, value.reading.place), value.reading.value,
                      both ? value.reading.lower : std::nullopt, both ? value.reading.upper : std::nullopt,
                      value.reading.grade == Grade::weak, !value.comparison.has_value()});
    }
    return rows;
  }

  void write_chart(const std::vector<html::DotRow>& rows) {
    html::DotChart chart;
    chart.description = context_.fill("compare.chart", {{"metric", context_.say(metric_.label)}});
    chart.rows = rows;
    chart.format = axis_format(metric_);
    const html::Figure figure(html_, context_.text("compare.chart_title"));
    html::dot_chart(html_, chart);
  }

  void write_table() {
    html::Table table(html_, context_, context_.say(metric_.label),
                      {{context_.text("compare.community")},
                       {context_.text("detail.value"), true, unit_words(context_, metric_)},
                       {context_.text("detail.interval"), true},
                       {context_.text("detail.grade")},
                       {context_.text("compare.beside_first")}},
                      {.quiet = true});
    for (const ComparedValue& value : compared_.values) write_row(table, value);
  }

  void write_working_of_verdicts() {
    std::vector<WorkingRow> rows;
    for (const ComparedValue& value : compared_.values)
      if (value.comparison) rows.push_back({place_name(context_, edition_, value.reading.place), &*value.comparison});
    write_working(html_, context_, edition_, context_.say(metric_.short_label), rows);
  }

  void write_row(html::Table& table, const ComparedValue& value) {
    const Reading& reading = value.reading;
    html::TableRow row = table.row(place_name(context_, edition_, reading.place));
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
    row.cell(value.comparison ? verdict_sentence(context_, metric_, *value.comparison)
                              : context_.text("compare.first"));
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const ComparedMetric& compared_;
  const Metric& metric_;
  const MetricFamily& family_;
};

std::string overview_note(const html::PageContext& context, const ComparedValue& value) {
  const bool weak = value.reading.grade == Grade::weak;
  if (!value.comparison) return weak ? context.text("compare.unreliable_mark") : std::string();
  return short_verdict(context, *value.comparison);
}

void write_overview_row(html::Table& table, const html::PageContext& context, const Edition& edition,
                        const ComparedPredictor& predictor) {
  const ComparedMetric& compared = predictor.metrics.front();
  const Metric& metric = edition.catalogue().metric(compared.metric);
  html::TableRow row = table.row(context.say(predictor.predictor->label), "#" + predictor.predictor->id);
  row.cell(context.say(metric.short_label), year_words(context, compared));
  for (const ComparedValue& value : compared.values) {
    if (value.reading.has_value()) {
      row.cell(value_words(context, metric, value.reading), overview_note(context, value));
    } else {
      row.cell(context.text("detail.no_value"));
    }
  }
}

std::vector<const ComparedPredictor*> compared_of(const toolkit::Pillar& pillar, const PlaceComparison& comparison) {
  std::vector<const ComparedPredictor*> compared;
  for (const ComparedPredictor& predictor : comparison.predictors)
    if (std::find(pillar.predictors.begin(), pillar.predictors.end(), predictor.predictor->id) !=
        pillar.predictors.end())
      compared.push_back(&predictor);
  return compared;
}

void write_predictor(html::Html& html, const html::PageContext& context, const Edition& edition,
                     const ComparedPredictor& predictor) {
  const Element section = html.open("section", {{"class", "fh-section"}, {"id", predictor.predictor->id}});
  html::heading(html, html::Heading::h3, context.say(predictor.predictor->label));
  for (const ComparedMetric& metric : predictor.metrics) MetricComparison(html, context, edition, metric).write();
}

}  // namespace

void compare_overview(html::Html& html, const html::PageContext& context, const Edition& edition,
                      const PlaceComparison& comparison) {
  const Element section = html.open("section", {{"class", "fh-section"}, {"id", "overview"}});
  html::heading(html, html::Heading::h2, context.text("compare.overview"));
  html::paragraph(html, context.text("compare.overview_text"));
  std::vector<std::string> names;
  for (const PlaceIndex place : comparison.places) names.push_back(place_name(context, edition, place));
  std::vector<html::Column> columns = {{context.text("compare.predictor")}, {context.text("compare.number")}};
  for (const std::string& name : names) columns.push_back({name, true});
  html::Table table(html, context, context.text("compare.overview"), columns, {.quiet = true});
  for (const ComparedPredictor& predictor : comparison.predictors)
    if (!predictor.metrics.empty()) write_overview_row(table, context, edition, predictor);
}

void compare_details(html::Html& html, const html::PageContext& context, const Edition& edition,
                     const toolkit::Framework& framework, const PlaceComparison& comparison) {
  for (const toolkit::Pillar& pillar : framework.pillars()) {
    const auto compared = compared_of(pillar, comparison);
    if (compared.empty()) continue;
    const Element section = html.open("section", {{"class", "fh-section"}, {"id", pillar.id}});
    html::heading(html, html::Heading::h2, context.say(pillar.label));
    for (const ComparedPredictor* predictor : compared) write_predictor(html, context, edition, *predictor);
  }
}

}  // namespace foothold::metrics

#include "workspace/evidence/newest_number.hpp"

#include "metrics/profile/profile_words.hpp"

namespace foothold::workspace {

void write_newest_number(html::TableRow& row, html::Html& html, const ViewRequest& view,
                         const metrics::PredictorProfile& predictor) {
  if (predictor.metrics.empty()) {
    row.cell(view.context.text("evidence.no_metric"));
    return;
  }
  const metrics::MetricProfile& headline = predictor.metrics.front();
  const metrics::Metric& metric = view.edition.catalogue().metric(headline.metric);
  if (!headline.latest.has_value()) {
    row.cell(view.context.text("evidence.no_value"));
    return;
  }
  const html::Element cell = row.open_cell();
  html.text(metrics::value_words(view.context, metric, headline.latest) + " (" +
            std::to_string(headline.latest.key.year) + ") ");
  html::grade_tag(html, view.context, metrics::grade_mark(headline.latest.grade));
  html.element("span", {{"class", "fh-table__note"}}, view.context.say(metric.short_label));
}

}  // namespace foothold::workspace

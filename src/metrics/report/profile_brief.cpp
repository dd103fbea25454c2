#include "html/components.hpp"
#include "metrics/profile/glance.hpp"
#include "metrics/profile/glance_section.hpp"
#include "metrics/report/profile_report.hpp"
#include "metrics/report/report_parts.hpp"

namespace foothold::metrics {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

// More would not leave room on the sheet for the table.
constexpr std::size_t most_points = 2;

class ProfileBrief {
 public:
  ProfileBrief(Html& html, const PageContext& context, const Edition& edition, const Profile& profile)
      : html_(html), context_(context), edition_(edition), profile_(profile) {}

  void write() {
    const Element brief = html_.open("div", {{"class", "fh-brief"}});
    write_report_head(html_, context_, edition_, profile_);
    const Glance glance = make_glance(profile_, edition_.catalogue());
    html::heading(html_, Heading::h2, context_.text("glance.title"));
    if (glance.empty()) html::paragraph(html_, context_.text("glance.nothing"));
    write_points("glance.strengths", glance.strengths);
    write_points("glance.concerns", glance.concerns);
    html::heading(html_, Heading::h2, context_.text("place_report.each_predictor"));
    write_table();
    write_report_end(html_, context_);
  }

 private:
  void write_points(std::string_view title, const std::vector<GlancePoint>& points) {
    if (points.empty()) return;
    html::heading(html_, Heading::h3, context_.text(title));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (std::size_t at = 0; at < std::min(points.size(), most_points); ++at) write_point(points[at]);
  }

  void write_point(const GlancePoint& point) {
    const Metric& metric = edition_.catalogue().metric(point.metric->metric);
    html_.element("li", {},
                  glance_sentence(context_, metric, point.metric->latest) + " " +
                      beside_nation_words(context_, edition_, *point.metric) + " (" +
                      std::to_string(point.metric->latest.key.year) + ").");
  }

  void write_table() {
    html::Table table(html_, context_, context_.text("place_report.each_predictor"),
                      {{context_.text("place_report.predictor")},
                       {context_.text("tile.head.metric")},
                       {context_.text("tile.head.value")},
                       {context_.text("tile.head.standing")}},
                      {.quiet = true});
    for (const PillarProfile& pillar : profile_.pillars)
      for (const PredictorProfile& predictor : pillar.predictors)
        if (!predictor.metrics.empty()) write_row(table, predictor);
  }

  void write_row(html::Table& table, const PredictorProfile& predictor) {
    const MetricProfile& headline = predictor.metrics.front();
    table.row(context_.say(predictor.predictor->label))
        .cell(context_.say(edition_.catalogue().metric(headline.metric).short_label))
        .cell(headline.latest.has_value() ? dated_value_words(context_, edition_, headline)
                                          : context_.text("missing.title"))
        .cell(beside_nation_words(context_, edition_, headline));
  }

  Html& html_;
  const PageContext& context_;
  const Edition& edition_;
  const Profile& profile_;
};

}  // namespace

documents::Document profile_brief(const PageContext& context, const Edition& edition, const Profile& profile) {
  Html html;
  ProfileBrief(html, context, edition, profile).write();
  return report_of(context, edition, profile, "place_report.brief_title", html.take());
}

}  // namespace foothold::metrics

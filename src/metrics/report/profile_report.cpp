#include "metrics/report/profile_report.hpp"

#include "html/components.hpp"
#include "metrics/profile/glance_section.hpp"
#include "metrics/profile/profile_words.hpp"
#include "metrics/report/report_parts.hpp"

namespace foothold::metrics {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class ProfileReport {
 public:
  ProfileReport(Html& html, const PageContext& context, const Edition& edition, const Profile& profile)
      : html_(html), context_(context), edition_(edition), profile_(profile) {}

  void write() {
    const Element report = html_.open("div", {{"class", "fh-report"}});
    write_report_head(html_, context_, edition_, profile_);
    glance_section(html_, context_, edition_, profile_);
    for (const PillarProfile& pillar : profile_.pillars) write_pillar(pillar);
    write_help();
    write_report_end(html_, context_);
  }

 private:
  void write_pillar(const PillarProfile& pillar) {
    const Element section = html_.open("section");
    html::heading(html_, Heading::h2, context_.say(pillar.pillar->label));
    html::paragraph(html_, context_.say(pillar.pillar->meaning));
    for (const PredictorProfile& predictor : pillar.predictors) write_predictor(predictor);
  }

  void write_predictor(const PredictorProfile& predictor) {
    const std::string& label = context_.say(predictor.predictor->label);
    html::heading(html_, Heading::h3, label);
    {
      html::Table table(html_, context_, label,
                        {{context_.text("tile.head.metric")},
                         {context_.text("tile.head.value")},
                         {context_.text("place_report.quality")},
                         {context_.text("tile.head.standing")},
                         {context_.text("tile.head.trend")}},
                        {.quiet = true});
      for (const MetricProfile& metric : predictor.metrics) write_metric(table, metric);
    }
    write_gaps(predictor);
  }

  void write_metric(html::Table& table, const MetricProfile& profile) {
    const Metric& metric = edition_.catalogue().metric(profile.metric);
    const bool has_value = profile.latest.has_value();
    table.row(context_.say(metric.short_label))
        .cell(dated_value_words(context_, edition_, profile))
        .cell(has_value ? quality_words(metric, profile.latest) : std::string())
        .cell(beside_nation_words(context_, edition_, profile))
        .cell(has_value ? change_words(context_, metric, profile) : std::string());
  }

  [[nodiscard]] std::string quality_words(const Metric& metric, const Reading& latest) const {
    return html::grade_name(context_, grade_mark(latest.grade)) + ", " +
           interval_words(context_, metric, edition_.catalogue().family(metric), latest);
  }

  void write_gaps(const PredictorProfile& predictor) {
    std::vector<std::string> gaps;
    for (const MetricProfile& profile : predictor.metrics)
      for (const GroupGap& gap : profile.gaps) gaps.push_back(words_of(profile, gap));
    if (gaps.empty()) return;
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const std::string& gap : gaps) html_.element("li", {}, gap);
  }

  [[nodiscard]] std::string words_of(const MetricProfile& profile, const GroupGap& gap) const {
    const Metric& metric = edition_.catalogue().metric(profile.metric);
    const Breakdown& breakdown = edition_.catalogue().breakdown(gap.high.key.breakdown);
    return context_.say(metric.short_label) + ", " +
           context_.fill("gap.title", {{"breakdown", context_.say(breakdown.label)}}) + " " +
           gap_words(context_, edition_, metric, gap);
  }

  void write_help() {
    html::heading(html_, Heading::h2, context_.text("help.title"));
    for (const char* key : {"help.value", "help.grade", "help.interval", "help.median"})
      html::paragraph(html_, context_.text(key));
  }

  Html& html_;
  const PageContext& context_;
  const Edition& edition_;
  const Profile& profile_;
};

}  // namespace

documents::Document profile_report(const PageContext& context, const Edition& edition, const Profile& profile) {
  Html html;
  ProfileReport(html, context, edition, profile).write();
  return report_of(context, edition, profile, "place_report.title", html.take());
}

}  // namespace foothold::metrics

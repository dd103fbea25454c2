#include "metrics/profile/metric_tile.hpp"

#include "html/charts.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/profile/chart_points.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

class MetricTile {
 public:
  MetricTile(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricProfile& profile)
      : html_(html),
        context_(context),
        edition_(edition),
        profile_(profile),
        metric_(edition.catalogue().metric(profile.metric)),
        family_(edition.catalogue().family(metric_)) {}

  void write() {
    const Element article = html_.open("article", {{"class", "fh-metric"}});
    html_.element("h4", {{"class", "fh-metric__label"}}, context_.say(metric_.short_label));
    if (!profile_.latest.has_value()) return write_missing();
    write_value();
    write_meta();
    write_standing();
    write_trend();
    write_gaps();
  }

 private:
  void write_missing() {
    const Element paragraph = html_.open("p", {{"class", "fh-missing"}});
    html_.element("strong", {}, context_.text("missing.title"));
    html_.text(" ").text(missing_words(context_, edition_, profile_.latest));
  }

  void write_value() {
    const Element paragraph = html_.open("p", {{"class", "fh-metric__value"}});
    html_.text(value_words(context_, metric_, profile_.latest));
    const std::string unit = unit_words(context_, metric_);
    if (!unit.empty()) html_.text(" ").element("span", {{"class", "fh-metric__unit"}}, unit);
  }

  void write_meta() {
    const Element paragraph = html_.open("p", {{"class", "fh-metric__meta"}});
    html_.text(std::to_string(profile_.latest.key.year)).text(" ");
    html::grade_tag(html_, context_, grade_mark(profile_.latest.grade));
    html_.text(" ").element("span", {{"class", "fh-metric__interval"}},
                            interval_words(context_, metric_, family_, profile_.latest));
    if (profile_.series.back().key.year == profile_.latest.key.year) return;
    html_.text(" ").text(
        context_.fill("tile.newer_missing", {{"year", std::to_string(profile_.series.back().key.year)}}));
  }

  void write_standing() {
    const Element standing = html_.open("div", {{"class", "fh-metric__standing"}});
    if (metric_.kind == ValueKind::pair) write_words(parity_words(context_, profile_.latest));
    write_words(standing_words(context_, metric_, family_, *profile_.nation, "nation"));
    const bool compared = profile_.nation->comparison.verdict != Verdict::not_comparable;
    if (compared) write_strip(*profile_.nation);
    if (compared && profile_.state) write_words(standing_words(context_, metric_, family_, *profile_.state, "state"));
    if (compared && profile_.latest.grade == Grade::weak) write_words(context_.text("standing.weak"));
  }

  void write_words(const std::string& words) {
    if (!words.empty()) html_.element("p", {}, words);
  }

  void write_strip(const Standing& standing) {
    const Benchmark& benchmark = standing.benchmark;
    const Reading& latest = profile_.latest;
    const bool both = latest.has_interval();
    const std::string description =
        context_.fill("strip.description", {{"value", format_number(metric_, latest.value)},
                                            {"median", format_number(metric_, benchmark.median)},
                                            {"low", format_number(metric_, benchmark.p05)},
                                            {"high", format_number(metric_, benchmark.p95)}});
    html::position_strip(
        html_, {description, benchmark.p05, benchmark.median, benchmark.p95, latest.value,
                both ? latest.lower : std::nullopt, both ? latest.upper : std::nullopt, latest.grade == Grade::weak});
  }

  void write_trend() {
    const std::string words = change_words(context_, metric_, profile_);
    const Element trend = html_.open("div", {{"class", "fh-metric__trend"}});
    html::spark_line(html_, words, chart_points(profile_.series), profile_.breaks);
    write_words(words);
  }

  void write_gaps() {
    if (profile_.gaps.empty()) return;
    const Element list = html_.open("ul", {{"class", "fh-metric__gap"}});
    for (const GroupGap& gap : profile_.gaps) write_gap(gap);
  }

  void write_gap(const GroupGap& gap) {
    const Element item = html_.open("li");
    const Breakdown& breakdown = edition_.catalogue().breakdown(gap.high.key.breakdown);
    html_.element("strong", {}, context_.fill("gap.title", {{"breakdown", context_.say(breakdown.label)}})).text(" ");
    html_.text(gap_words(context_, edition_, metric_, gap));
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const MetricProfile& profile_;
  const Metric& metric_;
  const MetricFamily& family_;
};

}  // namespace

void metric_tile(html::Html& html, const html::PageContext& context, const Edition& edition,
                 const MetricProfile& profile) {
  MetricTile(html, context, edition, profile).write();
}

}  // namespace foothold::metrics

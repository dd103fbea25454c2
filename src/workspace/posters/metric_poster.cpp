#include <algorithm>
#include <cmath>
#include <ranges>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "html/components.hpp"
#include "html/edition_name.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/profile/chart_points.hpp"
#include "metrics/profile/glance_section.hpp"
#include "metrics/profile/profile_words.hpp"
#include "workspace/posters/poster_subjects.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::workspace {
namespace {

using metrics::Reading;

constexpr std::size_t most_cautions = 2;

class MetricPoster {
 public:
  // Tells the newest value, unless it is to tell another one.
  MetricPoster(const ViewRequest& view, metrics::PlaceIndex place, metrics::MetricIndex metric,
               const std::optional<Reading>& told = {})
      : view_(view),
        place_(place),
        index_(metric),
        metric_(view.edition.catalogue().metric(metric)),
        family_(view.edition.catalogue().family(metric_)),
        predictor_(*view.records.toolkit().framework.find_predictor(family_.predictor)),
        profile_(metrics::make_metric_profile(place, metric, view.edition)),
        told_(told.value_or(profile_.latest)) {}

  Poster write(std::optional<metrics::BreakdownIndex> breakdown) {
    const std::string place = view_.edition.places().full_name(view_.edition.places().at(place_), language());
    poster_.above = view_.context.fill("posters.above", {{"subject", say(predictor_.label)}, {"place", place}});
    poster_.title = say(predictor_.question);
    write_number();
    if (!breakdown || !draw_groups(*breakdown)) draw_years();
    poster_.parts = {facts(), cautions(), prompts_of(view_)};
    poster_.address = std::string(view_.site) + view_.context.link(reading_path(view_.edition, told_));
    return std::move(poster_);
  }

 private:
  [[nodiscard]] Language language() const { return view_.context.language(); }
  [[nodiscard]] const std::string& say(const Localized& text) const { return view_.context.say(text); }
  [[nodiscard]] std::string fill(std::string_view key, const std::string& text) const {
    return view_.context.fill("posters." + std::string(key), {{"text", text}});
  }
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("posters." + std::string(key));
  }
  [[nodiscard]] std::string year() const { return std::to_string(told_.key.year); }
  [[nodiscard]] bool is_of_group() const { return told_.key.breakdown != metrics::overall; }

  void write_number() {
    if (!told_.has_value()) {
      poster_.sentence = metrics::missing_words(view_.context, view_.edition, told_);
      return;
    }
    poster_.number = metrics::value_words(view_.context, metric_, told_);
    poster_.sentence = sentence();
  }

  // "About 78 of every 100" is read by more people than "78.3%".
  [[nodiscard]] std::string sentence() const {
    // Such a sentence speaks of all people.
    if (!is_of_group() && view_.context.site().messages->has("glance.says." + metric_.id))
      return metrics::glance_sentence(view_.context, metric_, told_);
    const std::string label = label_of_number();
    if (metric_.unit == metrics::Unit::share && metric_.kind == metrics::ValueKind::number) {
      const long count = std::lround(told_.value * metrics::display_factor(metric_.unit));
      if (count > 0 && count < 100)
        return view_.context.fill("posters.of_hundred",
                                  {{"metric", label}, {"count", std::to_string(count)}, {"year", year()}});
    }
    const std::string unit = metrics::unit_words(view_.context, metric_);
    const std::string value = metrics::value_words(view_.context, metric_, told_);
    return view_.context.fill(
        "posters.in_words",
        {{"metric", label}, {"value", unit.empty() ? value : value + " " + unit}, {"year", year()}});
  }

  [[nodiscard]] std::string label_of_number() const {
    if (!is_of_group()) return say(metric_.label);
    return view_.context.fill(
        "posters.metric_of_group",
        {{"metric", say(metric_.label)}, {"group", metrics::subgroup_label(view_.context, view_.edition, told_.key)}});
  }

  // The year of the number, or else the newest in which a group has a value; false when there is none.
  bool draw_groups(metrics::BreakdownIndex breakdown) {
    const metrics::Breakdown& groups = view_.edition.catalogue().breakdown(breakdown);
    const places::Level level = view_.edition.places().at(place_).geoid.level();
    for (const metrics::PublishedBreakdown& published : metric_.breakdowns) {
      if (published.breakdown != breakdown) continue;
      if (draw_groups_of(published, groups, told_.key.year)) return true;
      for (const int year : std::views::reverse(published.years(level)))
        if (draw_groups_of(published, groups, year)) return true;
    }
    return false;
  }

  bool draw_groups_of(const metrics::PublishedBreakdown& published, const metrics::Breakdown& groups, int year) {
    html::DotChart chart;
    for (const metrics::SubgroupIndex group : published.subgroups)
      add_row(chart, view_.edition.reading(place_, index_, year, published.breakdown, group), false);
    if (chart.rows.empty()) return false;
    // All come first, as the line against which the groups are read.
    html::DotChart whole;
    add_row(whole, view_.edition.reading(place_, index_, year, published.breakdown, 0), true);
    chart.rows.insert(chart.rows.begin(), whole.rows.begin(), whole.rows.end());
    chart.format = metrics::axis_format(metric_);
    const std::string title = view_.context.fill(
        "posters.groups_chart",
        {{"metric", say(metric_.label)}, {"breakdown", say(groups.label)}, {"year", std::to_string(year)}});
    chart.description = title + ": " + rows_in_words(chart);
    draw(title, chart.rows, [&](html::Html& html) { html::dot_chart(html, chart); });
    return true;
  }

  void add_row(html::DotChart& chart, const Reading& one, bool is_all) const {
    if (!one.has_value()) return;
    const bool both = one.has_interval();
    chart.rows.push_back({metrics::subgroup_label(view_.context, view_.edition, one.key), metrics::axis_value(one),
                          both ? one.lower : std::nullopt, both ? one.upper : std::nullopt,
                          one.grade == metrics::Grade::weak, is_all});
  }

  [[nodiscard]] std::string rows_in_words(const html::DotChart& chart) const {
    std::vector<std::string> parts;
    for (const html::DotRow& row : chart.rows) parts.push_back(row.label + " " + chart.format(row.value));
    return join(parts, "; ");
  }

  void draw_years() {
    const auto points = metrics::chart_points(profile_.series);
    if (points.empty()) return;
    html::LineChart chart;
    chart.format = metrics::axis_format(metric_);
    const std::string title = fill("years_chart", say(metric_.label));
    std::vector<std::string> parts;
    for (const html::ChartPoint& point : points)
      parts.push_back(std::to_string(point.year) + " " + chart.format(point.value));
    chart.description = title + ": " + join(parts, "; ");
    chart.series.push_back(
        {std::string(view_.edition.places().at(place_).spoken_name()), points, profile_.breaks, false});
    if (has_median()) chart.series.push_back(median());
    draw(title, points, [&](html::Html& html) { html::line_chart(html, chart); });
  }

  [[nodiscard]] bool has_median() const {
    return family_.comparable_between_places && metric_.unit != metrics::Unit::count &&
           metric_.kind == metrics::ValueKind::number;
  }

  [[nodiscard]] html::ChartSeries median() const {
    html::ChartSeries series{view_.context.text("detail.us_median"), {}, profile_.breaks, true};
    for (const Reading& reading : profile_.series) {
      const metrics::Benchmark benchmark = view_.edition.benchmark(reading.key);
      if (reading.has_value() && benchmark.is_reliable())
        series.points.push_back({reading.key.year, benchmark.median, {}, {}, false});
    }
    return series;
  }

  // `marks` says whether any of what is drawn is hollow.
  template <typename Marks, typename Draw>
  void draw(const std::string& title, const Marks& marks, const Draw& draw_chart) {
    const bool is_any_weak = std::ranges::any_of(marks, [](const auto& mark) { return mark.weak; });
    const std::string note = words("intervals") + (is_any_weak ? " " + words("hollow") : std::string());
    const html::Figure figure(poster_.picture, title, note);
    draw_chart(poster_.picture);
  }

  [[nodiscard]] PosterPart facts() const {
    PosterPart part{.heading = words("facts")};
    part.lines.push_back(fill("year", year()));
    if (told_.has_value()) {
      part.lines.push_back(fill("interval", metrics::interval_words(view_.context, metric_, family_, told_)));
      part.lines.push_back(fill("grade", grade_words()));
    }
    part.lines.push_back(fill("source", say(family_.source)));
    part.lines.push_back(
        fill("edition", html::edition_name(*view_.context.site().messages, language(), view_.edition.facts().release)));
    return part;
  }

  [[nodiscard]] std::string grade_words() const {
    const html::GradeMark mark = metrics::grade_mark(told_.grade);
    return html::grade_name(view_.context, mark) + ". " + html::grade_meaning(view_.context, mark);
  }

  [[nodiscard]] PosterPart cautions() const {
    PosterPart part{.heading = words("cannot_tell")};
    for (const Localized& caution : predictor_.read_with_care)
      if (part.lines.size() < most_cautions) part.lines.push_back(say(caution));
    if (!family_.comparable_between_places) part.lines.push_back(say(family_.comparison_note));
    return part;
  }

  const ViewRequest& view_;
  metrics::PlaceIndex place_;
  metrics::MetricIndex index_;
  const metrics::Metric& metric_;
  const metrics::MetricFamily& family_;
  const toolkit::Predictor& predictor_;
  const metrics::MetricProfile profile_;
  const Reading told_;
  Poster poster_;
};

}  // namespace

Poster metric_poster(const ViewRequest& view, metrics::PlaceIndex place, metrics::MetricIndex metric,
                     std::optional<metrics::BreakdownIndex> breakdown) {
  return MetricPoster(view, place, metric).write(breakdown);
}

Poster reading_poster(const ViewRequest& view, const Reading& reading) {
  const bool is_overall = reading.key.breakdown == metrics::overall;
  Poster poster = MetricPoster(view, reading.place, reading.key.metric, reading)
                      .write(is_overall ? std::nullopt : std::optional(reading.key.breakdown));
  poster.about = reading.has_value() ? reading_name(view.context, view.edition, reading)
                                     : reading_statement(view.context, view.edition, reading);
  return poster;
}

}  // namespace foothold::workspace

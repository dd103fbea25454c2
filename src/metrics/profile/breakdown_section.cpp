#include "metrics/profile/breakdown_section.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/profile/chart_points.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

class BreakdownSection {
 public:
  BreakdownSection(html::Html& html, const html::PageContext& context, const Edition& edition, PlaceIndex place,
                   MetricIndex metric, const PublishedBreakdown& published)
      : html_(html),
        context_(context),
        edition_(edition),
        place_(place),
        index_(metric),
        metric_(edition.catalogue().metric(metric)),
        breakdown_(edition.catalogue().breakdown(published.breakdown)),
        published_(published) {
    const bool county = edition.places().at(place).geoid.level() == Level::county;
    for (const int year : county ? published.county_years : published.place_years)
      if (has_any_value(year)) years_.push_back(year);
  }

  void write() {
    if (years_.empty()) return;
    html_.element("h3", {}, context_.fill("detail.by", {{"breakdown", context_.say(breakdown_.label)}}));
    write_chart();
    write_table();
    if (!breakdown_.note.english.empty()) html::source_line(html_, context_.say(breakdown_.note));
  }

 private:
  [[nodiscard]] Reading reading(int year, SubgroupIndex subgroup) const {
    return edition_.reading(place_, index_, year, published_.breakdown, subgroup);
  }

  [[nodiscard]] bool has_any_value(int year) const {
    return std::any_of(published_.subgroups.begin(), published_.subgroups.end(),
                       [&](SubgroupIndex subgroup) { return reading(year, subgroup).has_value(); });
  }

  // "All" first, as the reference that the groups are read against.
  [[nodiscard]] std::vector<SubgroupIndex> rows() const {
    std::vector<SubgroupIndex> subgroups = {0};
    subgroups.insert(subgroups.end(), published_.subgroups.begin(), published_.subgroups.end());
    return subgroups;
  }

  void write_chart() {
    html::DotChart chart;
    const std::string year = std::to_string(years_.back());
    chart.description = context_.fill("detail.groups_chart", {{"metric", context_.say(metric_.label)}, {"year", year}});
    chart.format = axis_format(metric_);
    for (const SubgroupIndex subgroup : rows()) {
      const Reading one = reading(years_.back(), subgroup);
      if (!one.has_value()) continue;
      const bool both = one.has_interval();
      chart.rows.push_back({subgroup_label(context_, edition_, one.key), axis_value(one),
                            both ? one.lower : std::nullopt, both ? one.upper : std::nullopt, one.grade == Grade::weak,
                            subgroup == 0});
    }
    const html::Figure figure(html_, context_.fill("detail.groups_title", {{"year", year}}));
    html::dot_chart(html_, chart);
  }

  void write_table() {
    std::vector<std::string> labels;
    for (const int year : years_) labels.push_back(std::to_string(year));
    std::vector<html::Column> columns = {{context_.text("detail.group")}};
    for (const std::string& label : labels) columns.push_back({label, true});
    const std::string caption = context_.fill("detail.groups_table", {{"metric", context_.say(metric_.label)},
                                                                      {"breakdown", context_.say(breakdown_.label)}});
    html::Table table(html_, context_, caption, columns, {.sortable = true});
    for (const SubgroupIndex subgroup : rows()) write_row(table, subgroup);
  }

  void write_row(html::Table& table, SubgroupIndex subgroup) {
    html::TableRow row = table.row(context_.say(breakdown_.subgroups[subgroup].label));
    for (const int year : years_) {
      const Reading one = reading(year, subgroup);
      if (one.has_value()) {
        row.sorted_cell(value_words(context_, metric_, one), shortest_number(one.value), note_of(one));
      } else {
        row.sorted_cell(context_.text("detail.no_value"), "");
      }
    }
  }

  // The small line below a value: its interval, and its grade when that is not Strong.
  [[nodiscard]] std::string note_of(const Reading& one) const {
    std::string note =
        one.has_interval() ? format_number(metric_, *one.lower) + "–" + format_number(metric_, *one.upper) : "";
    if (one.grade == Grade::marginal || one.grade == Grade::weak) {
      if (!note.empty()) note += " · ";
      note += context_.text(one.grade == Grade::weak ? "grade.weak" : "grade.marginal");
    }
    return note;
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  PlaceIndex place_;
  MetricIndex index_;
  const Metric& metric_;
  const Breakdown& breakdown_;
  const PublishedBreakdown& published_;
  std::vector<int> years_;
};

}  // namespace

void breakdown_section(html::Html& html, const html::PageContext& context, const Edition& edition, PlaceIndex place,
                       MetricIndex metric, const PublishedBreakdown& published) {
  BreakdownSection(html, context, edition, place, metric, published).write();
}

}  // namespace foothold::metrics

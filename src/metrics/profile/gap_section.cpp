#include "metrics/profile/gap_section.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "html/charts.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

class GapSection {
 public:
  GapSection(html::Html& html, const html::PageContext& context, const Edition& edition, const GroupGaps& gaps)
      : html_(html),
        context_(context),
        edition_(edition),
        gaps_(gaps),
        metric_(edition.catalogue().metric(gaps.metric)),
        reference_(label(gaps.reference)),
        year_(std::to_string(gaps.year)) {}

  void write() {
    html::heading(html_, html::Heading::h4, context_.fill("gaps.title", {{"reference", reference_}, {"year", year_}}));
    if (reference_is_missing())
      return html::missing(html_,
                           context_.fill("gaps.reference_missing", {{"reference", reference_}, {"year", year_}}));
    write_table();
    if (gaps_.groups_overlap) html::source_line(html_, context_.text("gaps.overlap"));
    write_working_of_gaps();
    write_history();
  }

 private:
  [[nodiscard]] const std::string& label(SubgroupIndex group) const {
    return context_.say(edition_.catalogue().breakdown(gaps_.breakdown).subgroups[group].label);
  }

  [[nodiscard]] const std::string& label(const ReferenceGap& gap) const {
    return label(gap.comparison.first.key.subgroup);
  }

  [[nodiscard]] bool reference_is_missing() const {
    return std::ranges::none_of(gaps_.gaps, [](const ReferenceGap& gap) { return gap.comparison.second.has_value(); });
  }

  [[nodiscard]] bool counts_people() const {
    return std::ranges::any_of(gaps_.gaps, [](const ReferenceGap& gap) { return gap.people.has_value(); });
  }

  void write_table() {
    std::vector<html::Column> columns = {{context_.text("detail.group")},
                                         {context_.text("gaps.value"), true},
                                         {context_.text("gaps.difference"), true},
                                         {context_.text("gaps.ratio"), true},
                                         {context_.text("gaps.verdict")}};
    if (counts_people()) columns.push_back({context_.text("gaps.people")});
    columns.push_back({context_.text("gaps.trend")});
    html::Table table(
        html_, context_,
        context_.fill("gaps.caption",
                      {{"metric", context_.say(metric_.label)}, {"reference", reference_}, {"year", year_}}),
        columns, {.quiet = true});
    write_reference_row(table);
    for (const ReferenceGap& gap : gaps_.gaps) write_row(table, gap);
  }

  void write_reference_row(html::Table& table) {
    html::TableRow row = table.row(reference_);
    const Reading& reading = gaps_.gaps.front().comparison.second;
    row.cell(value_words(context_, metric_, reading), interval(reading));
    row.cell("–").cell("–").cell(context_.text("gaps.reference"));
    if (counts_people()) {
      const auto people = people_behind(edition_, reading);
      row.cell(people ? people_words(context_, *people) : "–");
    }
    row.cell("–");
  }

  void write_row(html::Table& table, const ReferenceGap& gap) {
    const Comparison& comparison = gap.comparison;
    html::TableRow row = table.row(label(gap));
    if (comparison.first.has_value()) {
      row.cell(value_words(context_, metric_, comparison.first), interval(comparison.first));
    } else {
      row.cell(context_.text("detail.no_value"), missing_words(context_, edition_, comparison.first));
    }
    row.cell(comparison.refused() ? "–" : difference_words(context_, metric_, comparison.difference));
    row.cell(ratio_words(context_, comparison.ratio));
    row.cell(verdict_words(context_, comparison.verdict), note_of(comparison));
    if (counts_people()) row.cell(gap.people ? people_words(context_, *gap.people) : "–");
    row.cell(gap_change_words(context_, metric_, comparison, gap.change),
             gap.change && gap.change->unreliable ? context_.text("verdict.unreliable") : "");
  }

  [[nodiscard]] std::string note_of(const Comparison& comparison) const {
    if (comparison.refused()) return refusal_words(context_, comparison);
    return comparison.unreliable ? context_.text("verdict.unreliable") : "";
  }

  [[nodiscard]] std::string interval(const Reading& reading) const {
    if (!reading.has_interval()) return {};
    return format_number(metric_, *reading.lower) + "–" + format_number(metric_, *reading.upper);
  }

  void write_working_of_gaps() {
    std::vector<WorkingRow> rows;
    for (const ReferenceGap& gap : gaps_.gaps) rows.push_back({label(gap) + " – " + reference_, &gap.comparison});
    write_working(html_, context_, edition_, context_.say(metric_.short_label), rows);
  }

  void write_working_of_changes() {
    std::vector<WorkingRow> rows;
    for (const ReferenceGap& gap : gaps_.gaps)
      if (gap.change)
        rows.push_back(
            {label(gap) + " – " + reference_ + ", " + year_ + " – " + std::to_string(gap.change_since), &*gap.change});
    write_working(html_, context_, edition_, context_.text("gaps.trend"), rows);
  }

  [[nodiscard]] std::set<int> years() const {
    std::set<int> found;
    for (const ReferenceGap& gap : gaps_.gaps)
      for (const Comparison& one : gap.history) found.insert(one.first.key.year);
    return found;
  }

  void write_history() {
    const std::set<int> all = years();
    if (all.size() < 2) return;
    const html::Disclosure disclosure(html_, context_.text("gaps.over_time"));
    write_chart();
    write_history_table(all);
    write_working_of_changes();
  }

  // The chart takes six lines; a breakdown with more groups has the table.
  void write_chart() {
    static constexpr std::size_t most_lines = 6;
    html::LineChart chart;
    chart.description =
        context_.fill("gaps.chart", {{"metric", context_.say(metric_.label)}, {"reference", reference_}});
    chart.format = [this](double value) { return format_difference(metric_, value); };
    for (const ReferenceGap& gap : gaps_.gaps) {
      if (gap.history.empty() || chart.series.size() == most_lines) continue;
      chart.series.push_back({label(gap), points_of(gap), gaps_.breaks, false});
    }
    html::line_chart(html_, chart);
  }

  static std::vector<html::ChartPoint> points_of(const ReferenceGap& gap) {
    std::vector<html::ChartPoint> points;
    for (const Comparison& one : gap.history) {
      if (one.refused()) continue;
      html::ChartPoint point{one.first.key.year, one.difference, {}, {}, one.unreliable};
      if (one.p) {
        const double reach = interval_reach * std::hypot(one.first_error.value, one.second_error.value);
        point.lower = one.difference - reach;
        point.upper = one.difference + reach;
      }
      points.push_back(point);
    }
    return points;
  }

  void write_history_table(const std::set<int>& all) {
    std::vector<std::string> labels;
    for (const int year : all) labels.push_back(std::to_string(year));
    std::vector<html::Column> columns = {{context_.text("detail.group")}};
    for (const std::string& label : labels) columns.push_back({label, true});
    html::Table table(
        html_, context_,
        context_.fill("gaps.history", {{"metric", context_.say(metric_.label)}, {"reference", reference_}}), columns);
    for (const ReferenceGap& gap : gaps_.gaps) {
      html::TableRow row = table.row(label(gap));
      for (const int year : all) write_history_cell(row, gap, year);
    }
  }

  void write_history_cell(html::TableRow& row, const ReferenceGap& gap, int year) {
    const auto found =
        std::ranges::find_if(gap.history, [year](const Comparison& one) { return one.first.key.year == year; });
    if (found == gap.history.end() || found->refused()) {
      row.cell("–");
    } else {
      row.cell(format_difference(metric_, found->difference), found->unreliable ? context_.text("grade.weak") : "");
    }
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const GroupGaps& gaps_;
  const Metric& metric_;
  std::string reference_;
  std::string year_;
};

}  // namespace

void gap_section(html::Html& html, const html::PageContext& context, const Edition& edition, const GroupGaps& gaps) {
  GapSection(html, context, edition, gaps).write();
}

}  // namespace foothold::metrics

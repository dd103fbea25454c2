#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_words.hpp"

namespace foothold::metrics {
namespace {

constexpr double smallest_p_shown = 0.0001;

std::string p_words(const std::optional<double>& p) {
  if (!p) return "–";
  return *p < smallest_p_shown ? "< " + shortest_number(smallest_p_shown) : grouped_number(*p, 4);
}

// Errors are smaller than values, so they get one decimal more.
std::string error_number(const Metric& metric, double error) {
  return grouped_number(error * display_factor(metric.unit), metric.decimals + 1);
}

class Working {
 public:
  Working(html::Html& html, const html::PageContext& context, const Edition& edition, std::span<const WorkingRow> rows)
      : html_(html), context_(context), edition_(edition) {
    for (const WorkingRow& row : rows)
      if (!row.comparison->refused()) rows_.push_back(row);
  }

  void write(std::string_view about) {
    if (rows_.empty()) return;
    const html::Disclosure disclosure(html_, context_.text("working.title"), false, html::Disclosure::Kind::working);
    write_table(about);
    write_tests();
    write_correction();
  }

 private:
  [[nodiscard]] const Metric& metric_of(const Comparison& comparison) const {
    return edition_.catalogue().metric(comparison.first.key.metric);
  }

  [[nodiscard]] std::string number(const Comparison& comparison, const Reading& reading) const {
    return format_number(metric_of(comparison), reading.value);
  }

  [[nodiscard]] std::string interval(const Comparison& comparison, const Reading& reading) const {
    if (!reading.has_interval()) return {};
    const Metric& metric = metric_of(comparison);
    return format_number(metric, *reading.lower) + "–" + format_number(metric, *reading.upper);
  }

  [[nodiscard]] std::string error(const Comparison& comparison, const StandardError& error) const {
    if (!error.is_known()) return "–";
    const std::string half = context_.text("working.half." + std::string(interval_half_name(error.half)));
    return context_.fill("working.error",
                         {{"value", error_number(metric_of(comparison), error.value)}, {"half", half}});
  }

  void write_table(std::string_view about) {
    std::vector<html::Column> columns = {{context_.text("working.what")}};
    for (const char* key : {"working.first", "working.second", "working.difference", "working.errors", "working.z",
                            "working.p", "working.adjusted", "working.family"})
      columns.push_back({context_.text(key), true});
    columns.push_back({context_.text("working.verdict")});
    html::Table table(html_, context_, context_.text("working.caption") + ": " + std::string(about), columns);
    for (const WorkingRow& row : rows_) write_row(table, row);
  }

  void write_row(html::Table& table, const WorkingRow& row) {
    const Comparison& comparison = *row.comparison;
    html::TableRow cells = table.row(row.label);
    cells.cell(number(comparison, comparison.first), interval(comparison, comparison.first));
    cells.cell(number(comparison, comparison.second), interval(comparison, comparison.second));
    cells.cell(difference_words(context_, metric_of(comparison), comparison.difference));
    cells.cell(error(comparison, comparison.first_error), error(comparison, comparison.second_error));
    cells.cell(comparison.z ? grouped_number(*comparison.z, 3) : "–");
    cells.cell(p_words(comparison.p)).cell(p_words(comparison.adjusted_p));
    cells.cell(comparison.p ? std::to_string(comparison.family) : "–");
    cells.cell(verdict_words(context_, comparison.verdict),
               comparison.unreliable ? context_.text("verdict.unreliable") : "");
  }

  void write_tests() {
    for (const TestKind test :
         {TestKind::two_values, TestKind::fixed_value, TestKind::two_gaps, TestKind::bounds, TestKind::none})
      if (any([test](const Comparison& comparison) { return comparison.test == test; }))
        html::paragraph(html_, context_.text("working." + std::string(test_name(test))));
    if (any([](const Comparison& comparison) { return comparison.shares_people && comparison.p.has_value(); }))
      html::paragraph(html_, context_.text("working.shares_people"));
  }

  void write_correction() {
    const auto tested =
        std::ranges::find_if(rows_, [](const WorkingRow& row) { return row.comparison->p.has_value(); });
    if (tested == rows_.end()) return;
    const Comparison& comparison = *tested->comparison;
    html::paragraph(html_, context_.text("working.source_of_errors"));
    html::paragraph(html_, context_.fill("working.level", {{"level", shortest_number(comparison.level)}}));
    html::paragraph(html_, context_.text("working.correction"));
    if (comparison.picked_from > 1)
      html::paragraph(html_, context_.fill("working.picked", {{"count", std::to_string(comparison.picked_from)}}));
  }

  template <typename Condition>
  [[nodiscard]] bool any(Condition condition) const {
    return std::ranges::any_of(rows_, [&](const WorkingRow& row) { return condition(*row.comparison); });
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  std::vector<WorkingRow> rows_;
};

}  // namespace

void write_working(html::Html& html, const html::PageContext& context, const Edition& edition, std::string_view about,
                   std::span<const WorkingRow> rows) {
  Working(html, context, edition, rows).write(about);
}

}  // namespace foothold::metrics

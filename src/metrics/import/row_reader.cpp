#include "metrics/import/row_reader.hpp"

#include <cmath>

#include "base/text.hpp"
#include "metrics/import/cell_rules.hpp"

namespace foothold::metrics {

RowReader::RowReader(const ReleaseFile& file, const ColumnPlan& plan, const std::vector<std::string>& header,
                     const ReadContext& context, FileReport& report)
    : file_(file),
      plan_(plan),
      header_(header),
      context_(context),
      catalogue_(*context.catalogue),
      report_(report),
      identity_(file, plan, header, context, report),
      rules_(plan, catalogue_),
      collector_(file.level, file.breakdown, catalogue_.breakdown(file.breakdown).subgroups.size(), plan),
      row_(plan.metrics.size()) {}

void RowReader::read_row(const CsvReader& csv) {
  line_ = csv.line();
  const Fields& fields = csv.fields();
  ++report_.rows;
  if (csv.malformed() || fields.size() != plan_.columns)
    return add(Finding::malformed_row, "", std::to_string(fields.size()),
               "the row must have " + std::to_string(plan_.columns) + " cells");
  if (!identity_.read(fields, line_)) return;
  collector_.start_year(identity_.year());
  for (std::size_t cell = 0; cell < row_.size(); ++cell) row_[cell] = read_cell(fields, plan_.metrics[cell]);
  for (const Contradiction& contradiction : rules_.check(row_)) reject_together(contradiction, fields);
  for (std::size_t cell = 0; cell < row_.size(); ++cell) keep(cell);
  keep_population(fields);
}

void RowReader::finish(ReadFile& result) {
  std::vector<SliceCollector::Duplicate> duplicates;
  result.slices = collector_.take(duplicates);
  line_ = 0;
  for (const auto& duplicate : duplicates) {
    add(Finding::duplicate_row, metric_name(duplicate.key.metric), context_.places->at(duplicate.place).geoid.text(),
        "a second value for " + std::to_string(duplicate.key.year) + "; the first one stands");
    if (duplicate.key.metric != population_metric) --report_.values;  // populations are not counted among the values
  }
  result.withheld = std::move(withheld_);
  identity_.report_incomplete_years();
}

void RowReader::add(Finding finding, std::string column, std::string_view value, std::string reason) {
  report_.add(finding, {line_, std::move(column), shown_cell(value), std::move(reason)});
}

void RowReader::withhold(MetricIndex metric, Withheld reason) {
  withheld_.push_back({collector_.key_of(identity_.subgroup(), metric), identity_.place(), reason});
}

std::string RowReader::metric_name(MetricIndex metric) const {
  return metric == population_metric ? "population" : catalogue_.metric(metric).id;
}

RowCell RowReader::read_cell(const Fields& fields, const MetricColumns& columns) {
  const Metric& metric = catalogue_.metric(columns.metric);
  const std::string_view text = trim(fields[columns.value]);
  RowCell cell;
  cell.grade = read_grade(fields, columns, cell);
  if (is_missing(text)) return without_value(fields, columns, cell);
  const CellValue read = read_value(text, metric, file_.breakdown == overall, columns.factor);
  if (read.problem) return rejected_value(*read.problem, columns, text);
  if (read.converted) add(Finding::converted_text, metric.id, text, "an older way of writing");
  cell.value = read.value;
  cell.second = read.second;
  if (metric.zero == ZeroMeaning::missing && cell.value == 0.0) return zero_as_missing(columns);
  read_bounds(fields, columns, cell);
  if (cell.rejected) withhold(columns.metric, Withheld::rejected);
  if (cell.grade == Grade::none && columns.grade && !cell.rejected)
    add(Finding::value_without_grade, metric.id, text, "published without a grade");
  return cell;
}

Grade RowReader::read_grade(const Fields& fields, const MetricColumns& columns, RowCell& cell) {
  if (!columns.grade) return Grade::none;
  const std::string_view text = trim(fields[*columns.grade]);
  if (is_missing(text)) return Grade::none;
  const auto grade = grade_from_text(text);
  if (!grade) {
    add(Finding::unknown_grade, header_[*columns.grade], text, "a grade must be Strong, Marginal or Weak");
    cell.rejected = true;
  } else if (text.size() == 1) {
    add(Finding::numbered_grade, header_[*columns.grade], text, "read as " + std::string(grade_name(*grade)));
  }
  return grade.value_or(Grade::none);
}

void RowReader::read_bounds(const Fields& fields, const MetricColumns& columns, RowCell& cell) {
  if (!columns.lower || !columns.upper) return;
  cell.lower = read_one_bound(fields[*columns.lower], columns, cell.value, Side::below);
  cell.upper = read_one_bound(fields[*columns.upper], columns, cell.value, Side::above);
  if (std::isnan(cell.lower) != std::isnan(cell.upper))
    add(Finding::one_bound, metric_name(columns.metric), shortest_number(cell.value),
        "only one of the bounds is published");
}

double RowReader::read_one_bound(std::string_view text, const MetricColumns& columns, double value, Side side) {
  const CellValue bound = read_bound(text, columns.factor);
  const bool wrong_side = side == Side::below ? bound.value > value : bound.value < value;
  if (!bound.problem && !wrong_side) return bound.value;
  add(Finding::bounds_dropped, metric_name(columns.metric), text, "the bound does not enclose the value");
  return absent;
}

RowCell RowReader::without_value(const Fields& fields, const MetricColumns& columns, const RowCell& cell) {
  const std::string& metric = catalogue_.metric(columns.metric).id;
  if (cell.grade != Grade::none)
    add(Finding::grade_without_value, metric, grade_name(cell.grade), "a grade without a value is dropped");
  for (const auto& bound : {columns.lower, columns.upper})
    if (bound && !is_missing(trim(fields[*bound])))
      add(Finding::bounds_without_value, header_[*bound], fields[*bound], "a bound without a value is dropped");
  return {};
}

RowCell RowReader::rejected_value(Finding finding, const MetricColumns& columns, std::string_view text) {
  add(finding, metric_name(columns.metric), text,
      finding == Finding::out_of_range ? "outside the limits of the catalogue" : "not a number of this metric's form");
  withhold(columns.metric, Withheld::rejected);
  RowCell cell;
  cell.rejected = true;
  return cell;
}

RowCell RowReader::zero_as_missing(const MetricColumns& columns) {
  add(Finding::zero_means_missing, metric_name(columns.metric), "0", "zero marks a missing value in this column");
  withhold(columns.metric, Withheld::zero_means_missing);
  return {};
}

void RowReader::reject_together(const Contradiction& contradiction, const Fields& fields) {
  for (const std::size_t position : contradiction.cells) {
    if (row_[position].rejected) continue;
    const MetricColumns& columns = plan_.metrics[position];
    add(Finding::contradiction, metric_name(columns.metric), fields[columns.value], contradiction.reason);
    withhold(columns.metric, Withheld::rejected);
    row_[position].rejected = true;
  }
}

void RowReader::keep(std::size_t position) {
  const RowCell& cell = row_[position];
  if (cell.rejected || std::isnan(cell.value)) return;
  const MetricColumns& columns = plan_.metrics[position];
  const bool is_pair = catalogue_.metric(columns.metric).kind == ValueKind::pair;
  const bool has_bounds = columns.lower.has_value() && columns.upper.has_value();
  collector_.add(identity_.subgroup(), position, identity_.place(), cell, has_bounds, is_pair);
  ++report_.values;
}

void RowReader::keep_population(const Fields& fields) {
  if (!plan_.population) return;
  const std::string_view text = trim(fields[*plan_.population]);
  if (is_missing(text)) return;
  const auto people = parse_number(text);
  if (people && *people >= 0) {
    collector_.add_population(identity_.place(), *people);
  } else {
    add(Finding::not_a_number, "population", text, "a population must be a number");
  }
}

}  // namespace foothold::metrics

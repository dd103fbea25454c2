#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "metrics/import/column_plan.hpp"
#include "metrics/import/release_file_reader.hpp"
#include "metrics/import/row_identity.hpp"
#include "metrics/import/row_rules.hpp"
#include "metrics/import/slice_collector.hpp"

namespace foothold::metrics {

// Turns the rows of one file, whose columns are planned, into slices. Every cell passes its rules on the way; what is
// kept out or mended goes to the report. Not thread-safe: one reader per file.
class RowReader {
 public:
  RowReader(const ReleaseFile& file, const ColumnPlan& plan, const std::vector<std::string>& header,
            const ReadContext& context, FileReport& report);

  void read_row(const CsvReader& csv);
  // After the last row.
  void finish(ReadFile& result);

 private:
  using Fields = std::vector<std::string_view>;
  enum class Side { below, above };

  void add(Finding finding, std::string column, std::string_view value, std::string reason);
  void withhold(MetricIndex metric, Withheld reason);
  RowCell read_cell(const Fields& fields, const MetricColumns& columns);
  Grade read_grade(const Fields& fields, const MetricColumns& columns, RowCell& cell);
  void read_bounds(const Fields& fields, const MetricColumns& columns, RowCell& cell);
  double read_one_bound(std::string_view text, const MetricColumns& columns, double value, Side side);
  RowCell without_value(const Fields& fields, const MetricColumns& columns, const RowCell& cell);
  RowCell rejected_value(Finding finding, const MetricColumns& columns, std::string_view text);
  RowCell zero_as_missing(const MetricColumns& columns);
  void reject_together(const Contradiction& contradiction, const Fields& fields);
  void keep(std::size_t position);
  void keep_population(const Fields& fields);
  [[nodiscard]] std::string metric_name(MetricIndex metric) const;

  const ReleaseFile& file_;
  const ColumnPlan& plan_;
  const std::vector<std::string>& header_;
  const ReadContext& context_;
  const Catalogue& catalogue_;
  FileReport& report_;
  RowIdentity identity_;
  RowRules rules_;
  SliceCollector collector_;
  std::vector<RowCell> row_;
  std::vector<WithheldCell> withheld_;
  std::size_t line_ = 0;
};

}  // namespace foothold::metrics

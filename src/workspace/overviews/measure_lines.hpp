#pragma once

#include <vector>

#include "html/charts.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The values of one group of a measure.
struct GroupLine {
  const Record* group = nullptr;
  std::vector<html::ChartPoint> points;
};

// The values of a measure over the years, as a chart draws them. A year with several values has the newest of them.
struct MeasureLines {
  std::vector<html::ChartPoint> everyone;  // with the baseline
  std::vector<html::ChartPoint> way;       // from the baseline to the target; empty when there is no such line
  std::vector<GroupLine> groups;           // by title
  std::vector<int> breaks_before;          // the year in which the measure was changed
};

// Pure; pointers lead into the records. Values for a part of the place are left out.
[[nodiscard]] MeasureLines measure_lines(const CoalitionRecords& records, const Record& measure);

}  // namespace foothold::workspace

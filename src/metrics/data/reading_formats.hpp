#pragma once

#include <string>
#include <vector>

#include "base/csv.hpp"
#include "base/json_writer.hpp"
#include "metrics/data/reading_query.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// Readings for scripts. The names of fields and columns are a promise (docs/openapi.yaml): place, metric, year,
// subgroup_type, subgroup, value, lb, ub, grade, missing, and `parts` (JSON) or part_1 and part_2 (CSV) for pairs,
// whose `value` is empty.
[[nodiscard]] std::string readings_json(const std::vector<Reading>& readings, const Edition& edition);
[[nodiscard]] std::string readings_csv(const std::vector<Reading>& readings, const Edition& edition);
void write_reading(JsonWriter& json, const Reading& reading, const Edition& edition);

// {"level":…,"metric":…,"year":…,"subgroup_type":…,"subgroup":…,"median":…,"p05":…,"p95":…,"missing_population_share":…,
// "weak_population_share":…,"places":…}; numbers that cannot be told are null.
[[nodiscard]] std::string benchmark_json(const SliceKey& key, const Benchmark& benchmark, const Edition& edition);

// The names under which a slice goes: metric, "all" or the breakdown, and the published subgroup.
struct SliceNames {
  const std::string& metric;
  const std::string& breakdown;
  const std::string& subgroup;
};
[[nodiscard]] SliceNames slice_names(const SliceKey& key, const Catalogue& catalogue);

}  // namespace foothold::metrics

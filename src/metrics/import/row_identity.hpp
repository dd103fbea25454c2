#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "metrics/import/column_plan.hpp"
#include "metrics/import/release_file_reader.hpp"

namespace foothold::metrics {

// Reads what the first columns of a row say: which year, which place, which subgroup. Remembers the row before, because
// the rows of one place follow one another. Not thread-safe; what does not fit goes to the report.
class RowIdentity {
 public:
  RowIdentity(const ReleaseFile& file, const ColumnPlan& plan, const std::vector<std::string>& header,
              const ReadContext& context, FileReport& report)
      : file_(file), plan_(plan), header_(header), context_(context), report_(report) {}

  // False when the row must be left out.
  bool read(const std::vector<std::string_view>& fields, std::size_t line);
  [[nodiscard]] int year() const { return year_; }
  [[nodiscard]] PlaceIndex place() const { return *place_; }
  [[nodiscard]] SubgroupIndex subgroup() const { return subgroup_; }

  // After the last row: the years in which the file has fewer places than the reference list.
  void report_incomplete_years();

 private:
  void reject_row(Finding finding, std::string column, std::string_view value, std::string reason);
  void note_foreign_letters(const std::vector<std::string_view>& fields);
  bool read_year(const std::vector<std::string_view>& fields);
  bool read_place(const std::vector<std::string_view>& fields);
  std::optional<PlaceIndex> find_place(std::string_view state, std::string_view code);
  std::optional<PlaceIndex> find_reference(const std::string& geoid_text);
  bool read_subgroup(const std::vector<std::string_view>& fields);
  bool is_type_of(const Breakdown& breakdown, const std::vector<std::string_view>& fields);

  const ReleaseFile& file_;
  const ColumnPlan& plan_;
  const std::vector<std::string>& header_;
  const ReadContext& context_;
  FileReport& report_;
  std::map<int, std::unordered_set<PlaceIndex>> places_by_year_;
  std::size_t line_ = 0;
  int year_ = 0;
  std::string year_text_;
  std::string place_key_;
  std::optional<PlaceIndex> place_;
  SubgroupIndex subgroup_ = 0;
};

// A cell as the report shows it: at most 80 letters, always valid text.
[[nodiscard]] std::string shown_cell(std::string_view cell);

}  // namespace foothold::metrics

#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "metrics/catalogue/metric.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

struct Subgroup {
  std::string name;  // exactly as published
  Localized label;
  std::vector<std::string> aliases;
  bool is_reference = false;            // what the other groups are compared with, unless a reader chooses otherwise
  std::string share_of_residents = {};  // the column that holds the group's share of all residents; empty for none
};

// Areas whose borders were drawn anew: values under the codes before and after are about other people.
struct AreaChange {
  int year = 0;  // the first year of the new codes
  std::vector<std::string> before;
  std::vector<std::string> after;
  Localized reason;
};

// A way of dividing people: by race and ethnicity, by age … `subgroups` begins with "All". The breakdown at position 0
// stands for the overall files and has only "All".
struct Breakdown {
  std::string id;
  Localized label;
  Localized note;
  std::vector<std::string> published_types;
  std::vector<Subgroup> subgroups;
};

// A column name of an older release.
struct FormerColumn {
  enum class Status { alias, rescaled, legacy, retired };
  std::string id;
  Status status = Status::retired;
  std::optional<MetricIndex> current;
  double factor = 1.0;
  Localized note;
};

// A grade column of an older release that serves several metrics.
struct SharedGrade {
  std::string column;
  std::vector<MetricIndex> metrics;
};

// One of the files of a release, known by the number its name begins with.
struct ReleaseFile {
  int number = 0;
  std::string name;
  Level level = Level::county;
  BreakdownIndex breakdown = overall;
};

struct ReleaseSource {
  std::string repository;
  std::string branch;
  std::string folder;
};

// Everything content/metrics says about the published numbers. Immutable once read, so any thread may ask. Lookups of
// unknown names return nothing.
class Catalogue {
 public:
  static Catalogue read(const ContentFolder& folder, const toolkit::Framework& framework, ContentProblems& problems);

  [[nodiscard]] std::span<const Metric> metrics() const { return metrics_; }
  [[nodiscard]] std::span<const MetricFamily> families() const { return families_; }
  [[nodiscard]] std::span<const Breakdown> breakdowns() const { return breakdowns_; }
  [[nodiscard]] std::span<const ReleaseFile> files() const { return files_; }
  [[nodiscard]] std::span<const SharedGrade> shared_grades() const { return shared_grades_; }
  [[nodiscard]] std::span<const AreaChange> area_changes() const { return area_changes_; }
  [[nodiscard]] const ReleaseSource& source() const { return source_; }

  [[nodiscard]] const Metric& metric(MetricIndex index) const { return metrics_[index]; }
  [[nodiscard]] const MetricFamily& family(const Metric& metric) const { return families_[metric.family]; }
  [[nodiscard]] const Breakdown& breakdown(BreakdownIndex index) const { return breakdowns_[index]; }

  [[nodiscard]] std::optional<MetricIndex> find_metric(std::string_view id) const;
  [[nodiscard]] std::optional<BreakdownIndex> find_breakdown(std::string_view id) const;
  // The subgroup with that published name or alias.
  [[nodiscard]] std::optional<SubgroupIndex> find_subgroup(BreakdownIndex breakdown, std::string_view name) const;
  [[nodiscard]] const FormerColumn* find_former_column(std::string_view id) const;
  [[nodiscard]] const ReleaseFile* find_file(int number) const;
  [[nodiscard]] bool is_dropped(int file_number, std::string_view column) const;

  // The metrics of a predictor, its headline first, then in the catalogue's order.
  [[nodiscard]] std::vector<MetricIndex> metrics_of_predictor(std::string_view predictor) const;
  [[nodiscard]] Localized race_group_label(std::string_view race_group) const;

 private:
  friend class CatalogueReader;

  std::vector<MetricFamily> families_;
  std::vector<Metric> metrics_;
  std::vector<Breakdown> breakdowns_;
  std::vector<FormerColumn> former_columns_;
  std::vector<SharedGrade> shared_grades_;
  std::vector<ReleaseFile> files_;
  std::vector<AreaChange> area_changes_;
  std::vector<std::pair<int, std::string>> dropped_;
  std::map<std::string, Localized, std::less<>> race_groups_;
  std::map<std::string, MetricIndex, std::less<>> metric_by_id_;
  ReleaseSource source_;
};

}  // namespace foothold::metrics

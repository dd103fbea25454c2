#include "metrics/import/column_plan.hpp"

#include <algorithm>
#include <set>

namespace foothold::metrics {
namespace {

class Planner {
 public:
  Planner(const std::vector<std::string>& header, const ReleaseFile& file, const Catalogue& catalogue,
          FileReport& report)
      : header_(header), file_(file), catalogue_(catalogue), report_(report), used_(header.size(), false) {}

  Result<ColumnPlan> plan() {
    plan_.columns = header_.size();
    if (auto error = plan_identity()) return *std::move(error);
    for (std::size_t column = 0; column < header_.size(); ++column)
      if (!used_[column]) plan_metric(column);
    if (plan_.metrics.empty()) return refuse("import.no_metrics", {});
    for (std::size_t column = 0; column < header_.size(); ++column)
      if (!used_[column]) report_leftover(column);
    report_missing_metrics();
    return std::move(plan_);
  }

 private:
  Error refuse(std::string key, std::string column) const {
    Error error;
    error.kind = ErrorKind::invalid;
    error.field = file_.name;
    error.message = {std::move(key), {{"file", report_.name}, {"column", std::move(column)}}};
    error.hint = {"import.not_a_release.hint", {}};
    return error;
  }

  std::optional<std::size_t> take(std::string_view name) {
    const auto at = std::find(header_.begin(), header_.end(), name);
    if (at == header_.end()) return std::nullopt;
    const auto column = static_cast<std::size_t>(at - header_.begin());
    used_[column] = true;
    return column;
  }

  std::optional<Error> plan_identity() {
    const std::string code_name(places::level_name(file_.level));
    const auto year = take("year");
    const auto state = take("state");
    const auto code = take(code_name);
    if (!year) return refuse("import.column_missing", "year");
    if (!state) return refuse("import.column_missing", "state");
    if (!code) return refuse("import.column_missing", code_name);
    plan_.year = *year;
    plan_.state = *state;
    plan_.code = *code;
    plan_.state_name = take("state_name");
    plan_.place_name = take(code_name + "_name");
    plan_.population = take("population");
    drop_known_strays();
    if (file_.breakdown == overall) return std::nullopt;
    plan_.subgroup = take("subgroup");
    plan_.subgroup_type = take("subgroup_type");
    if (!plan_.subgroup) return refuse("import.column_missing", "subgroup");
    return std::nullopt;
  }

  void drop_known_strays() {
    for (std::size_t column = 0; column < header_.size(); ++column) {
      if (used_[column] || !catalogue_.is_dropped(file_.number, header_[column])) continue;
      used_[column] = true;
      report_.add(Finding::dropped_column, {1, header_[column], "", "a stray column of this file"});
    }
  }

  // Takes the column when it is the value column of a metric, by its current or a former name, with its bounds and
  // grade.
  void plan_metric(std::size_t column) {
    const std::string& name = header_[column];
    const auto current = catalogue_.find_metric(name);
    const FormerColumn* former = current ? nullptr : catalogue_.find_former_column(name);
    const bool convertible =
        former != nullptr && former->current &&
        (former->status == FormerColumn::Status::alias || former->status == FormerColumn::Status::rescaled);
    if (!current && !convertible) return;
    const MetricIndex metric = current ? *current : *former->current;
    if (is_planned(metric)) return;
    used_[column] = true;
    const std::string id = catalogue_.metric(metric).id;
    MetricColumns columns{metric, column, take(name + "_lb"), take(name + "_ub"), take(name + "_quality"), 1.0};
    if (former != nullptr) note_former(*former, name, id, columns);
    if (!columns.grade) columns.grade = take_shared_grade(metric);
    plan_.metrics.push_back(columns);
  }

  [[nodiscard]] bool is_planned(MetricIndex metric) const {
    return std::any_of(plan_.metrics.begin(), plan_.metrics.end(),
                       [metric](const MetricColumns& columns) { return columns.metric == metric; });
  }

  void note_former(const FormerColumn& former, const std::string& name, const std::string& id, MetricColumns& columns) {
    const bool rescaled = former.status == FormerColumn::Status::rescaled;
    columns.factor = rescaled ? former.factor : 1.0;
    report_.add(rescaled ? Finding::rescaled_column : Finding::renamed_column, {1, name, "", "read as " + id});
  }

  std::optional<std::size_t> take_shared_grade(MetricIndex metric) {
    for (const SharedGrade& shared : catalogue_.shared_grades()) {
      if (std::find(shared.metrics.begin(), shared.metrics.end(), metric) == shared.metrics.end()) continue;
      const auto column = take(shared.column);
      if (!column) continue;
      report_.add(Finding::shared_grade_column, {1, shared.column, "", "the grade of " + catalogue_.metric(metric).id});
      return column;
    }
    return std::nullopt;
  }

  void report_leftover(std::size_t column) {
    const std::string& name = header_[column];
    if (const FormerColumn* former = catalogue_.find_former_column(name)) {
      report_.add(Finding::legacy_column, {1, name, "", former->note.english});
    } else {
      report_.add(Finding::unknown_column, {1, name, "", "the catalogue does not know this column"});
    }
  }

  [[nodiscard]] bool is_expected(const Metric& metric) const {
    if (file_.breakdown == overall) return !metric.years(file_.level).empty();
    return std::any_of(metric.breakdowns.begin(), metric.breakdowns.end(), [&](const PublishedBreakdown& published) {
      return published.breakdown == file_.breakdown &&
             !(file_.level == Level::county ? published.county_years : published.place_years).empty();
    });
  }

  void report_missing_metrics() {
    for (std::size_t index = 0; index < catalogue_.metrics().size(); ++index) {
      const Metric& metric = catalogue_.metrics()[index];
      if (is_expected(metric) && !is_planned(static_cast<MetricIndex>(index)))
        report_.add(Finding::missing_column, {1, metric.id, "", "this file usually holds the column"});
    }
  }

  const std::vector<std::string>& header_;
  const ReleaseFile& file_;
  const Catalogue& catalogue_;
  FileReport& report_;
  std::vector<bool> used_;
  ColumnPlan plan_;
};

}  // namespace

Result<ColumnPlan> plan_columns(const std::vector<std::string>& header, const ReleaseFile& file,
                                const Catalogue& catalogue, FileReport& report) {
  return Planner(header, file, catalogue, report).plan();
}

}  // namespace foothold::metrics

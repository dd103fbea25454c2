#include "metrics/import/demo/demo_release.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/csv.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

double rounded(double value, int decimals) {
  double scale = 1.0;
  for (int decimal = 0; decimal < decimals; ++decimal) scale *= 10.0;
  return std::round(value * scale) / scale;
}

// The columns of one metric in one file, and for whom and when they are filled.
struct Column {
  const DemoMetric* demo = nullptr;
  const Metric* metric = nullptr;
  bool has_bounds = false;
  std::vector<int> years;
  std::vector<std::string_view> subgroups;  // without "All"
};

std::vector<const DemoMetric*> metrics_in_publishers_order() {
  std::vector<const DemoMetric*> ordered;
  for (const auto& folder :
       {demo_finance_metrics(), demo_housing_metrics(), demo_health_metrics(), demo_governance_metrics(),
        demo_neighborhood_metrics(), demo_safety_metrics(), demo_education_metrics(), demo_employment_metrics()})
    for (const DemoMetric& metric : folder) ordered.push_back(&metric);
  return ordered;
}

// Cities have no interval where the publisher's city file has no column for it.
bool publishes_bounds(const Metric& metric, Level level) {
  const bool only_for_counties = metric.id == "share_debt_coll" || metric.id == "share_economic_connectedness";
  return metric.has_bounds && !(level == Level::place && only_for_counties);
}

// Writes one file of the release row by row. Lives as long as the file takes.
class DemoFile {
 public:
  DemoFile(const ReleaseFile& file, const Catalogue& catalogue, const places::PlaceDirectory& places,
           const DemoState& state)
      : file_(file),
        breakdown_(catalogue.breakdown(file.breakdown)),
        catalogue_(catalogue),
        places_(places),
        state_(state) {
    for (const DemoMetric* demo : metrics_in_publishers_order()) add_column(*demo);
  }

  std::string text() {
    write_header();
    for (const int year : years()) write_year(year);
    return csv_.take();
  }

 private:
  [[nodiscard]] bool is_overall() const { return file_.breakdown == overall; }

  void add_column(const DemoMetric& demo) {
    const auto index = catalogue_.find_metric(demo.id);
    if (!index) return;  // the catalogue no longer lists it
    const Metric& metric = catalogue_.metric(*index);
    Column column{&demo, &metric, publishes_bounds(metric, file_.level), {}, {}};
    if (is_overall()) column.years = metric.years(file_.level);
    for (const PublishedBreakdown& published : metric.breakdowns)
      if (published.breakdown == file_.breakdown) add_breakdown(published, column);
    if (!column.years.empty()) columns_.push_back(std::move(column));
  }

  void add_breakdown(const PublishedBreakdown& published, Column& column) {
    column.years = file_.level == Level::county ? published.county_years : published.place_years;
    for (const SubgroupIndex subgroup : published.subgroups)
      if (subgroup != 0) column.subgroups.push_back(breakdown_.subgroups[subgroup].name);
  }

  [[nodiscard]] std::set<int> years() const {
    std::set<int> years;
    for (const Column& column : columns_) years.insert(column.years.begin(), column.years.end());
    return years;
  }

  void write_header() {
    const std::string code(places::level_name(file_.level));
    csv_.text("year").text("state").text(code).text("state_name").text(code + "_name");
    if (is_overall()) {
      csv_.text("population");
    } else {
      csv_.text("subgroup").text("subgroup_type");
    }
    for (const Column& column : columns_) {
      csv_.text(column.metric->id);
      if (column.has_bounds) csv_.text(column.metric->id + "_lb").text(column.metric->id + "_ub");
      csv_.text(column.metric->id + "_quality");
    }
    csv_.end_record();
  }

  void write_year(int year) {
    for (std::size_t index = 0; index < places_.places().size(); ++index) {
      const places::Place& place = places_.places()[index];
      if (place.geoid.level() != file_.level || !place.exists_in(year)) continue;
      for (const Subgroup& subgroup : breakdown_.subgroups)
        write_row(place, {&state_, &state_.communities[index], year, subgroup.name, {}, !is_overall()});
    }
  }

  void write_row(const places::Place& place, DemoQuestion question) {
    const places::State* state = places_.find_state(place.geoid.state());
    csv_.integer(question.year).text(place.geoid.state()).text(place.geoid.text().substr(2));
    csv_.text(state == nullptr ? place.geoid.state() : std::string_view(state->name.english)).text(place.name);
    if (is_overall()) {
      csv_.integer(static_cast<long long>(question.community->people(question.year)));
    } else {
      csv_.text(question.subgroup).text(question.is_everybody() ? "all" : breakdown_.published_types.front());
    }
    for (const Column& column : columns_) {
      question.peers = column.subgroups;
      write_cell(column, is_published(column, question) ? column.demo->value(question) : std::nullopt);
    }
    csv_.end_record();
  }

  static bool is_published(const Column& column, const DemoQuestion& question) {
    const auto& [demo, metric, has_bounds, years, subgroups] = column;
    return std::find(years.begin(), years.end(), question.year) != years.end() &&
           (question.is_everybody() ||
            std::find(subgroups.begin(), subgroups.end(), question.subgroup) != subgroups.end());
  }

  void write_cell(const Column& column, const std::optional<DemoValue>& value) {
    const DemoValue cell = value.value_or(DemoValue{absent, Grade::none});
    write_number(column, cell.value, cell.second);
    if (column.has_bounds) {
      write_number(column, cell.lower, absent);
      write_number(column, cell.upper, absent);
    }
    csv_.text(value ? grade_name(cell.grade) : "NA");
  }

  void write_number(const Column& column, double value, double second) {
    if (std::isnan(value)) {
      csv_.text("NA");
    } else if (!std::isnan(second)) {
      csv_.text(grouped_number(value, column.demo->decimals) + ":" + grouped_number(second, column.demo->decimals));
    } else {
      csv_.number(rounded(value, column.demo->decimals));
    }
  }

  const ReleaseFile& file_;
  const Breakdown& breakdown_;
  const Catalogue& catalogue_;
  const places::PlaceDirectory& places_;
  const DemoState& state_;
  std::vector<Column> columns_;
  CsvWriter csv_;
};

}  // namespace

void write_demo_release(const std::filesystem::path& folder, const Catalogue& catalogue,
                        const places::PlaceDirectory& places, std::uint64_t seed) {
  const DemoState state = draw_demo_state(places, seed);
  for (const ReleaseFile& file : catalogue.files())
    write_file(folder / file.name, DemoFile(file, catalogue, places, state).text());
}

}  // namespace foothold::metrics

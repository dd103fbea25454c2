#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "metrics/catalogue/catalogue.hpp"

namespace foothold::metrics {
namespace {

template <typename Choice>
using Choices = std::initializer_list<std::pair<std::string_view, Choice>>;

// The schema has already refused any other word.
template <typename Choice>
Choice choose(const ContentNode& node, Choices<Choice> choices) {
  for (const auto& [word, choice] : choices)
    if (node.text() == word) return choice;
  return choices.begin()->second;
}

ValueKind read_value_kind(const ContentNode& node) {
  return choose<ValueKind>(node, {{"number", ValueKind::number}, {"pair", ValueKind::pair}});
}

Unit read_unit(const ContentNode& node) {
  return choose<Unit>(node, {{"share", Unit::share},
                             {"ratio", Unit::ratio},
                             {"homes-per-100", Unit::homes_per_100},
                             {"dollars", Unit::dollars},
                             {"pair-of-shares", Unit::pair_of_shares},
                             {"grade-levels", Unit::grade_levels},
                             {"count", Unit::count},
                             {"per-10000", Unit::per_10000},
                             {"per-100000", Unit::per_100000},
                             {"people-per-physician", Unit::people_per_physician},
                             {"index-100", Unit::index_100}});
}

Direction read_direction(const ContentNode& node) {
  return choose<Direction>(node, {{"higher-is-better", Direction::higher_is_better},
                                  {"lower-is-better", Direction::lower_is_better},
                                  {"contextual", Direction::contextual}});
}

ZeroMeaning read_zero(const ContentNode& node) {
  return choose<ZeroMeaning>(
      node, {{"zero", ZeroMeaning::zero}, {"none", ZeroMeaning::none}, {"missing", ZeroMeaning::missing}});
}

IntervalKind read_interval_kind(const ContentNode& node) {
  return choose<IntervalKind>(
      node,
      {{"confidence", IntervalKind::confidence}, {"logical", IntervalKind::logical}, {"none", IntervalKind::none}});
}

Period read_period(const ContentNode& node) {
  return choose<Period>(node, {{"one-year", Period::one_year},
                               {"five-year", Period::five_year},
                               {"school-year", Period::school_year},
                               {"election-year", Period::election_year},
                               {"rolling-five-year", Period::rolling_five_year},
                               {"single-year", Period::single_year}});
}

std::optional<Level> read_level(const ContentNode& node) {
  return choose<std::optional<Level>>(node,
                                      {{"both", std::nullopt}, {"county", Level::county}, {"place", Level::place}});
}

FormerColumn::Status read_status(const ContentNode& node) {
  using Status = FormerColumn::Status;
  return choose<Status>(node, {{"alias", Status::alias},
                               {"rescaled", Status::rescaled},
                               {"legacy", Status::legacy},
                               {"retired", Status::retired}});
}

std::optional<double> read_limit(const ContentNode& node, std::string_view field) {
  const ContentNode* limit = node.find(field);
  return limit == nullptr ? std::nullopt : std::optional(limit->number());
}

bool read_flag(const ContentNode& node, std::string_view field) {
  const ContentNode* flag = node.find(field);
  return flag != nullptr && flag->boolean();
}

Localized read_optional_text(const ContentNode& node, std::string_view field) {
  const ContentNode* text = node.find(field);
  return text == nullptr ? Localized{} : text->localized();
}

}  // namespace

// Reads the files of content/metrics one after the other, each knowing what the ones before it brought.
class CatalogueReader {
 public:
  CatalogueReader(const ContentFolder& folder, const toolkit::Framework& framework, ContentProblems& problems)
      : folder_(folder), framework_(framework), problems_(problems) {}

  Catalogue read() {
    read_subgroups();
    refuse_strange_folders();
    for (const auto& pillar : framework_.pillars())
      for (const std::string& file : folder_.files_below("metrics/" + pillar.id))
        if (const auto tree = folder_.read(file, "metric-family", problems_)) read_family(*tree);
    check_headlines();
    check_columns();
    read_former_columns();
    read_release_files();
    read_area_changes();
    return std::move(catalogue_);
  }

 private:
  void complain(const ContentNode& node, std::string what) { problems_.push_back(node.problem(std::move(what))); }

  // The metrics of a misspelled pillar would be missing from every page without a word.
  void refuse_strange_folders() {
    for (const std::string& file : folder_.files_below("metrics")) {
      const auto parts = split(file, '/');
      const auto is_its_pillar = [&](const toolkit::Pillar& pillar) { return pillar.id == parts[1]; };
      const auto& pillars = framework_.pillars();
      if (parts.size() > 2 && std::none_of(pillars.begin(), pillars.end(), is_its_pillar))
        problems_.push_back({file, 0, "the framework has no pillar '" + std::string(parts[1]) + "'"});
    }
  }

  void read_subgroups() {
    catalogue_.breakdowns_.push_back({"all", {}, {}, {"all"}, {{"All", {}, {}}}});
    const auto tree = folder_.read("metrics/subgroups.yaml", "subgroups", problems_);
    if (!tree) return;
    for (const ContentNode& node : tree->list("race_groups"))
      catalogue_.race_groups_.emplace(node["id"].text(), node["label"].localized());
    for (const ContentNode& node : tree->list("breakdowns")) read_breakdown(node);
  }

  void read_breakdown(const ContentNode& node) {
    Breakdown breakdown{node["id"].text(),
                        node["label"].localized(),
                        read_optional_text(node, "note"),
                        node.texts("published_types"),
                        {}};
    for (const ContentNode& subgroup : node.list("subgroups"))
      breakdown.subgroups.push_back({subgroup["name"].text(), subgroup["label"].localized(), subgroup.texts("aliases"),
                                     read_flag(subgroup, "reference"), read_column(subgroup, "share_of_residents")});
    if (breakdown.subgroups.front().name != "All") complain(node, "the first subgroup must be 'All'");
    if (catalogue_.find_breakdown(breakdown.id)) complain(node, "the breakdown '" + breakdown.id + "' stands twice");
    if (catalogue_.breakdowns_.front().subgroups.front().label.english.empty())
      catalogue_.breakdowns_.front().subgroups.front().label = breakdown.subgroups.front().label;
    catalogue_.breakdowns_.push_back(std::move(breakdown));
  }

  void read_family(const ContentNode& node) {
    const ContentNode& comparable = node["comparable"];
    MetricFamily family;
    family.id = node["family"].text();
    family.predictor = node["predictor"].text();
    family.label = node["label"].localized();
    family.definition = node["definition"].localized();
    family.how_to_read = node["how_to_read"].localized();
    family.source = node["source"].localized();
    family.period = read_period(node["period"]);
    const ContentNode* breakdown_period = node.find("breakdown_period");
    family.breakdown_period = breakdown_period == nullptr ? family.period : read_period(*breakdown_period);
    family.grade_meaning = node["grade_meaning"].localized();
    family.suppression = node["suppression"].localized();
    family.interval = read_interval_kind(node["interval"]["kind"]);
    family.interval_note = node["interval"]["note"].localized();
    family.caveats = node.localized_list("caveats");
    family.county_comparable_with_city = comparable["county_with_city"].boolean();
    family.comparable_between_places = comparable["between_places"].boolean();
    family.all_row_equals_overall = comparable["all_row_with_overall"].boolean();
    family.comparison_note = read_optional_text(comparable, "reason");
    for (const ContentNode& item : node.list("series_breaks")) family.breaks.push_back(read_break(item));
    for (const ContentNode& item : node.list("gaps"))
      family.gaps.push_back({read_level(item["level"]), item.texts("states"), item.texts("places"),
                             item.integers("years"), item["reason"].localized()});
    if (framework_.find_predictor(family.predictor) == nullptr)
      complain(node["predictor"], "the framework has no predictor '" + family.predictor + "'");
    catalogue_.families_.push_back(std::move(family));
    for (const ContentNode& metric : node.list("metrics")) read_metric(metric);
  }

  SeriesBreak read_break(const ContentNode& node) {
    SeriesBreak found{node["year"].integer(), read_level(node["level"]), node["reason"].localized(), std::nullopt};
    if (const ContentNode* breakdown = node.find("breakdown")) {
      found.breakdown = catalogue_.find_breakdown(breakdown->text());
      if (!found.breakdown) complain(*breakdown, "subgroups.yaml has no breakdown '" + breakdown->text() + "'");
    }
    return found;
  }

  void read_metric(const ContentNode& node) {
    Metric metric;
    metric.id = node["id"].text();
    metric.family = catalogue_.families_.size() - 1;
    metric.label = node["label"].localized();
    metric.short_label = node["short_label"].localized();
    metric.headline = read_flag(node, "headline");
    metric.kind = read_value_kind(node["value_kind"]);
    metric.unit = read_unit(node["unit"]);
    metric.decimals = node["decimals"].integer();
    metric.direction = read_direction(node["direction"]);
    metric.minimum = read_limit(node, "minimum");
    metric.maximum = read_limit(node, "maximum");
    metric.overall_maximum = read_limit(node, "overall_maximum");
    metric.zero = read_zero(node["zero_means"]);
    metric.has_bounds = node["has_bounds"].boolean();
    metric.county_years = node.integers("county_years");
    metric.place_years = node.integers("place_years");
    for (const ContentNode& item : node.list("breakdowns")) read_published_breakdown(item, metric);
    if (const ContentNode* people = node.find("people"))
      metric.people = PeopleBehind{read_column(*people, "count_column"), (*people)["noun"].localized()};
    if (const ContentNode* group = node.find("race_group")) {
      metric.race_group = group->text();
      if (!catalogue_.race_groups_.contains(metric.race_group))
        complain(*group, "no race group '" + metric.race_group + "'");
    }
    const auto index = static_cast<MetricIndex>(catalogue_.metrics_.size());
    if (!catalogue_.metric_by_id_.emplace(metric.id, index).second)
      complain(node, "the metric '" + metric.id + "' stands twice");
    catalogue_.metrics_.push_back(std::move(metric));
  }

  void read_published_breakdown(const ContentNode& node, Metric& metric) {
    const auto breakdown = catalogue_.find_breakdown(node["type"].text());
    if (!breakdown) return complain(node, "subgroups.yaml has no breakdown '" + node["type"].text() + "'");
    PublishedBreakdown published;
    published.breakdown = *breakdown;
    published.county_years = node.integers("county_years");
    published.place_years = node.integers("place_years");
    published.groups_overlap = read_flag(node, "groups_overlap");
    if (const ContentNode* from = node.find("matches_all_from")) published.matches_all_from = from->integer();
    for (const ContentNode& item : node.list("subgroups")) {
      const auto subgroup = catalogue_.find_subgroup(*breakdown, item.text());
      if (subgroup) {
        published.subgroups.push_back(*subgroup);
      } else {
        complain(item, "the breakdown has no subgroup '" + item.text() + "'");
      }
    }
    metric.breakdowns.push_back(std::move(published));
  }

  void check_headlines() {
    for (const auto& predictor : framework_.predictors()) {
      const auto metrics = catalogue_.metrics_of_predictor(predictor.id);
      const auto headlines = std::count_if(metrics.begin(), metrics.end(),
                                           [&](MetricIndex index) { return catalogue_.metric(index).headline; });
      if (headlines != 1)
        problems_.push_back(
            {"metrics", 0,
             "the predictor '" + predictor.id + "' needs one headline metric, not " + std::to_string(headlines)});
    }
  }

  // A column that one part of the content names and another must describe.
  std::string read_column(const ContentNode& node, std::string_view field) {
    const ContentNode* column = node.find(field);
    if (column == nullptr) return {};
    columns_named_.push_back(*column);
    return column->text();
  }

  void check_columns() {
    for (const ContentNode& node : columns_named_) metric_named(node);
  }

  std::optional<MetricIndex> metric_named(const ContentNode& node) {
    const auto index = catalogue_.find_metric(node.text());
    if (!index) complain(node, "the catalogue has no metric '" + node.text() + "'");
    return index;
  }

  void read_former_columns() {
    const auto tree = folder_.read("metrics/former-columns.yaml", "former-columns", problems_);
    if (!tree) return;
    for (const ContentNode& node : tree->list("columns")) {
      FormerColumn column{node["id"].text(), read_status(node["status"]), std::nullopt, 1.0, node["note"].localized()};
      if (const ContentNode* current = node.find("current")) column.current = metric_named(*current);
      if (const ContentNode* factor = node.find("factor")) column.factor = factor->number();
      catalogue_.former_columns_.push_back(std::move(column));
    }
    for (const ContentNode& node : tree->list("shared_grades")) {
      SharedGrade shared{node["column"].text(), {}};
      for (const ContentNode& metric : node.list("metrics"))
        if (const auto index = metric_named(metric)) shared.metrics.push_back(*index);
      catalogue_.shared_grades_.push_back(std::move(shared));
    }
    for (const ContentNode& node : tree->list("dropped"))
      catalogue_.dropped_.emplace_back(node["file"].integer(), node["column"].text());
  }

  void read_release_files() {
    const auto tree = folder_.read("metrics/release-files.yaml", "release-files", problems_);
    if (!tree) return;
    catalogue_.source_ = {(*tree)["repository"].text(), (*tree)["branch"].text(), (*tree)["folder"].text()};
    for (const ContentNode& node : tree->list("files")) {
      ReleaseFile file{node["number"].integer(), node["name"].text(), *read_level(node["level"]), overall};
      if (const ContentNode* breakdown = node.find("breakdown")) {
        const auto index = catalogue_.find_breakdown(breakdown->text());
        if (!index) complain(*breakdown, "subgroups.yaml has no breakdown '" + breakdown->text() + "'");
        file.breakdown = index.value_or(overall);
      }
      catalogue_.files_.push_back(std::move(file));
    }
  }

  void read_area_changes() {
    const auto tree = folder_.read("metrics/area-changes.yaml", "area-changes", problems_);
    if (!tree) return;
    for (const ContentNode& node : tree->list("changes"))
      catalogue_.area_changes_.push_back(
          {node["year"].integer(), node.texts("before"), node.texts("after"), node["reason"].localized()});
  }

  const ContentFolder& folder_;
  const toolkit::Framework& framework_;
  ContentProblems& problems_;
  std::vector<ContentNode> columns_named_;
  Catalogue catalogue_;
};

Catalogue Catalogue::read(const ContentFolder& folder, const toolkit::Framework& framework, ContentProblems& problems) {
  return CatalogueReader(folder, framework, problems).read();
}

}  // namespace foothold::metrics

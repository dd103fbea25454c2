#include "metrics/catalogue/catalogue.hpp"

#include <algorithm>

namespace foothold::metrics {

std::optional<MetricIndex> Catalogue::find_metric(std::string_view id) const {
  const auto at = metric_by_id_.find(id);
  return at == metric_by_id_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<BreakdownIndex> Catalogue::find_breakdown(std::string_view id) const {
  for (std::size_t index = 0; index < breakdowns_.size(); ++index)
    if (breakdowns_[index].id == id) return static_cast<BreakdownIndex>(index);
  return std::nullopt;
}

std::optional<SubgroupIndex> Catalogue::find_subgroup(BreakdownIndex breakdown, std::string_view name) const {
  const auto& subgroups = breakdowns_[breakdown].subgroups;
  for (std::size_t index = 0; index < subgroups.size(); ++index) {
    const auto& aliases = subgroups[index].aliases;
    if (subgroups[index].name == name || std::find(aliases.begin(), aliases.end(), name) != aliases.end())
      return static_cast<SubgroupIndex>(index);
  }
  return std::nullopt;
}

const FormerColumn* Catalogue::find_former_column(std::string_view id) const {
  const auto at = std::find_if(former_columns_.begin(), former_columns_.end(),
                               [&](const FormerColumn& column) { return column.id == id; });
  return at == former_columns_.end() ? nullptr : &*at;
}

const ReleaseFile* Catalogue::find_file(int number) const {
  const auto at =
      std::find_if(files_.begin(), files_.end(), [&](const ReleaseFile& file) { return file.number == number; });
  return at == files_.end() ? nullptr : &*at;
}

bool Catalogue::is_dropped(int file_number, std::string_view column) const {
  return std::any_of(dropped_.begin(), dropped_.end(),
                     [&](const auto& entry) { return entry.first == file_number && entry.second == column; });
}

std::vector<MetricIndex> Catalogue::metrics_of_predictor(std::string_view predictor) const {
  std::vector<MetricIndex> found;
  for (std::size_t index = 0; index < metrics_.size(); ++index)
    if (families_[metrics_[index].family].predictor == predictor) found.push_back(static_cast<MetricIndex>(index));
  std::stable_sort(found.begin(), found.end(), [&](MetricIndex left, MetricIndex right) {
    return metrics_[left].headline && !metrics_[right].headline;
  });
  return found;
}

Localized Catalogue::race_group_label(std::string_view race_group) const {
  const auto at = race_groups_.find(race_group);
  return at == race_groups_.end() ? Localized{} : at->second;
}

}  // namespace foothold::metrics

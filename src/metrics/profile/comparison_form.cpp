#include <algorithm>
#include <map>
#include <set>

#include "html/components.hpp"
#include "metrics/profile/change_section.hpp"

namespace foothold::metrics {
namespace {

using html::Attribute;
using html::Element;

class ComparisonForm {
 public:
  ComparisonForm(html::Html& html, const html::PageContext& context, const Edition& edition,
                 const PredictorDetail& detail)
      : html_(html), context_(context), edition_(edition), detail_(detail) {
    for (const MetricDetail& metric : detail.metrics)
      for (const GroupGaps& gaps : metric.gaps) add_groups(gaps);
  }

  void write() {
    const bool has_years = detail_.years.size() > 1;
    if (!has_years && groups_.empty()) return;
    const Element section = html_.open("section", {{"class", "fh-section fh-no-print"}, {"id", "compare"}});
    html_.element("h2", {}, context_.text("detail.choose"));
    const std::string path =
        "/places/" + std::string(edition_.places().at(detail_.place).geoid.text()) + "/" + detail_.predictor->id;
    const Element form =
        html_.open("form", {{"class", "fh-filters"}, {"method", "get"}, {"action", context_.link(path)}});
    if (has_years) {
      write_years("from", context_.text("detail.from"), detail_.choice.from);
      write_years("to", context_.text("detail.to"), detail_.choice.to);
    }
    for (const auto& [breakdown, groups] : groups_) write_groups(breakdown, groups);
    html_.element("button", {{"class", "usa-button"}, {"type", "submit"}}, context_.text("detail.show"));
  }

 private:
  void add_groups(const GroupGaps& gaps) {
    std::set<SubgroupIndex>& groups = groups_[gaps.breakdown];
    groups.insert(0);
    groups.insert(gaps.reference);
    references_.emplace(gaps.breakdown, gaps.reference);
    for (const ReferenceGap& gap : gaps.gaps) groups.insert(gap.comparison.first.key.subgroup);
  }

  void write_option(const std::string& value, const std::string& label, bool chosen) {
    html_.element("option", {{"value", value}, Attribute::when(chosen, "selected", "")}, label);
  }

  void write_years(const std::string& name, const std::string& label, std::optional<int> chosen) {
    const Element field = html_.open("div");
    html_.element("label", {{"class", "usa-label"}, {"for", name}}, label);
    const Element select = html_.open("select", {{"class", "usa-select"}, {"id", name}, {"name", name}});
    write_option("", context_.text("detail.newest"), !chosen);
    for (const int year : detail_.years) write_option(std::to_string(year), std::to_string(year), chosen == year);
  }

  void write_groups(BreakdownIndex index, const std::set<SubgroupIndex>& groups) {
    const Breakdown& breakdown = edition_.catalogue().breakdown(index);
    const Element field = html_.open("div");
    html_.element("label", {{"class", "usa-label"}, {"for", breakdown.id}},
                  context_.fill("detail.reference", {{"breakdown", context_.say(breakdown.label)}}));
    const Element select =
        html_.open("select", {{"class", "usa-select"}, {"id", breakdown.id}, {"name", breakdown.id}});
    const SubgroupIndex chosen = detail_.choice.reference(index).value_or(references_.at(index));
    for (const SubgroupIndex group : groups)
      write_option(breakdown.subgroups[group].name, context_.say(breakdown.subgroups[group].label), group == chosen);
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const PredictorDetail& detail_;
  std::map<BreakdownIndex, std::set<SubgroupIndex>> groups_;
  std::map<BreakdownIndex, SubgroupIndex> references_;
};

}  // namespace

void comparison_form(html::Html& html, const html::PageContext& context, const Edition& edition,
                     const PredictorDetail& detail) {
  ComparisonForm(html, context, edition, detail).write();
}

}  // namespace foothold::metrics

#include "workspace/checks/check_list.hpp"

#include <algorithm>
#include <array>

#include "base/content/placeholders.hpp"
#include "workspace/checks/commitment_checks.hpp"
#include "workspace/checks/readiness_checks.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array checks = {
    Check{"C1-1", check_raters},
    Check{"C1-2", check_differences},
    Check{"C1-3", check_unknown_dimensions},
    Check{"C1-4", suggest_outcome},
    Check{"C1-5", check_start_decision},
    Check{"C1-6", check_gap_tasks},
    Check{"C1-7", check_written_commitment},
    Check{"C1-9", check_milestone_order},
    Check{"C1-10", check_soft_commitments},
};

const Check* find_check(std::string_view id) {
  const auto at = std::ranges::find(checks, id, &Check::id);
  return at == checks.end() ? nullptr : &*at;
}

std::vector<Finding> findings_of(const Check& check, const CoalitionRecords& records) {
  FindingList findings(check.id);
  check.look(records, findings);
  return findings.take();
}

std::vector<std::pair<std::string, std::string>> values_in(Language language, const Finding& finding) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const auto& [name, value] : finding.values) values.emplace_back(name, value.in(language));
  return values;
}

}  // namespace

std::span<const Check> all_checks() {
  return checks;
}

std::vector<Finding> run_checks(const CoalitionRecords& records) {
  std::vector<const toolkit::CheckText*> order;
  for (const toolkit::CheckText& text : records.toolkit().checks.all()) order.push_back(&text);
  std::ranges::stable_sort(order, {}, &toolkit::CheckText::severity);
  std::vector<Finding> all;
  for (const toolkit::CheckText* text : order) {
    const Check* check = find_check(text->id);
    if (check == nullptr) continue;
    for (Finding& finding : findings_of(*check, records)) all.push_back(std::move(finding));
  }
  return all;
}

std::vector<Finding> blocks_of(const CoalitionRecords& records, const Record& record) {
  std::vector<Finding> blocks;
  for (const toolkit::CheckText& text : records.toolkit().checks.all()) {
    if (text.severity != toolkit::Severity::block || text.on != record.type) continue;
    const Check* check = find_check(text.id);
    if (check == nullptr) continue;
    for (Finding& finding : findings_of(*check, records))
      if (finding.record == record.id) blocks.push_back(std::move(finding));
  }
  return blocks;
}

bool can_block(const toolkit::CheckTexts& texts, std::string_view type) {
  return std::ranges::any_of(texts.all(), [&](const toolkit::CheckText& text) {
    return text.severity == toolkit::Severity::block && text.on == type && find_check(text.id) != nullptr;
  });
}

Localized words_of(const toolkit::CheckText& text, const Finding& finding) {
  return {fill_placeholders(text.says.english, values_in(Language::english, finding)),
          fill_placeholders(text.says.spanish, values_in(Language::spanish, finding))};
}

}  // namespace foothold::workspace

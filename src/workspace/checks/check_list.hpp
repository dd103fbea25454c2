#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// One rule of the toolkit: looks at the records of a coalition and adds what it finds. Pure; any thread may run it. Its
// words, its severity and the type of record at which it shows stand in content/checks under the same id.
struct Check {
  std::string_view id;
  void (*look)(const CoalitionRecords& records, FindingList& findings) = nullptr;
};

// Every check that is written as code, in the order of the chapters.
[[nodiscard]] std::span<const Check> all_checks();

// What the checks find, the gravest first, and within a severity in the order of the content. Checks without words in
// the content are passed over.
[[nodiscard]] std::vector<Finding> run_checks(const CoalitionRecords& records);

// What keeps this record from being agreed or published: the findings of checks that block and show at it.
[[nodiscard]] std::vector<Finding> blocks_of(const CoalitionRecords& records, const Record& record);

// Whether any check can keep records of this type from being agreed.
[[nodiscard]] bool can_block(const toolkit::CheckTexts& texts, std::string_view type);

// "{count} are missing" as words in every language.
[[nodiscard]] Localized words_of(const toolkit::CheckText& text, const Finding& finding);

}  // namespace foothold::workspace

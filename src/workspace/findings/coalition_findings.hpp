#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "workspace/access.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// How a warning was accepted.
struct Acceptance {
  std::string record;  // by which it was
  std::string person;
  std::string at;
  std::string reason;
};

// Something that a check found, with its words.
struct TextedFinding {
  const toolkit::CheckText* text = nullptr;  // of the toolkit
  Finding finding;
  Localized says;
  std::string type;         // of the record at which it shows; empty for the coalition
  std::string record_name;  // the title of that record, or of the one where it is mended; may be empty
  std::optional<Acceptance> accepted = {};

  // Whether it still asks for something: it was not accepted, and does more than inform.
  [[nodiscard]] bool is_open() const { return !accepted && text->severity != toolkit::Severity::information; }
};

// Everything that a coalition has written, and how many comments of the public wait for it, as checks look at it today.
[[nodiscard]] std::unique_ptr<const CoalitionRecords> records_of_coalition(const std::string& coalition,
                                                                           const toolkit::Toolkit& toolkit,
                                                                           RecordStore& store);

// What the checks find, the gravest first.
[[nodiscard]] std::vector<TextedFinding> texted_findings(const CoalitionRecords& records);
// The same without what tells of a record that the participant may not see.
[[nodiscard]] std::vector<TextedFinding> seen_findings(const CoalitionRecords& records, const Participant& participant);
// Of which checks somebody asks: of all, or of those that stand between a coalition and its plan, which are those of
// the plan itself, of findings and priorities, of strategy and of measures.
enum class CheckScope { all, plan };
[[nodiscard]] CheckScope check_scope(std::string_view word);  // "plan", as in addresses; anything else means all
[[nodiscard]] std::vector<TextedFinding> only_within(CheckScope scope, std::vector<TextedFinding> findings);
// For who needs both: those of all findings that the participant may see.
[[nodiscard]] std::vector<TextedFinding> only_seen(std::vector<TextedFinding> findings, const CoalitionRecords& records,
                                                   const Participant& participant);

}  // namespace foothold::workspace

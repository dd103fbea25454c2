#include "workspace/answers/alignment_answers.hpp"

#include <string>

#include "toolkit/record_types/field_sections.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view alignment_scale = "alignment-answers";
constexpr double most_unknown = 0.4;

void count(AlignmentCounts& counts, const std::string& answer) {
  if (answer == "yes") ++counts.yes;
  if (answer == "partly") ++counts.partly;
  if (answer == "no") ++counts.no;
  if (answer == "unknown") ++counts.unknown;
  if (answer.empty()) ++counts.unanswered;
}

AlignmentGroup group_of(const toolkit::FieldSection& section, const Record& assessment) {
  AlignmentGroup group{.title = section.title, .counts = {}};
  for (const toolkit::FieldRule& rule : section.fields)
    if (rule.choice_list == alignment_scale) count(group.counts, text_of(assessment.fields, rule.id));
  return group;
}

}  // namespace

bool AlignmentCounts::mostly_guessed() const {
  return unknown > most_unknown * answered();
}

AlignmentCounts& AlignmentCounts::operator+=(const AlignmentCounts& other) {
  yes += other.yes;
  partly += other.partly;
  no += other.no;
  unknown += other.unknown;
  unanswered += other.unanswered;
  return *this;
}

std::vector<AlignmentGroup> alignment_groups(const CoalitionRecords& records, const Record& assessment) {
  std::vector<AlignmentGroup> groups;
  const toolkit::RecordType* type = records.toolkit().record_types.find(assessment.type);
  if (type == nullptr) return groups;
  for (const toolkit::FieldSection& section : toolkit::sections_of(*type)) {
    const AlignmentGroup group = group_of(section, assessment);
    if (group.counts.answered() + group.counts.unanswered > 0) groups.push_back(group);
  }
  return groups;
}

AlignmentCounts sum_of(const std::vector<AlignmentGroup>& groups) {
  AlignmentCounts sum;
  for (const AlignmentGroup& group : groups) sum += group.counts;
  return sum;
}

}  // namespace foothold::workspace

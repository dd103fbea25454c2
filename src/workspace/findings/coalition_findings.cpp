#include "workspace/findings/coalition_findings.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/check_list.hpp"
#include "workspace/checks/readiness_scores.hpp"
#include "workspace/findings/acceptance.hpp"
#include "workspace/public_comments/public_comment_store.hpp"

namespace foothold::workspace {
namespace {

std::optional<Acceptance> read_acceptance(const CoalitionRecords& records, const Finding& finding) {
  const Record* record = acceptance_of(records, finding);
  if (record == nullptr) return std::nullopt;
  return Acceptance{record->id, record->created_by, record->created_at, text_of(record->fields, "reason")};
}

// How a round of readiness was rated is kept from who has not rated yet; how many have is not.
bool tells_of_unseen_results(const CoalitionRecords& records, const Participant& participant, const Finding& finding) {
  const Record* record = records.find(finding.record);
  return record != nullptr && record->type == "readiness-assessment" && finding.check != "C1-1" &&
         !may_see_results(records, *record, participant.person());
}

bool may_see_all(const CoalitionRecords& records, const Participant& participant, const Finding& finding) {
  if (tells_of_unseen_results(records, participant, finding)) return false;
  const auto sees = [&](const std::string& id) {
    const Record* record = records.find(id);
    return record != nullptr && may_see(participant, *record);
  };
  return (finding.record.empty() || sees(finding.record)) && std::ranges::all_of(finding.tells_of, sees);
}

}  // namespace

std::unique_ptr<const CoalitionRecords> records_of_coalition(const std::string& coalition,
                                                             const toolkit::Toolkit& toolkit, RecordStore& store) {
  return std::make_unique<const CoalitionRecords>(toolkit, utc_today(), store.list(every_record(coalition)),
                                                  PublicCommentStore(store.database()).counts(coalition));
}

std::vector<TextedFinding> texted_findings(const CoalitionRecords& records) {
  std::vector<TextedFinding> texted;
  for (Finding& finding : run_checks(records)) {
    const toolkit::CheckText* text = records.toolkit().checks.find(finding.check);
    const Record* record = records.find(finding.record);
    const Record* mended_at = finding.mended_at.empty() ? record : records.find(finding.mended_at);
    TextedFinding one{.text = text,
                      .finding = std::move(finding),
                      .says = {},
                      .type = record == nullptr ? "" : record->type,
                      .record_name = mended_at == nullptr ? "" : mended_at->title};
    one.says = words_of(*text, one.finding);
    if (can_be_accepted(*text)) one.accepted = read_acceptance(records, one.finding);
    texted.push_back(std::move(one));
  }
  return texted;
}

std::vector<TextedFinding> seen_findings(const CoalitionRecords& records, const Participant& participant) {
  return only_seen(texted_findings(records), records, participant);
}

CheckScope check_scope(std::string_view word) {
  return word == "plan" ? CheckScope::plan : CheckScope::all;
}

std::vector<TextedFinding> only_within(CheckScope scope, std::vector<TextedFinding> findings) {
  if (scope == CheckScope::all) return findings;
  constexpr int data_chapter = 4;
  constexpr int strategy_chapter = 5;
  std::erase_if(findings, [](const TextedFinding& one) {
    const toolkit::CheckText& text = *one.text;
    return text.chapter != data_chapter && text.chapter != strategy_chapter && !text.id.starts_with("PL-") &&
           !text.id.starts_with("ME-");
  });
  return findings;
}

std::vector<TextedFinding> only_seen(std::vector<TextedFinding> findings, const CoalitionRecords& records,
                                     const Participant& participant) {
  std::erase_if(findings, [&](const TextedFinding& one) { return !may_see_all(records, participant, one.finding); });
  return findings;
}

}  // namespace foothold::workspace

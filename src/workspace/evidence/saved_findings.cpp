#include "workspace/evidence/saved_findings.hpp"

#include <algorithm>
#include <set>

#include "workspace/answers/saved_number.hpp"
#include "workspace/evidence/number_fields.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using boost::json::array;

constexpr std::string_view finding_type = "finding";
// From the best grade to the worst; a number that nobody graded says nothing of the others.
constexpr std::array grades = {"strong", "marginal", "weak", "not-graded"};

std::string kind_of_finding(const std::vector<ChosenNumber>& numbers) {
  std::set<std::string> kinds;
  for (const ChosenNumber& number : numbers) {
    const NumberKind kind = number.statement->kind;
    if (kind == NumberKind::value) continue;
    kinds.insert(kind == NumberKind::gap ? "disparity" : kind == NumberKind::change ? "trend" : "gap");
  }
  return kinds.size() == 1 ? *kinds.begin() : std::string();
}

void add_once(array& references, const std::string& reference) {
  if (std::ranges::find(references, boost::json::value(reference)) == references.end())
    references.emplace_back(reference);
}

array references_in(const Fields& fields, std::string_view field) {
  array references;
  for (const std::string& reference : texts_of(fields, field)) references.emplace_back(reference);
  return references;
}

// Writes everything that belongs to one finding.
class FindingWriting {
 public:
  FindingWriting(RecordBatch& batch, const ViewRequest& view, const EvidenceQuestion& question,
                 const SentEvidence& sent)
      : batch_(batch), view_(view), question_(question), sent_(sent) {}

  Result<std::string> write(const std::vector<ChosenNumber>& numbers) {
    for (const ChosenNumber& number : numbers)
      if (const auto kept = keep(number); !kept) return kept.error();
    return sent_.finding.empty() ? begin(numbers) : add_to(sent_.finding);
  }

 private:
  Result<void> keep(const ChosenNumber& number) {
    Fields fields = saved_number_fields(view_.context, view_.edition, *number.statement, question_.predictor->id);
    if (const auto at = sent_.reasons.find(number.key); at != sent_.reasons.end()) fields["reason"] = at->second;
    grades_.insert(text_of(fields, "grade"));
    for (const Record* known : view_.records.of(saved_number_type))
      if (keep_the_same(known->fields, fields)) return use_known(*known, fields);
    const auto made = batch_.create(begun(saved_number_type, std::move(fields)));
    if (!made) return made.error();
    numbers_.push_back(made->id);
    return {};
  }

  // One that is kept already may lack the reason that was written this time.
  Result<void> use_known(const Record& known, const Fields& wanted) {
    numbers_.push_back(known.id);
    if (!lacks_reason(known.fields) || !may_write(view_.participant, known)) return {};
    RecordEdit edit = edit_of_record(known);
    edit.fields["reason"] = text_of(wanted, "reason");
    const auto edited = batch_.edit(edit);
    return edited ? Result<void>() : edited.error();
  }

  Result<std::string> begin(const std::vector<ChosenNumber>& numbers) {
    Fields fields = new_finding_fields(view_, question_, numbers, sent_.statement);
    add_evidence(fields);
    const auto made = batch_.create(begun(finding_type, std::move(fields)));
    if (!made) return made.error();
    return made->id;
  }

  Result<std::string> add_to(const std::string& id) {
    const auto finding = batch_.find(view_.participant.coalition.id, id);
    const bool there = finding && !finding->removed() && finding->type == finding_type;
    if (!there || !may_see(view_.participant, *finding)) return not_found("finding", "record.unknown");
    if (!may_write(view_.participant, *finding)) return not_permitted();
    Fields fields = finding->fields;
    add_evidence(fields);
    RecordEdit edit = edit_of_record(*finding);
    for (const std::string_view field : {"evidence_numbers", "evidence_voices", "numbers_grade"})
      if (const auto* answer = fields.if_contains(field)) edit.fields[field] = *answer;
    const auto edited = batch_.edit(edit);
    if (!edited) return edited.error();
    return id;
  }

  void add_evidence(Fields& fields) const {
    array numbers = references_in(fields, "evidence_numbers");
    array voices = references_in(fields, "evidence_voices");
    for (const std::string& id : numbers_) add_once(numbers, std::string(saved_number_type) + ":" + id);
    for (const std::string& reference : sent_.records)
      add_once(reference.starts_with("local-indicator:") ? numbers : voices, reference);
    if (!numbers.empty()) fields["evidence_numbers"] = std::move(numbers);
    if (!voices.empty()) fields["evidence_voices"] = std::move(voices);
    std::set<std::string> all = grades_;
    all.insert(text_of(fields, "numbers_grade"));
    const auto* const best = std::ranges::find_if(grades, [&](const char* grade) { return all.contains(grade); });
    if (best != grades.end()) fields["numbers_grade"] = *best;
  }

  [[nodiscard]] NewRecord begun(std::string_view type, Fields fields) const {
    return new_record(*view_.records.toolkit().record_types.find(type), std::move(fields),
                      view_.participant.coalition.id, view_.participant.person());
  }

  [[nodiscard]] RecordEdit edit_of_record(const Record& record) const {
    return {.coalition = record.coalition,
            .record = record.id,
            .base_revision = record.revision,
            .person = view_.participant.person()};
  }

  RecordBatch& batch_;
  const ViewRequest& view_;
  const EvidenceQuestion& question_;
  const SentEvidence& sent_;
  std::vector<std::string> numbers_;  // ids of the records that keep them
  std::set<std::string> grades_;
};

}  // namespace

std::vector<const Record*> writable_findings(const ViewRequest& view) {
  std::vector<const Record*> findings;
  for (const Record* finding : view.records.of(finding_type))
    if (may_write(view.participant, *finding)) findings.push_back(finding);
  return findings;
}

Fields new_finding_fields(const ViewRequest& view, const EvidenceQuestion& question,
                          const std::vector<ChosenNumber>& numbers, const std::string& statement) {
  Fields fields;
  if (!statement.empty()) fields["statement"] = statement;
  if (const std::string kind = kind_of_finding(numbers); !kind.empty()) fields["kind"] = kind;
  fields["predictors"] = array{"predictor:" + question.predictor->id};
  fields["pillars"] = array{"pillar:" + question.predictor->pillar};
  fields["places"] = array{"place:" + std::string(view.edition.places().at(*question.place).geoid.text())};
  return fields;
}

Result<std::string> save_finding(const RecordRequest& asked, const ViewRequest& view, const EvidenceQuestion& question,
                                 const std::vector<ChosenNumber>& numbers, const SentEvidence& sent) {
  std::string finding;
  const auto written = asked.workspace().records.write_together([&](RecordBatch& batch) -> Result<void> {
    auto done = FindingWriting(batch, view, question, sent).write(numbers);
    if (!done) return done.error();
    finding = *std::move(done);
    return {};
  });
  if (!written) return written.error();
  return finding;
}

}  // namespace foothold::workspace

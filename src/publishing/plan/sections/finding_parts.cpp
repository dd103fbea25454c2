#include "publishing/plan/sections/finding_parts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "toolkit/record_types/field_answer.hpp"
#include "workspace/answers/record_language.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/summary/indicator_lines.hpp"

namespace foothold::publishing {

using html::Html;
using workspace::Record;

namespace {

// What a finding would say of it that rests on this number alone.
std::string words_of(const PlanSource& plan, const std::string& reference) {
  Record alone;
  alone.fields["evidence_numbers"] = boost::json::array({boost::json::value(reference)});
  const auto numbers = numbers_behind(plan, alone);
  return numbers.empty() ? std::string() : numbers.front();
}

// Everyone may read them with small numbers hidden, although their records stay with those who hold the data.
void add_local(std::vector<ToldNumber>& numbers, const PlanSource& plan, std::string_view id) {
  const workspace::SummarySource source{plan.context(), plan.records(), plan.indicators(), plan.view.edition,
                                        plan.view.participant.coalition.name};
  const workspace::SummaryWords words(source);
  for (const workspace::ShownIndicator& shown : plan.indicators())
    if (shown.indicator->id == id)
      for (const std::string& line : workspace::indicator_lines(words, shown)) numbers.push_back({line, ""});
}

// A number of the edition in use carries a finding unless it is graded Weak.
void add_reading(std::vector<ToldNumber>& numbers, const PlanSource& plan, const std::string& reference,
                 const std::string& id) {
  const auto reading = workspace::find_reading(plan.view.edition, id);
  const bool stands = reading && reading->has_value() && reading->grade != metrics::Grade::weak;
  if (stands) numbers.push_back({words_of(plan, reference), ""});
}

// One that people kept may be graded Weak when they said why they use it.
void add_saved(std::vector<ToldNumber>& numbers, const PlanSource& plan, const std::string& reference,
               const Record& saved) {
  if (workspace::lacks_reason(saved.fields)) return;
  const bool needs_reason = workspace::needs_reason(saved.fields);
  numbers.push_back({words_of(plan, reference), needs_reason ? workspace::text_of(saved.fields, "reason") : ""});
}

void add_number(std::vector<ToldNumber>& numbers, const PlanSource& plan, const std::string& reference) {
  const auto parts = toolkit::parse_reference(reference);
  if (!parts) return;
  if (parts->kind == "local-indicator") return add_local(numbers, plan, parts->id);
  if (parts->kind == toolkit::reading_kind) return add_reading(numbers, plan, reference, std::string(parts->id));
  if (parts->kind != workspace::saved_number_type) return;
  if (const Record* saved = plan.records().find(std::string(parts->id))) add_saved(numbers, plan, reference, *saved);
}

}  // namespace

PlanText statement_of(const PlanSource& plan, const Record& finding) {
  PlanText told = localized_text(plan, finding.fields, "public_statement");
  if (told.text.empty()) told = {finding.title, plan.context().language(), false};
  return told;
}

const Record* findings_summary(const PlanSource& plan) {
  const std::string_view own = workspace::language_choice(plan.context().language());
  for (const Record* summary : plan.records().of(workspace::summary_type))
    if (workspace::text_of(summary->fields, "language") == own) return summary;
  return nullptr;
}

void write_summary_text(Html& html, const PlanSource& plan, std::string_view field) {
  const Record* summary = findings_summary(plan);
  if (summary == nullptr) return;
  for (const workspace::TextBlock& block : workspace::blocks_of(workspace::text_of(summary->fields, field))) {
    html::paragraph(html, block.lead);
    write_list(html, block.points);
  }
}

std::string sources_of(const PlanSource& plan, const Record& finding) {
  std::vector<std::string> names;
  for (const std::string_view field : {"evidence_numbers", "other_sources"})
    for (const Record* source : workspace::records_of(plan.records(), finding.fields, field))
      if (source->type == "source" || source->type == "data-source") names.push_back(source->title);
  return join(names, "; ");
}

std::vector<ToldNumber> told_numbers(const PlanSource& plan, const Record& finding) {
  std::vector<ToldNumber> numbers;
  for (const std::string& reference : workspace::texts_of(finding.fields, "evidence_numbers"))
    add_number(numbers, plan, reference);
  return numbers;
}

std::string firm_number(const PlanSource& plan, const Record& finding) {
  const auto numbers = told_numbers(plan, finding);
  const auto first = std::ranges::find_if(numbers, [](const ToldNumber& number) { return number.reason.empty(); });
  return first == numbers.end() ? std::string() : first->words;
}

}  // namespace foothold::publishing

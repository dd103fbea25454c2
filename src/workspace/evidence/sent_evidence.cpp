#include "workspace/evidence/sent_evidence.hpp"

#include "base/text.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/evidence/number_fields.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view reason_prefix = "reason-";
constexpr std::size_t longest_reason = 1000;
constexpr std::size_t longest_statement = 400;

}  // namespace

SentEvidence read_sent_evidence(const http::Query& form) {
  SentEvidence sent;
  for (const auto& [name, value] : form.parts()) {
    if (name == "number") sent.numbers.insert(value);
    if (name == "record") sent.records.insert(value);
    const std::string_view written = trim(value);
    if (name.starts_with(reason_prefix) && !written.empty())
      sent.reasons[name.substr(reason_prefix.size())] = whole_letters(written, longest_reason);
  }
  sent.finding = form.find("finding").value_or("");
  sent.statement = whole_letters(form.find("statement").value_or(""), longest_statement);
  return sent;
}

std::string reason_control(const std::string& key) {
  return std::string(reason_prefix) + key;
}

std::vector<ChosenNumber> chosen_numbers(const metrics::Edition& edition, const std::vector<MetricStatements>& offered,
                                         const SentEvidence& sent) {
  std::vector<ChosenNumber> chosen;
  for (const MetricStatements& metric : offered)
    for (const NumberStatement& statement : metric.statements)
      if (std::string key = key_of(edition, statement); sent.numbers.contains(key))
        chosen.push_back({&statement, std::move(key)});
  return chosen;
}

Errors errors_of(const ViewRequest& view, const std::vector<MetricStatements>& offered, const SentEvidence& sent) {
  const auto chosen = chosen_numbers(view.edition, offered, sent);
  if (chosen.size() != sent.numbers.size()) return {{"", view.context.text("evidence.not_offered")}};
  if (chosen.empty() && sent.records.empty()) return {{"", view.context.text("evidence.nothing_chosen")}};
  Errors errors;
  for (const ChosenNumber& number : chosen)
    if (needs_reason(number_fields(view.edition, *number.statement)) && !sent.reasons.contains(number.key))
      errors.push_back(
          {reason_control(number.key),
           view.context.fill("evidence.reason_missing",
                             {{"number", statement_name(view.context, view.edition, *number.statement)}})});
  return errors;
}

}  // namespace foothold::workspace

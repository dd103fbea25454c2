#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "http/request.hpp"
#include "workspace/evidence/evidence_question.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

// What somebody chose on the page of the evidence, as the form sent it. A plain value.
struct SentEvidence {
  std::set<std::string> numbers;               // keys of statements
  std::map<std::string, std::string> reasons;  // by the key of the statement; only what was written
  std::set<std::string> records;               // references to voices and indicators: "theme:01h2…"
  std::string finding;                         // to which it is added; empty: a new one
  std::string statement;                       // of a new one; may be empty
};
[[nodiscard]] SentEvidence read_sent_evidence(const http::Query& form);

// The name of the control with the reason for one number.
[[nodiscard]] std::string reason_control(const std::string& key);

// The chosen statements of the question, in its order.
struct ChosenNumber {
  const NumberStatement* statement = nullptr;
  std::string key;
};
[[nodiscard]] std::vector<ChosenNumber> chosen_numbers(const metrics::Edition& edition,
                                                       const std::vector<MetricStatements>& offered,
                                                       const SentEvidence& sent);

// What is wrong with the choice, each at its control; empty when nothing is. Nothing chosen at all, a number that is
// not on offer any more, and a number that needs a reason and has none.
[[nodiscard]] Errors errors_of(const ViewRequest& view, const std::vector<MetricStatements>& offered,
                               const SentEvidence& sent);

}  // namespace foothold::workspace

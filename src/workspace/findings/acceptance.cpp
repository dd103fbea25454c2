#include "workspace/findings/acceptance.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/check_list.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_text = 2000;

std::string shortened(const std::string& text, std::size_t most) {
  return std::string(whole_letters(text, most));
}

}  // namespace

bool can_be_accepted(const toolkit::CheckText& text) {
  return text.severity == toolkit::Severity::warning;
}

const Record* acceptance_of(const CoalitionRecords& records, const Finding& finding) {
  const auto& accepted = records.of(accepted_warning);
  if (accepted.empty()) return nullptr;  // as in most coalitions, which then need no fingerprints
  const std::string key = fingerprint(finding);
  const auto at = std::ranges::find_if(accepted, [&](const Record* record) {
    return is_settled(*record) && text_of(record->fields, "finding") == key &&
           text_of(record->fields, "check") == finding.check;
  });
  return at == accepted.end() ? nullptr : *at;
}

boost::json::object acceptance_fields(const toolkit::CheckText& text, const Finding& finding, Language language,
                                      const std::string& reason) {
  return {{"title", shortened(text.id + ": " + text.title.in(language), longest_title)},
          {"check", text.id},
          {"found", shortened(words_of(text, finding).in(language), longest_text)},
          {"reason", shortened(reason, longest_text)},
          {"finding", fingerprint(finding)}};
}

}  // namespace foothold::workspace

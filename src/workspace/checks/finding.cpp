#include "workspace/checks/finding.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t letters_kept = 32;

}  // namespace

std::string fingerprint(const Finding& finding) {
  // A control character stands between the parts, so that no two findings make the same text.
  std::string whole = finding.check + '\x1f' + finding.record;
  for (const auto& [name, value] : finding.values)
    whole.append("\x1f").append(name).append("\x1f").append(value.english).append("\x1f").append(value.spanish);
  return sha256(whole).substr(0, letters_kept);
}

Localized same_in_all(const std::string& text) {
  return {text, text};
}

Localized in_words(std::int64_t number) {
  return same_in_all(std::to_string(number));
}

Localized in_percent(double share) {
  return same_in_all(grouped_number(share, 0, 2) + "%");
}

Localized joined(const std::vector<Localized>& texts) {
  Localized all;
  for (const Localized& text : texts) {
    all.english += (all.english.empty() ? "" : ", ") + text.english;
    all.spanish += (all.spanish.empty() ? "" : ", ") + text.spanish;
  }
  return all;
}

}  // namespace foothold::workspace

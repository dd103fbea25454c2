#include "workspace/answers/localized_values.hpp"

#include "base/text.hpp"

namespace foothold::workspace {

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

#include "publishing/versions/words_age.hpp"

#include <algorithm>
#include <map>
#include <ranges>

#include "workspace/answers/answers.hpp"

namespace foothold::publishing {
namespace {

namespace json = boost::json;
using workspace::Fields;

struct AgedText {
  std::string text;
  WordsAge age;
};
using AgedTexts = std::map<std::pair<std::string, Language>, AgedText>;

const Fields* fields_of(const json::object& snapshot) {
  const json::value* fields = snapshot.if_contains("fields");
  return fields == nullptr ? nullptr : fields->if_object();
}

void keep_up(AgedTexts& texts, const std::string& section, Language language, const std::string& text,
             const std::string& at) {
  const auto known = texts.try_emplace({section, language}, AgedText{"", {section, language, at, at}}).first;
  if (known->second.text == text) return;
  known->second.text = text;
  known->second.age.changed_at = at;
}

// The texts after a change, with the ages of those that were there before it.
AgedTexts after_change(const AgedTexts& before, const json::object& snapshot, const std::string& at) {
  AgedTexts after;
  const Fields* fields = fields_of(snapshot);
  if (fields == nullptr) return after;
  for (const Fields* row : workspace::rows_of(*fields, "section_texts")) {
    const std::string section = workspace::text_of(*row, "section");
    const Localized both = workspace::localized_of(*row, "text");
    for (const Language language : all_languages) {
      if (both.in(language).empty()) continue;
      if (const auto old = before.find({section, language}); old != before.end()) after.insert(*old);
      keep_up(after, section, language, both.in(language), at);
    }
  }
  return after;
}

const WordsAge* find_age(const std::vector<WordsAge>& ages, std::string_view section, Language language) {
  const auto at = std::ranges::find_if(
      ages, [&](const WordsAge& age) { return age.section == section && age.language == language; });
  return at == ages.end() ? nullptr : &*at;
}

}  // namespace

std::vector<WordsAge> ages_of_words(const std::vector<workspace::Change>& history) {
  json::object snapshot;
  AgedTexts texts;
  for (const workspace::Change& change : history | std::views::reverse) {
    workspace::apply_change(snapshot, change);
    texts = after_change(texts, snapshot, change.at);
  }
  std::vector<WordsAge> ages;
  for (auto& [key, aged] : texts) ages.push_back(std::move(aged.age));
  return ages;
}

std::optional<WordsBehind> words_behind(const std::vector<WordsAge>& ages, std::string_view section) {
  const WordsAge* english = find_age(ages, section, Language::english);
  const WordsAge* spanish = find_age(ages, section, Language::spanish);
  if (english == nullptr || spanish == nullptr || english->changed_at == spanish->changed_at) return std::nullopt;
  const bool english_is_older = english->changed_at < spanish->changed_at;
  const WordsAge& older = english_is_older ? *english : *spanish;
  const WordsAge& newer = english_is_older ? *spanish : *english;
  if (newer.begun_at == newer.changed_at) return std::nullopt;
  return WordsBehind{older, newer};
}

}  // namespace foothold::publishing

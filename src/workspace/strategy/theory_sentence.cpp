#include "workspace/strategy/theory_sentence.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// In content/strings, lists of words have these between them, because the words have commas themselves.
constexpr char list_separator = '|';
constexpr std::string_view nothing_yet = "\xE2\x80\xA6";

bool is_upper(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

// In UTF-8, the capital letters of Spanish that have an accent or a tilde are 0xC3 and one byte of these.
bool is_accented_capital(std::string_view text) {
  return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0x80 &&
         static_cast<unsigned char>(text[1]) <= 0x9E;
}

bool says_something(const std::string& text) {
  return !trim(text).empty();
}

std::string first_word(std::string_view text) {
  const auto words = split_words(text);
  return words.empty() ? std::string() : std::string(words.front());
}

class Composer {
 public:
  Composer(const Messages& messages, Language language) : messages_(messages), language_(language) {}

  [[nodiscard]] std::string part(std::string_view name, const std::string& written) const {
    std::string text = in_one_line(written);
    while (!text.empty() && std::string_view(".;,").find(text.back()) != std::string_view::npos) text.pop_back();
    text = without_lead(name, text);
    return joined_to_lead(name, text.empty() ? std::string(nothing_yet) : begun_small(text));
  }

 private:
  [[nodiscard]] std::vector<std::string> words_of(const std::string& key) const {
    std::vector<std::string> words;
    for (const std::string_view one : split(messages_.text(language_, key), list_separator))
      if (!trim(one).empty()) words.emplace_back(trim(one));
    return words;
  }

  // What people repeat of the formula goes, the longest first.
  [[nodiscard]] std::string without_lead(std::string_view name, const std::string& text) const {
    std::vector<std::string> leads = words_of("theory.leads." + std::string(name));
    std::ranges::sort(leads, std::ranges::greater(), &std::string::size);
    for (const std::string& lead : leads) {
      const bool begins = text.size() > lead.size() && lower_ascii(text.substr(0, lead.size())) == lower_ascii(lead);
      if (begins && text[lead.size()] == ' ') return std::string(trim(text.substr(lead.size())));
    }
    return text;
  }

  [[nodiscard]] std::string begun_small(std::string text) const {
    const std::string word = first_word(text);
    const bool is_abbreviation = text.size() > 1 && is_upper(text[0]) && (is_upper(text[1]) || text[1] == '.');
    const auto capitals = words_of("theory.capitals");
    if (is_abbreviation || std::ranges::find(capitals, word) != capitals.end()) return text;
    if (is_upper(text[0])) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    // The small letter stands 0x20 further on.
    if (is_accented_capital(text)) text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) + 0x20U);
    return text;
  }

  // Where the formula ends with "a" and the part begins with "el", Spanish writes "al". The formula brings the "a".
  [[nodiscard]] std::string joined_to_lead(std::string_view name, const std::string& text) const {
    const std::string& before = messages_.text(language_, "theory.before." + std::string(name));
    constexpr std::string_view article = "el ";
    if (language_ == Language::spanish && before.ends_with(" a") && text.starts_with(article))
      return before + "l " + text.substr(article.size());
    return before + " " + text;
  }

  const Messages& messages_;
  Language language_;
};

}  // namespace

TheorySlots slots_of(const boost::json::object& theory, Language language) {
  const auto said = [&](std::string_view field) { return localized_of(theory, field).in(language); };
  return {said("goal_phrase"), said("strategies_phrase"), said("medium_phrase"), said("long_phrase")};
}

std::string theory_sentence(const Messages& messages, Language language, const TheorySlots& slots) {
  const Composer composer(messages, language);
  return messages.fill(language, "theory.sentence",
                       {{"goal", composer.part("goal", slots.goal)},
                        {"strategies", composer.part("strategies", slots.strategies)},
                        {"medium", composer.part("medium", slots.medium)},
                        {"long", composer.part("long", slots.long_term)}});
}

bool is_whole(const TheorySlots& slots) {
  return says_something(slots.goal) && says_something(slots.strategies) && says_something(slots.medium) &&
         says_something(slots.long_term);
}

bool is_empty(const TheorySlots& slots) {
  return !says_something(slots.goal) && !says_something(slots.strategies) && !says_something(slots.medium) &&
         !says_something(slots.long_term);
}

boost::json::object composed_sentences(const Messages& messages, const boost::json::object& theory) {
  boost::json::object sentences;
  for (const Language language : all_languages) {
    const TheorySlots slots = slots_of(theory, language);
    const std::string sentence =
        is_whole(slots) ? theory_sentence(messages, language, slots) : localized_of(theory, "sentence").in(language);
    if (!sentence.empty()) sentences[language_code(language)] = sentence;
  }
  return sentences;
}

}  // namespace foothold::workspace

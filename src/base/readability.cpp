#include "base/readability.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace foothold {
namespace {

bool is_one_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

// A sentence ends at a mark with a blank or a closing mark behind it, so not inside of "2.5", and at the end of a line.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  if (!is_one_of(text[at], ".!?")) return false;
  const std::string_view rest = text.substr(at + 1);
  return rest.empty() || is_one_of(rest.front(), " \t\r\n\"')") || rest.starts_with("\u201D");
}

// Pieces without a word, such as empty lines, are no sentences.
int count_sentences(std::string_view text) {
  int sentences = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends_sentence(text, at) && at + 1 < text.size()) continue;
    if (!split_words(text.substr(begin, at + 1 - begin)).empty()) ++sentences;
    begin = at + 1;
  }
  return sentences;
}

bool is_english_vowel(char letter) {
  return is_one_of(letter, "aeiouy");
}

int count_vowel_groups(std::string_view letters) {
  int groups = 0;
  bool inside = false;
  for (const char letter : letters) {
    const bool vowel = is_english_vowel(letter);
    if (vowel && !inside) ++groups;
    inside = vowel;
  }
  return groups;
}

// "moved", "homes" and "safe" do not sound the e at their end; "wanted", "houses" and "table" do.
bool ends_in_silent_e(std::string_view letters) {
  const bool has_ending = letters.ends_with("ed") || letters.ends_with("es");
  const std::string_view stem = letters.substr(0, letters.size() - (has_ending ? 2 : 1));
  if (stem.size() < 2 || !(has_ending || letters.ends_with('e'))) return false;
  const char last = stem.back();
  if (is_english_vowel(last)) return false;
  if (letters.ends_with("ed")) return !is_one_of(last, "td");
  if (letters.ends_with("es")) return !is_one_of(last, "sxzcg") && !stem.ends_with("sh") && !stem.ends_with("ch");
  return !(last == 'l' && !is_english_vowel(stem[stem.size() - 2]));
}

// Vowels that stand together and sound apart: "being", "radio", "material"; but not "nation" and "special".
int count_parted_vowels(std::string_view letters) {
  int parted = 0;
  for (std::size_t at = 1; at + 1 < letters.size(); ++at) {
    const std::string_view pair = letters.substr(at, 2);
    if ((pair == "io" || pair == "ia") && !is_one_of(letters[at - 1], "cstgln") && !is_english_vowel(letters[at - 1]))
      ++parted;
  }
  if (letters.size() > 4 && letters.ends_with("ing") && is_english_vowel(letters[letters.size() - 4])) ++parted;
  return parted;
}

int count_english_syllables(std::string_view word) {
  const std::string letters = lower_ascii(word);
  return count_vowel_groups(letters) + count_parted_vowels(letters) - (ends_in_silent_e(letters) ? 1 : 0);
}

// The letters of a Spanish word as the rules of its syllables need them: small, and without the accents that change
// nothing. An accented i or u becomes a capital, for it sounds apart; a u with two points becomes a w, for it is heard.
std::string plain_spanish(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> plain = {{{"á", "a"},
                                                                                           {"Á", "a"},
                                                                                           {"é", "e"},
                                                                                           {"É", "e"},
                                                                                           {"ó", "o"},
                                                                                           {"Ó", "o"},
                                                                                           {"í", "I"},
                                                                                           {"Í", "I"},
                                                                                           {"ú", "U"},
                                                                                           {"Ú", "U"},
                                                                                           {"ü", "w"},
                                                                                           {"Ü", "w"}}};
  std::string letters = lower_ascii(word);
  for (const auto& [written, sounds] : plain) letters = replace_all(letters, written, sounds);
  // The u of "que", "qui", "gue" and "gui" is not heard.
  for (const std::string_view silent : {"que", "qui", "quI", "gue", "gui", "guI"})
    letters = replace_all(letters, silent, std::string{silent.front(), silent.back()});
  if (letters.ends_with('y')) letters.back() = 'i';
  return letters;
}

// Each strong vowel is a syllable. Weak ones lean on a strong one beside them, and are one together without it.
int count_spanish_syllables(std::string_view word) {
  int syllables = 0;
  bool weak = false;    // whether the vowels right before have been weak ones only
  bool strong = false;  // whether a strong one is among them
  for (const char letter : plain_spanish(word) + ' ') {
    if (is_one_of(letter, "aeoIU")) {
      ++syllables;
      strong = true;
    } else if (is_one_of(letter, "iuw")) {
      weak = true;
    } else {
      if (weak && !strong) ++syllables;
      weak = strong = false;
    }
  }
  return syllables;
}

}  // namespace

int count_syllables(std::string_view word, Language language) {
  return std::max(1, language == Language::english ? count_english_syllables(word) : count_spanish_syllables(word));
}

std::optional<double> reading_grade(std::string_view text, Language language) {
  const std::vector<std::string_view> words = split_words(text);
  if (words.empty()) return std::nullopt;
  int syllables = 0;
  for (const std::string_view word : words) syllables += count_syllables(word, language);
  const auto word_count = static_cast<double>(words.size());
  const double sentences = std::max(1, count_sentences(text));
  if (language == Language::english) return 0.39 * word_count / sentences + 11.8 * syllables / word_count - 15.59;
  return -0.205 * 100 * sentences / word_count + 0.049 * 100 * syllables / word_count - 3.407;
}

}  // namespace foothold

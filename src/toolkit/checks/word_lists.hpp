#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "base/language.hpp"

namespace foothold::toolkit {

// Words that checks look for in what people write. An entry is one word or several; a star at the end of a word stands
// for any ending. Capitals, accents and apostrophes make no difference. Immutable, so any thread may ask.
class WordList {
 public:
  WordList() = default;
  WordList(const std::vector<std::string>& english, const std::vector<std::string>& spanish);

  // What of the list stands in a text, as the text writes it: each once, in the order of the text.
  [[nodiscard]] std::vector<std::string> found_in(std::string_view text, Language language) const;
  // The same for a text of which nobody knows the language.
  [[nodiscard]] std::vector<std::string> found_in(std::string_view text) const;
  // Whether the text begins with an entry.
  [[nodiscard]] bool begins(std::string_view text, Language language) const;

 private:
  using Phrase = std::vector<std::string>;  // words as the comparison wants them; a star stays

  [[nodiscard]] const std::vector<Phrase>& phrases(Language language) const {
    return language == Language::english ? english_ : spanish_;
  }

  std::vector<Phrase> english_;
  std::vector<Phrase> spanish_;
};

// The lists in content/word-lists, by their ids.
class WordLists {
 public:
  // Reads every file of the folder. What is wrong is added to `problems`.
  static WordLists read(const ContentFolder& folder, ContentProblems& problems);

  // The list of that id; one without entries when there is none.
  [[nodiscard]] const WordList& of(std::string_view id) const;

 private:
  std::map<std::string, WordList, std::less<>> lists_;
};

}  // namespace foothold::toolkit

#include "toolkit/checks/word_lists.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <span>

#include "base/text.hpp"

namespace foothold::toolkit {
namespace {

constexpr char any_ending = '*';

// The words of an entry, parted as those of a text are: "U.S." is two.
std::vector<std::string> phrase_of(const std::string& entry) {
  std::vector<std::string> phrase;
  for (const std::string_view piece : split(entry, ' ')) {
    for (const std::string_view word : split_words(piece)) phrase.push_back(fold_for_search(word));
    if (piece.ends_with(any_ending) && !phrase.empty()) phrase.back() += any_ending;
  }
  return phrase;
}

std::vector<std::vector<std::string>> phrases_of(const std::vector<std::string>& entries) {
  std::vector<std::vector<std::string>> phrases;
  for (const std::string& entry : entries) phrases.push_back(phrase_of(entry));
  return phrases;
}

// A word of a text, as it is written and as it is compared.
struct Word {
  std::string_view written;
  std::string folded;
};

std::vector<Word> words_of_text(std::string_view text) {
  std::vector<Word> words;
  for (const std::string_view written : split_words(text)) words.push_back({written, fold_for_search(written)});
  return words;
}

bool fits(const std::string& entry, const Word& word) {
  if (!entry.ends_with(any_ending)) return word.folded == entry;
  return word.folded.starts_with(std::string_view(entry).substr(0, entry.size() - 1));
}

bool stands_first(const std::vector<std::string>& phrase, std::span<const Word> words) {
  return phrase.size() <= words.size() && std::equal(phrase.begin(), phrase.end(), words.begin(), fits);
}

// How many words the longest of the phrases has with which the text begins; 0 when it begins with none.
std::size_t longest_first(const std::vector<std::vector<std::string>>& phrases, std::span<const Word> words) {
  std::size_t longest = 0;
  for (const std::vector<std::string>& phrase : phrases)
    if (stands_first(phrase, words)) longest = std::max(longest, phrase.size());
  return longest;
}

// From the first word to the last, with what stands between them.
std::string as_written(std::span<const Word> words) {
  const std::string_view first = words.front().written;
  const std::string_view last = words.back().written;
  return {first.begin(), last.end()};
}

}  // namespace

WordList::WordList(const std::vector<std::string>& english, const std::vector<std::string>& spanish)
    : english_(phrases_of(english)), spanish_(phrases_of(spanish)) {}

std::vector<std::string> WordList::found_in(std::string_view text, Language language) const {
  const std::vector<Word> words = words_of_text(text);
  std::vector<std::string> found;
  std::set<std::string> seen;
  for (std::size_t at = 0; at < words.size();) {
    const std::span<const Word> rest = std::span(words).subspan(at);
    const std::size_t length = longest_first(phrases(language), rest);
    if (length > 0) {
      std::string written = as_written(rest.first(length));
      if (seen.insert(fold_for_search(written)).second) found.push_back(std::move(written));
    }
    at += std::max<std::size_t>(length, 1);
  }
  return found;
}

std::vector<std::string> WordList::found_in(std::string_view text) const {
  std::vector<std::string> found = found_in(text, Language::english);
  for (std::string& words : found_in(text, Language::spanish))
    if (std::find(found.begin(), found.end(), words) == found.end()) found.push_back(std::move(words));
  return found;
}

bool WordList::begins(std::string_view text, Language language) const {
  return longest_first(phrases(language), words_of_text(text)) > 0;
}

WordLists WordLists::read(const ContentFolder& folder, ContentProblems& problems) {
  WordLists read;
  for (const std::string& file : folder.files_below("word-lists")) {
    const auto tree = folder.read(file, "word-list", problems);
    if (!tree) continue;
    const std::string& id = (*tree)["id"].text();
    if (std::filesystem::path(file).stem() != id)
      problems.push_back((*tree)["id"].problem("the list of this file must be called like the file"));
    read.lists_.emplace(id, WordList(tree->texts("en"), tree->texts("es")));
  }
  return read;
}

const WordList& WordLists::of(std::string_view id) const {
  static const WordList none;
  const auto at = lists_.find(id);
  return at == lists_.end() ? none : at->second;
}

}  // namespace foothold::toolkit

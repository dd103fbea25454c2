#include "workspace/vision/vision_voices.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/engagement/voices.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t most_frequent = 8;
constexpr std::size_t fewest_letters = 4;

using IdsByRecord = std::map<std::string, std::set<std::string>, std::less<>>;

// The dimensions of each theme and quote: those of the findings that rest on it. A quote has those of its theme too.
IdsByRecord dimensions_of_voices(const CoalitionRecords& records) {
  IdsByRecord dimensions;
  for (const Record* finding : records.of("finding"))
    for (const Record* voice : records_of(records, finding->fields, "evidence_voices"))
      for (const std::string& dimension : texts_of(finding->fields, "dimensions"))
        dimensions[voice->id].insert(dimension);
  for (const Record* theme : records.of("theme")) {
    const std::set<std::string> of_theme = dimensions[theme->id];
    for (const Record* quote : records_of(records, theme->fields, "quotes"))
      dimensions[quote->id].insert(of_theme.begin(), of_theme.end());
  }
  return dimensions;
}

std::vector<std::string> words_of(const CoalitionRecords& records, const DimensionVoices& voices) {
  std::vector<std::string> texts;
  for (const Record* theme : voices.themes) {
    texts.push_back(theme->title);
    texts.push_back(text_of(theme->fields, "description"));
  }
  for (const Record* quote : voices.quotes) texts.push_back(text_of(quote->fields, "text"));
  return frequent_words(records.toolkit().word_lists.of("common"), texts);
}

class Sorting {
 public:
  explicit Sorting(const CoalitionRecords& records) : records_(records), dimensions_(dimensions_of_voices(records)) {}

  [[nodiscard]] DimensionVoices of(const toolkit::Dimension* dimension) const {
    DimensionVoices voices{dimension, {}, {}, {}};
    for (const Record* theme : records_.of("theme"))
      if (belongs(*theme, dimension)) voices.themes.push_back(theme);
    for (const Record* quote : records_.of("quote"))
      if (may_quote(*quote) && belongs(*quote, dimension)) voices.quotes.push_back(quote);
    voices.words = words_of(records_, voices);
    return voices;
  }

 private:
  [[nodiscard]] bool belongs(const Record& voice, const toolkit::Dimension* dimension) const {
    const auto at = dimensions_.find(voice.id);
    const bool is_tied = at != dimensions_.end() && !at->second.empty();
    return dimension == nullptr ? !is_tied : is_tied && at->second.contains(dimension->id);
  }

  const CoalitionRecords& records_;
  const IdsByRecord dimensions_;
};

}  // namespace

std::vector<DimensionVoices> voices_by_dimension(const CoalitionRecords& records) {
  const Sorting sorting(records);
  std::vector<DimensionVoices> all;
  for (const toolkit::Dimension& dimension : records.toolkit().framework.dimensions())
    all.push_back(sorting.of(&dimension));
  DimensionVoices others = sorting.of(nullptr);
  if (!others.themes.empty() || !others.quotes.empty()) all.push_back(std::move(others));
  return all;
}

std::vector<std::string> frequent_words(const toolkit::WordList& common, const std::vector<std::string>& texts) {
  struct Counted {
    std::string written;
    int count = 0;
  };
  std::vector<Counted> counted;  // in the order in which they come up
  std::unordered_map<std::string, std::size_t> at;
  for (const std::string& text : texts)
    for (const std::string_view word : split_words(text)) {
      std::string folded = fold_for_search(word);
      if (folded.size() < fewest_letters || !common.found_in(word).empty()) continue;
      const auto [known, is_new] = at.emplace(std::move(folded), counted.size());
      if (is_new) counted.push_back({.written = lower_ascii(word)});
      ++counted[known->second].count;
    }
  std::erase_if(counted, [](const Counted& word) { return word.count < 2; });
  std::ranges::stable_sort(counted, std::ranges::greater(), &Counted::count);
  if (counted.size() > most_frequent) counted.resize(most_frequent);
  std::vector<std::string> words;
  for (const Counted& word : counted) words.push_back(word.written);
  return words;
}

std::size_t count_words(std::string_view text) {
  return split_words(text).size();
}

}  // namespace foothold::workspace

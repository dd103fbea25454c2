#include "toolkit/vocabulary/vocabulary.hpp"

#include <algorithm>

namespace foothold::toolkit {

const Vocabulary* find_vocabulary(const std::vector<Vocabulary>& vocabularies, std::string_view id) {
  const auto at = std::ranges::find(vocabularies, id, &Vocabulary::id);
  return at == vocabularies.end() ? nullptr : &*at;
}

const VocabularyWords* words_of(const Vocabulary& vocabulary, std::string_view term) {
  const auto at = std::ranges::find(vocabulary.words, term, &VocabularyWords::term);
  return at == vocabulary.words.end() ? nullptr : &*at;
}

}  // namespace foothold::toolkit

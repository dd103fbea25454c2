#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// What a vocabulary calls one part of a plan. A term that is the id of a record type stands for the name of that type.
struct VocabularyWords {
  std::string term;  // "strategic-action"
  Localized one;
  Localized many;
};

// The words by which readers of a plan know its parts, as written in content/vocabularies.yaml. A plain value.
struct Vocabulary {
  std::string id;  // "framework"; also the choice in the profile of a coalition
  std::vector<VocabularyWords> words;
};

// Null when there is no such vocabulary. The pointer is good as long as the list stands where it is.
[[nodiscard]] const Vocabulary* find_vocabulary(const std::vector<Vocabulary>& vocabularies, std::string_view id);

// Null when the vocabulary has no words for the term: then whatever it stands for keeps its own name. The pointer is
// good as long as the vocabulary.
[[nodiscard]] const VocabularyWords* words_of(const Vocabulary& vocabulary, std::string_view term);

}  // namespace foothold::toolkit

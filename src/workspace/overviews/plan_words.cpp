#include "workspace/overviews/plan_words.hpp"

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

const toolkit::Vocabulary* chosen_vocabulary(const CoalitionRecords& records) {
  for (const Record* profile : records.of("coalition-profile"))
    if (const std::string wording = text_of(profile->fields, "wording"); !wording.empty())
      return find_vocabulary(records.toolkit().vocabularies, wording);
  return nullptr;
}

const Localized& name_in(const toolkit::Vocabulary* vocabulary, const toolkit::RecordType& type, Number number) {
  const toolkit::VocabularyWords* words = vocabulary == nullptr ? nullptr : words_of(*vocabulary, type.id);
  if (words != nullptr) return number == Number::many ? words->many : words->one;
  return number == Number::many ? type.plural : type.label;
}

}  // namespace foothold::workspace

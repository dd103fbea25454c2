#include "workspace/papers/consent_words.hpp"

namespace foothold::workspace {

LetterPart consent_words(const LetterSource& source, const Record& activity) {
  LetterPart consent{.heading = source.context.text("papers.guide.consent")};
  const LetterAnswers planned = answers_of(source, activity);
  if (const std::string mode = planned.words("consent_mode"); !mode.empty())
    consent.paragraphs.push_back(
        source.context.fill("letters.item", {{"what", planned.question("consent_mode")}, {"text", mode}}));
  for (const Record* sheet : records_of(source.records, activity.fields, "consent_sheet")) {
    const LetterAnswers told = answers_of(source, *sheet);
    for (const std::string_view field :
         {"what", "why", "voluntary", "recording", "storage", "who_sees", "withdrawal", "contact"})
      if (const std::string words = told.words(field); !words.empty()) consent.items.push_back(sentence(words));
  }
  if (consent.items.empty())
    consent.items = {source.context.text("papers.guide.consent.voluntary"),
                     source.context.text("papers.guide.consent.no_names")};
  return consent;
}

}  // namespace foothold::workspace

#include "workspace/answers/record_language.hpp"

namespace foothold::workspace {

std::optional<Language> spoken_language(const Fields& fields) {
  for (const Language language : all_languages)
    if (text_of(fields, "language") == language_choice(language)) return language;
  return std::nullopt;
}

std::string_view language_choice(Language language) {
  return language == Language::english ? "english" : "spanish";
}

}  // namespace foothold::workspace

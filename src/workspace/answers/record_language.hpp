#pragma once

#include <optional>
#include <string_view>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// The language that the field "language" of a record asks for, when the program speaks it. Pure.
[[nodiscard]] std::optional<Language> spoken_language(const Fields& fields);
// How records name a language of ours: "english".
[[nodiscard]] std::string_view language_choice(Language language);

}  // namespace foothold::workspace

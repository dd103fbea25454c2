#pragma once

#include <optional>
#include <string_view>

#include "base/language.hpp"

namespace foothold {

// How hard a text is to read. Pure functions; the text is UTF-8.

// The grade of American schools at which the text reads well; nothing for a text without words. Syllables are counted
// by rules of spelling and sentences by their marks, so that it is a hint, good to about a grade. English: the grade of
// Flesch and Kincaid (J. P. Kincaid and others, "Derivation of New Readability Formulas for Navy Enlisted Personnel",
// 1975). Spanish: the formula of Alan N. Crawford ("A Spanish Language Fry-Type Readability Procedure: Elementary
// Level", 1984), which was made for the first six grades and is rougher above them.
[[nodiscard]] std::optional<double> reading_grade(std::string_view text, Language language);

// How many syllables a word has by its spelling; at least one.
[[nodiscard]] int count_syllables(std::string_view word, Language language);

}  // namespace foothold

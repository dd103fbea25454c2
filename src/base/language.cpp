#include "base/language.hpp"

#include <charconv>

#include "base/text.hpp"

namespace foothold {
namespace {

struct Preference {
  std::string code;
  double weight = 1.0;
};

Preference parse_preference(std::string_view part) {
  const auto pieces = split(part, ';');
  const auto tag = trim(pieces.front());
  Preference preference;
  preference.code = lower_ascii(tag.substr(0, tag.find('-')));
  for (const std::string_view piece : pieces) {
    const auto option = trim(piece);
    if (option.starts_with("q=")) std::from_chars(option.data() + 2, option.data() + option.size(), preference.weight);
  }
  return preference;
}

}  // namespace

std::optional<Language> language_from_code(std::string_view code) {
  if (code == "en") return Language::english;
  if (code == "es") return Language::spanish;
  return std::nullopt;
}

Language preferred_language(std::string_view accept_language) {
  Language best = Language::english;
  double best_weight = 0.0;
  for (const std::string_view part : split(accept_language, ',')) {
    const Preference preference = parse_preference(part);
    const auto language = language_from_code(preference.code);
    if (!language || preference.weight <= best_weight) continue;
    best = *language;
    best_weight = preference.weight;
  }
  return best;
}

}  // namespace foothold

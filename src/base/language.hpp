#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace foothold {

enum class Language { english, spanish };

inline constexpr std::array<Language, 2> all_languages = {Language::english, Language::spanish};

// "en" or "es", as in addresses, in `lang` attributes and in content files.
[[nodiscard]] constexpr std::string_view language_code(Language language) {
  return language == Language::english ? "en" : "es";
}

[[nodiscard]] std::optional<Language> language_from_code(std::string_view code);

// A text of the content files in every language the product speaks.
struct Localized {
  std::string english;
  std::string spanish;

  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::english ? english : spanish;
  }
  [[nodiscard]] bool empty() const { return english.empty() && spanish.empty(); }
  friend bool operator==(const Localized&, const Localized&) = default;
};

}  // namespace foothold

#include "base/language.hpp"

namespace foothold {

std::optional<Language> language_from_code(std::string_view code) {
  if (code == "en") return Language::english;
  if (code == "es") return Language::spanish;
  return std::nullopt;
}

}  // namespace foothold

#include "html/edition_name.hpp"

namespace foothold::html {

std::string edition_name(const Messages& messages, Language language, std::string_view release) {
  const std::string key = "edition." + std::string(release);
  return messages.has(key) ? messages.text(language, key) : std::string(release);
}

}  // namespace foothold::html

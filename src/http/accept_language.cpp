#include "http/accept_language.hpp"

#include "base/text.hpp"

namespace foothold::http {
namespace {

// "0.8" behind ";q="; 1 where nothing is said, 0 for what is no number.
double weight_of(std::string_view parameters) {
  const std::string_view weight = trim(parameters);
  if (weight.empty()) return 1.0;
  return weight.starts_with("q=") ? parse_number(weight.substr(2)).value_or(0.0) : 0.0;
}

}  // namespace

Language preferred_language(std::string_view accept_language) {
  Language preferred = Language::english;
  double best = 0.0;
  for (const std::string_view entry : split(accept_language, ',')) {
    const std::size_t semicolon = std::min(entry.find(';'), entry.size());
    const std::string_view tag = trim(entry.substr(0, semicolon));
    const auto language = language_from_code(lower_ascii(tag.substr(0, tag.find('-'))));
    const double weight = weight_of(entry.substr(std::min(semicolon + 1, entry.size())));
    if (!language || weight <= best) continue;
    best = weight;
    preferred = *language;
  }
  return preferred;
}

Language language_of_api(const Request& request) {
  return request.language == Language::english ? preferred_language(request.header("accept-language"))
                                               : request.language;
}

}  // namespace foothold::http

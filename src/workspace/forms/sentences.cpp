#include "workspace/forms/sentences.hpp"

#include "base/text.hpp"

namespace foothold::workspace {

std::string sentence(std::string_view text) {
  const std::string_view told = trim(text);
  if (told.empty()) return {};
  constexpr std::string_view marks = ".!?:;)\"";
  const bool is_closed = marks.find(told.back()) != std::string_view::npos || told.ends_with("…") ||
                         told.ends_with("”") || told.ends_with("»");
  return is_closed ? std::string(told) : std::string(told) + ".";
}

std::string in_a_row(const html::PageContext& context, const std::vector<std::string>& names) {
  if (names.size() < 2) return join(names, "");
  const std::vector<std::string> before(names.begin(), names.end() - 1);
  return context.fill("letters.and", {{"before", join(before, ", ")}, {"last", names.back()}});
}

}  // namespace foothold::workspace

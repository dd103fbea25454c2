#include "base/content/placeholders.hpp"

namespace foothold {
namespace {

template <typename Values>
std::string fill(std::string_view pattern, const Values& values) {
  std::string filled;
  std::size_t from = 0;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', from)) {
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    filled.append(pattern.substr(from, open - from));
    for (const auto& [key, value] : values)
      if (key == name) filled += value;
    from = close + 1;
  }
  return filled.append(pattern.substr(from));
}

}  // namespace

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close != std::string_view::npos) names.insert(std::string(text.substr(open + 1, close - open - 1)));
  }
  return names;
}

std::string fill_placeholders(std::string_view pattern,
                              std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  return fill(pattern, values);
}

std::string fill_placeholders(std::string_view pattern,
                              const std::vector<std::pair<std::string, std::string>>& values) {
  return fill(pattern, values);
}

}  // namespace foothold

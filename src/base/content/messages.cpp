#include "base/content/messages.hpp"

#include <set>

#include "base/error.hpp"
#include "base/text.hpp"

namespace foothold {
namespace {

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close != std::string_view::npos) names.insert(std::string(text.substr(open + 1, close - open - 1)));
  }
  return names;
}

template <typename Values>
std::string fill_placeholders(std::string_view pattern, const Values& values) {
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

Messages Messages::read(const ContentFolder& folder, ContentProblems& problems) {
  Messages messages;
  for (const std::string& file : folder.files_below("strings")) {
    const auto tree = folder.read(file, "strings", problems);
    if (!tree) continue;
    for (const auto& [key, node] : (*tree)["strings"].fields()) messages.add(key, node, problems);
  }
  return messages;
}

void Messages::add(const std::string& key, const ContentNode& node, ContentProblems& problems) {
  const Localized text = node.localized();
  if (placeholders(text.english) != placeholders(text.spanish))
    problems.push_back(node.problem("the languages of '" + key + "' use different {names}"));
  if (!texts_.emplace(key, text).second) problems.push_back(node.problem("the key '" + key + "' is used twice"));
}

const std::string& Messages::text(Language language, std::string_view key) const {
  const auto at = texts_.find(key);
  if (at == texts_.end()) throw Broken("content/strings has no text with the key '" + std::string(key) + "'");
  return at->second.in(language);
}

std::string Messages::fill(Language language, std::string_view key,
                           std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  return fill_placeholders(text(language, key), values);
}

std::string Messages::fill(Language language, const Message& message) const {
  return message.empty() ? std::string() : fill_placeholders(text(language, message.key), message.values);
}

}  // namespace foothold

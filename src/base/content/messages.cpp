#include "base/content/messages.hpp"

#include "base/content/placeholders.hpp"
#include "base/error.hpp"

namespace foothold {

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
  if (!message.words.empty()) return message.words.in(language);
  return message.empty() ? std::string() : fill_placeholders(text(language, message.key), message.values);
}

}  // namespace foothold

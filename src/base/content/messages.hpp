#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/content/content.hpp"
#include "base/language.hpp"
#include "base/message.hpp"

namespace foothold {

// All words of screens, messages and refusals in every language, read from content/strings. Immutable once read, so any
// thread may ask. A key that does not exist is a programmer's mistake and throws Broken.
class Messages {
 public:
  // Reads every file below content/strings; two entries with the same key, or whose languages use different {names},
  // are problems.
  static Messages read(const ContentFolder& folder, ContentProblems& problems);

  [[nodiscard]] const std::string& text(Language language, std::string_view key) const;
  // The text with {name} replaced by the value of that name.
  [[nodiscard]] std::string fill(Language language, std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;
  [[nodiscard]] std::string fill(Language language, const Message& message) const;
  [[nodiscard]] bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

 private:
  void add(const std::string& key, const ContentNode& node, ContentProblems& problems);

  // Lets a key be looked for without a string of its own.
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_map<std::string, Localized, Hash, std::equal_to<>> texts_;
};

}  // namespace foothold

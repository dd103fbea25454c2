#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/language.hpp"

namespace foothold {

// A sentence for people, not yet in any language: the key of a string in content/strings and the values for its
// {names}, or the words of another text of the content in every language. A plain value without behaviour; Messages
// turns it into words (see messages.hpp).
struct Message {
  std::string key;
  std::vector<std::pair<std::string, std::string>> values;
  Localized words = {};  // in place of a key

  [[nodiscard]] bool empty() const { return key.empty() && words.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace foothold

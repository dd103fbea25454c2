#pragma once

#include <string>
#include <utility>
#include <vector>

namespace foothold {

// A sentence for people, not yet in any language: the key of a string in content/strings and the values for its
// {names}. A plain value without behaviour; Messages turns it into words (see messages.hpp).
struct Message {
  std::string key;
  std::vector<std::pair<std::string, std::string>> values;

  [[nodiscard]] bool empty() const { return key.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace foothold

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// A point at which a coalition decides to go on and signs it, as written in content/gates.yaml. A plain value.
struct Gate {
  std::string id;    // also the choice in a record that signs it
  std::string code;  // "G1"
  int chapter = 0;   // with whose work it is decided
  Localized title;
  Localized question;
  Localized who_signs;
  Localized becomes_public;
  std::vector<std::string> needs;       // record types of which something must be agreed
  std::vector<std::string> clear;       // ids of the checks of which nothing may be open
  std::optional<int> again_after_days;  // then it is to be signed again
};

// Null when there is no such gate. The pointer is good as long as the list stands where it is.
[[nodiscard]] const Gate* find_gate(const std::vector<Gate>& gates, std::string_view id);

}  // namespace foothold::toolkit

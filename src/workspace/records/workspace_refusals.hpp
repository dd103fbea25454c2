#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace foothold::workspace {

using RefusalValues = std::vector<std::pair<std::string, std::string>>;

// Refusals of this slice. `key` is a string of content/strings/workspace.yaml, its hint the one with ".hint" behind.
[[nodiscard]] Error invalid(const std::string& field, const std::string& key, const RefusalValues& values = {});
[[nodiscard]] Error conflict(const std::string& field, const std::string& key, const RefusalValues& values = {});
[[nodiscard]] Error not_found(const std::string& field, const std::string& key, const RefusalValues& values = {});
// The same of another kind.
[[nodiscard]] Error refusal(ErrorKind kind, const std::string& field, const std::string& key,
                            const RefusalValues& values = {});

}  // namespace foothold::workspace

#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foothold {

// The {names} that stand in a text of the content, without their brackets.
[[nodiscard]] std::set<std::string> placeholders(std::string_view text);

// The text with each {name} replaced by the value of that name, and by nothing when no value has it.
[[nodiscard]] std::string fill_placeholders(
    std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values);
[[nodiscard]] std::string fill_placeholders(std::string_view pattern,
                                            const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace foothold

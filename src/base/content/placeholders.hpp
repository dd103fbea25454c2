#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"

namespace foothold {

// The {names} that stand in a text of the content, without their brackets.
[[nodiscard]] std::set<std::string> placeholders(std::string_view text);

// The text with each {name} replaced by the value of that name, and by nothing when no value has it.
[[nodiscard]] std::string fill_placeholders(
    std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values);
[[nodiscard]] std::string fill_placeholders(std::string_view pattern,
                                            const std::vector<std::pair<std::string, std::string>>& values);

// A value for a {name} that reads differently in each language, as one text: a Message may carry it like any other.
[[nodiscard]] std::string value_in_all_languages(const Localized& value);
// What such a value says in one language; any other value as it is.
[[nodiscard]] std::string value_in(Language language, const std::string& value);

}  // namespace foothold

#pragma once

#include <string_view>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// The record type that keeps a published number as it was read.
inline constexpr std::string_view saved_number_type = "saved-number";

// Whether such a number does not carry a finding by itself: a value is graded Weak, or nobody can tell whether two
// differ. It then needs a reason why it is used all the same. Pure.
[[nodiscard]] bool needs_reason(const Fields& saved_number);
[[nodiscard]] bool lacks_reason(const Fields& saved_number);

}  // namespace foothold::workspace

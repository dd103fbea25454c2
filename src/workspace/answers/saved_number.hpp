#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// The record type that keeps a published number as it was read.
inline constexpr std::string_view saved_number_type = "saved-number";

// Whether such a number does not carry a finding by itself: a value is graded Weak, or nobody can tell whether two
// differ. It then needs a reason why it is used all the same. Pure.
[[nodiscard]] bool needs_reason(const Fields& saved_number);
[[nodiscard]] bool lacks_reason(const Fields& saved_number);

// The ids of the published numbers ("29019/share_employed/2023/all/All") to which the references of a field lead, by
// themselves or through saved numbers, of a saved gap those of both groups.
[[nodiscard]] std::vector<std::string> published_numbers(const CoalitionRecords& records, const Fields& fields,
                                                         std::string_view field);

}  // namespace foothold::workspace

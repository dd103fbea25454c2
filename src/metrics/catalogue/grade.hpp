#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace foothold::metrics {

// How far a published value can be trusted. `none` where the publisher gave no grade.
enum class Grade : std::uint8_t { none, strong, marginal, weak };

// "Strong", "Marginal", "Weak" as published; empty for none.
[[nodiscard]] constexpr std::string_view grade_name(Grade grade) {
  switch (grade) {
    case Grade::strong:
      return "Strong";
    case Grade::marginal:
      return "Marginal";
    case Grade::weak:
      return "Weak";
    case Grade::none:
      break;
  }
  return "";
}

// The words of current releases and the numbers 1 to 3 of older ones; nothing for any other text.
[[nodiscard]] constexpr std::optional<Grade> grade_from_text(std::string_view text) {
  if (text == "Strong" || text == "1") return Grade::strong;
  if (text == "Marginal" || text == "2") return Grade::marginal;
  if (text == "Weak" || text == "3") return Grade::weak;
  return std::nullopt;
}

}  // namespace foothold::metrics

#include "storage/value_check.hpp"

#include <cmath>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"

namespace foothold::storage {
namespace {

[[noreturn]] void refuse(std::size_t index, const char* reason) {
  throw Broken("storage: the value of $" + std::to_string(index + 1) + " " + reason);
}

void check_text(std::string_view text, std::size_t index) {
  if (text.find('\0') != std::string_view::npos) refuse(index, "contains a NUL letter");
  if (!is_valid_utf8(text)) refuse(index, "is not UTF-8 text");
}

}  // namespace

void check_values(std::span<const Value> values) {
  for (std::size_t index = 0; index < values.size(); ++index) {
    if (const auto* text = std::get_if<std::string_view>(&values[index])) check_text(*text, index);
    const auto* number = std::get_if<double>(&values[index]);
    if (number != nullptr && std::isnan(*number)) refuse(index, "is not a number");
  }
}

}  // namespace foothold::storage

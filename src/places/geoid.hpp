#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::places {

// The two kinds of community the published metrics know. A city and a county are never compared without a word of
// warning.
enum class Level { county, place };

[[nodiscard]] std::string_view level_name(Level level);  // "county", "place"
[[nodiscard]] std::optional<Level> level_from_name(std::string_view name);

// The federal code of a county (2 digits state, 3 county) or a city (2 digits state, 5 place), always text, never a
// number. A small value type; ordered by its digits.
class Geoid {
 public:
  // Nothing unless the text is exactly 5 or 7 digits.
  static std::optional<Geoid> parse(std::string_view text);

  [[nodiscard]] std::string_view text() const { return {digits_.data(), size_}; }
  [[nodiscard]] std::string_view state() const { return text().substr(0, 2); }
  [[nodiscard]] Level level() const { return size_ == 5 ? Level::county : Level::place; }

  friend auto operator<=>(const Geoid& left, const Geoid& right) { return left.text() <=> right.text(); }
  friend bool operator==(const Geoid& left, const Geoid& right) { return left.text() == right.text(); }

 private:
  std::array<char, 7> digits_{};
  unsigned char size_ = 0;
};

}  // namespace foothold::places

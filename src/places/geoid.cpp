#include "places/geoid.hpp"

#include <algorithm>

namespace foothold::places {

std::string_view level_name(Level level) {
  return level == Level::county ? "county" : "place";
}

std::optional<Level> level_from_name(std::string_view name) {
  if (name == "county") return Level::county;
  if (name == "place") return Level::place;
  return std::nullopt;
}

std::optional<Geoid> Geoid::parse(std::string_view text) {
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  if ((text.size() != 5 && text.size() != 7) || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  Geoid geoid;
  std::copy(text.begin(), text.end(), geoid.digits_.begin());
  geoid.size_ = static_cast<unsigned char>(text.size());
  return geoid;
}

}  // namespace foothold::places

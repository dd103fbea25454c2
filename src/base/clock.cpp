#include "base/clock.hpp"

#include <ctime>

namespace foothold {

std::string utc_now() {
  return utc_after(std::chrono::seconds(0));
}

std::string utc_today() {
  constexpr std::size_t day_letters = 10;
  return utc_now().substr(0, day_letters);
}

std::string utc_after(std::chrono::seconds distance) {
  const std::time_t moment = std::time(nullptr) + distance.count();
  std::tm parts{};
  gmtime_r(&moment, &parts);
  std::string text(32, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts));
  return text;
}

}  // namespace foothold

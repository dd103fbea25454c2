#include "base/random.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <string_view>

#include "base/error.hpp"

namespace foothold {
namespace {

void fill_randomly(std::span<unsigned char> bytes) {
  constexpr std::size_t most_at_once = 256;  // of getentropy
  for (; !bytes.empty(); bytes = bytes.subspan(std::min(bytes.size(), most_at_once)))
    if (getentropy(bytes.data(), std::min(bytes.size(), most_at_once)) != 0)
      throw Broken("the system gives no random numbers");
}

constexpr std::string_view id_letters = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t time_letters = 10;
constexpr std::size_t random_letters = 16;

}  // namespace

std::string random_hex(std::size_t bytes) {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string random(bytes, '\0');
  fill_randomly({reinterpret_cast<unsigned char*>(random.data()), random.size()});
  std::string text;
  for (const char byte : random) {
    const auto value = static_cast<unsigned char>(byte);
    text += {hex[value >> 4U], hex[value & 15U]};
  }
  return text;
}

std::string new_id() {
  using namespace std::chrono;
  auto milliseconds_passed =
      static_cast<std::uint64_t>(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
  std::string id(time_letters + random_letters, '0');
  for (std::size_t at = time_letters; at-- > 0; milliseconds_passed /= 32)
    id[at] = id_letters[milliseconds_passed % 32];
  std::array<unsigned char, random_letters> random{};
  fill_randomly(random);
  for (std::size_t at = 0; at < random_letters; ++at) id[time_letters + at] = id_letters[random[at] % 32];
  return id;
}

}  // namespace foothold

#include "accounts/totp.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>
#include <vector>

#include "base/error.hpp"

namespace foothold::accounts {
namespace {

constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t secret_bytes = 20;
constexpr std::size_t code_digits = 6;
constexpr std::uint32_t code_limit = 1'000'000;

std::string to_base32(const std::vector<unsigned char>& bytes) {
  std::string text;
  std::uint32_t pending = 0;
  int bits = 0;
  for (const unsigned char byte : bytes) {
    pending = (pending << 8U) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += base32[(pending >> static_cast<unsigned>(bits - 5)) & 31U];
  }
  if (bits > 0) text += base32[(pending << static_cast<unsigned>(5 - bits)) & 31U];
  return text;
}

std::optional<std::vector<unsigned char>> from_base32(std::string_view text) {
  std::vector<unsigned char> bytes;
  std::uint32_t pending = 0;
  int bits = 0;
  for (const char letter : text) {
    const std::size_t value = base32.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    pending = (pending << 5U) | static_cast<std::uint32_t>(value);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<unsigned char>(pending >> static_cast<unsigned>(bits)));
  }
  return bytes;
}

using Digest = std::array<unsigned char, 20>;

Digest hmac_sha1(const std::vector<unsigned char>& key, std::int64_t step) {
  std::array<unsigned char, 8> message{};
  for (std::size_t at = message.size(); at-- > 0; step >>= 8) message[at] = static_cast<unsigned char>(step);
  Digest digest{};
  unsigned size = digest.size();
  if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), digest.data(),
           &size) == nullptr)
    throw Broken("HMAC-SHA-1 does not work");
  return digest;
}

// RFC 4226, section 5.3: four bytes from a place that the last one names.
std::uint32_t truncated(const Digest& digest) {
  const std::size_t at = digest.back() & 15U;
  return (digest[at] & 0x7FU) << 24U | static_cast<std::uint32_t>(digest[at + 1]) << 16U |
         static_cast<std::uint32_t>(digest[at + 2]) << 8U | digest[at + 3];
}

bool is_equal(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  std::string encoded;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) != 0 || letter == '.' || letter == '-') {
      encoded += letter;
    } else {
      encoded += {'%', hex[byte >> 4U], hex[byte & 15U]};
    }
  }
  return encoded;
}

}  // namespace

std::string new_totp_secret() {
  std::vector<unsigned char> secret(secret_bytes);
  randombytes_buf(secret.data(), secret.size());
  return to_base32(secret);
}

std::int64_t totp_step(std::chrono::system_clock::time_point moment) {
  constexpr std::int64_t seconds_a_step = 30;
  return std::chrono::duration_cast<std::chrono::seconds>(moment.time_since_epoch()).count() / seconds_a_step;
}

std::string totp_code(std::string_view secret, std::int64_t step) {
  const auto key = from_base32(secret);
  if (!key || key->empty()) return {};
  const std::string digits = std::to_string(truncated(hmac_sha1(*key, step)) % code_limit);
  return std::string(code_digits - digits.size(), '0') + digits;
}

std::optional<std::int64_t> accepted_totp_step(std::string_view secret, std::string_view code,
                                               std::int64_t present_step, std::int64_t last_step) {
  for (const std::int64_t step : {present_step, present_step - 1, present_step + 1}) {
    const std::string expected = totp_code(secret, step);
    if (!expected.empty() && is_equal(expected, code) && step > last_step) return step;
  }
  return std::nullopt;
}

std::string totp_address(std::string_view secret, std::string_view email) {
  return "otpauth://totp/Foothold:" + percent_encoded(email) + "?secret=" + std::string(secret) + "&issuer=Foothold";
}

}  // namespace foothold::accounts

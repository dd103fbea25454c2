#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::accounts {

// Codes of six digits that change every 30 seconds, as authenticator apps make them (RFC 6238 with HMAC-SHA-1, which
// all of them speak). Secrets are 20 random bytes, kept and shown in Base32.

[[nodiscard]] std::string new_totp_secret();

// The number of the 30-second step in which the moment lies.
[[nodiscard]] std::int64_t totp_step(std::chrono::system_clock::time_point moment);

// The code of one step; empty when the secret is not Base32.
[[nodiscard]] std::string totp_code(std::string_view secret, std::int64_t step);

// The step whose code was given: the present one or one beside it, because clocks differ, and later than `last_step`,
// so that a code that somebody saw cannot be used again. Nothing when the code is wrong.
[[nodiscard]] std::optional<std::int64_t> accepted_totp_step(std::string_view secret, std::string_view code,
                                                             std::int64_t present_step, std::int64_t last_step);

// What an app reads from a QR code or a link: otpauth://totp/…
[[nodiscard]] std::string totp_address(std::string_view secret, std::string_view email);

}  // namespace foothold::accounts

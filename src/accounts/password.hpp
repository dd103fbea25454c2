#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace foothold::accounts {

// The password as it may be stored: Argon2id with 19 MiB and two passes, the least that OWASP's Password Storage Cheat
// Sheet asks for, with its own salt and parameters in the text. Takes some 20 ms. Throws Broken when memory runs out.
[[nodiscard]] std::string hash_password(std::string_view password);

// Whether the password is the one that was hashed. An empty hash belongs to no password, but takes as long to compare,
// so that nobody learns from the time which addresses have an account.
[[nodiscard]] bool is_password(std::string_view password, const std::string& hash);

// What speaks against choosing this password, or nothing: fewer than 12 letters or more than 256 bytes, or made of the
// person's own name or address or of one repeated piece. No rule about kinds of letters (NIST SP 800-63B).
[[nodiscard]] std::optional<Error> refuse_password(std::string_view password, std::string_view email,
                                                   std::string_view name);

}  // namespace foothold::accounts

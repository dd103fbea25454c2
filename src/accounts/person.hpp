#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"

namespace foothold::accounts {

// Someone with an account. A plain value; secrets stay in the store.
struct Person {
  std::string id;
  std::string email;  // lower case; what people sign in with
  std::string name;
  Language language = Language::english;
  bool administrator = false;  // of the whole installation
  bool has_second_factor = false;
  std::string created_at;
  bool disabled = false;  // cannot sign in
};

// Addresses are unique, so that an account which only gives a name to what was written elsewhere, and never signs in,
// has its id in front of this; no mail server can have such a name (RFC 6761).
inline constexpr std::string_view namesake_host = "@namesake.invalid";

// The address as it is stored and compared: trimmed and in lower case.
[[nodiscard]] std::string folded_email(std::string_view email);
// Something before and after one "@", with a dot behind it and no blanks; whether mail arrives only sending can tell.
[[nodiscard]] bool is_email(std::string_view email);

}  // namespace foothold::accounts

#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "http/response.hpp"

namespace foothold::http {

// A cookie for the whole site that scripts cannot read and other sites' forms do not send (HttpOnly, SameSite=Lax).
// `secure` keeps it off unencrypted connections; it must be set wherever people come by https.
struct Cookie {
  std::string_view name;
  std::string_view value;         // letters, digits, "-" and "_" only; anything else throws std::logic_error
  std::chrono::seconds lasts{0};  // 0 takes the cookie away
  bool secure = false;
};

void set_cookie(Response& response, const Cookie& cookie);

}  // namespace foothold::http

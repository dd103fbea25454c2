#include "http/cookie.hpp"

#include <algorithm>
#include <stdexcept>

namespace foothold::http {
namespace {

bool is_plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '-' || letter == '_';
}

}  // namespace

void set_cookie(Response& response, const Cookie& cookie) {
  if (!std::all_of(cookie.value.begin(), cookie.value.end(), is_plain))
    throw std::logic_error("a cookie with letters that need quoting");
  std::string header(cookie.name);
  header.append("=").append(cookie.value).append("; Path=/; HttpOnly; SameSite=Lax; Max-Age=");
  header += std::to_string(cookie.lasts.count());
  if (cookie.secure) header += "; Secure";
  response.headers.emplace_back("Set-Cookie", std::move(header));
}

}  // namespace foothold::http

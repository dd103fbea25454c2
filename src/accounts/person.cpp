#include "accounts/person.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::accounts {
namespace {

constexpr std::size_t most_letters = 254;

bool is_plain(char letter) {
  return static_cast<unsigned char>(letter) > ' ' && letter != 0x7F;
}

}  // namespace

std::string folded_email(std::string_view email) {
  return lower_ascii(trim(email));
}

bool is_email(std::string_view email) {
  const std::size_t at = email.find('@');
  if (at == 0 || at == std::string_view::npos || email.size() > most_letters) return false;
  const std::string_view domain = email.substr(at + 1);
  return domain.find('@') == std::string_view::npos && domain.find('.') != std::string_view::npos &&
         !domain.starts_with('.') && !domain.ends_with('.') && std::all_of(email.begin(), email.end(), is_plain) &&
         email.find_first_of("<>,;\"") == std::string_view::npos && is_valid_utf8(email);
}

}  // namespace foothold::accounts

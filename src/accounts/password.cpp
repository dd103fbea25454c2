#include "accounts/password.hpp"

#include <sodium.h>

#include <array>
#include <set>

#include "base/text.hpp"

namespace foothold::accounts {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = std::size_t{19} * 1024 * 1024;
constexpr std::size_t fewest_letters = 12;
constexpr std::size_t most_bytes = 256;
constexpr std::size_t fewest_different_letters = 5;
constexpr std::size_t shortest_telling_word = 4;

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  if (!started) throw Broken("libsodium cannot start");
}

// Text in UTF-8: every byte but the continuing ones begins a letter.
std::size_t count_letters(std::string_view text) {
  std::size_t letters = 0;
  for (const char byte : text) letters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
  return letters;
}

// Whether hardly anything is left of the password without the words that everyone knows of the person.
bool is_made_of(std::string_view password, std::string_view known) {
  std::string rest = fold_for_search(password);
  const std::string folded = fold_for_search(known);
  for (const std::string_view word : split(folded, ' '))
    if (word.size() >= shortest_telling_word) rest = replace_all(rest, word, "");
  return rest.size() < fewest_letters / 2;
}

Error refusal(const char* key) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = "password";
  error.message = {key, {}};
  error.hint = {"password.hint", {}};
  return error;
}

}  // namespace

std::string hash_password(std::string_view password) {
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Broken("no memory to hash a password");
  return hash.data();
}

bool is_password(std::string_view password, const std::string& hash) {
  start_sodium();
  static const std::string nobody = hash_password("no account has this password");
  const bool matches =
      crypto_pwhash_str_verify((hash.empty() ? nobody : hash).c_str(), password.data(), password.size()) == 0;
  return matches && !hash.empty();
}

std::optional<Error> refuse_password(std::string_view password, std::string_view email, std::string_view name) {
  if (count_letters(password) < fewest_letters) return refusal("password.too_short");
  if (password.size() > most_bytes) return refusal("password.too_long");
  if (std::set<char>(password.begin(), password.end()).size() < fewest_different_letters)
    return refusal("password.too_simple");
  if (is_made_of(password, std::string(email) + " " + std::string(name))) return refusal("password.too_close");
  return std::nullopt;
}

}  // namespace foothold::accounts

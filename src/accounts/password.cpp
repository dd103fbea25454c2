#include "accounts/password.hpp"

#include <sodium.h>

#include <array>
#include <set>

#include "accounts/account_refusal.hpp"
#include "base/letters.hpp"
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

// The letters that folding does not keep, as in other scripts.
std::size_t count_letters_beyond_ascii(std::string_view text) {
  std::size_t letters = 0;
  for (const char byte : text) letters += static_cast<unsigned char>(byte) >= 0xC0U ? 1 : 0;
  return letters;
}

// Whether the password has words that everyone knows of the person, and hardly anything is left without them.
bool is_made_of(std::string_view password, std::string_view known) {
  const std::string whole = fold_for_search(password);
  std::string rest = whole;
  const std::string folded = fold_for_search(known);
  for (const std::string_view word : split(folded, ' '))
    if (word.size() >= shortest_telling_word) rest = replace_all(rest, word, "");
  const std::size_t left = rest.size() + count_letters_beyond_ascii(password);
  return rest.size() < whole.size() && left < fewest_letters / 2;
}

// Whether the text is one piece written again and again. Only then does it stand in the middle of itself written twice.
bool is_repeated_piece(std::string_view text) {
  const std::string twice = std::string(text) + std::string(text);
  return twice.find(text, 1) < text.size();
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
  const char* letters = password.empty() ? "" : password.data();  // what is missing in a form points nowhere
  const bool matches = crypto_pwhash_str_verify((hash.empty() ? nobody : hash).c_str(), letters, password.size()) == 0;
  return matches && !hash.empty();
}

std::optional<Error> refuse_password(std::string_view password, std::string_view email, std::string_view name) {
  if (letters_in(password) < fewest_letters) return refusal(ErrorKind::invalid, "password", "password.too_short");
  if (password.size() > most_bytes) return refusal(ErrorKind::invalid, "password", "password.too_long");
  const std::set<char> different(password.begin(), password.end());
  if (different.size() < fewest_different_letters || is_repeated_piece(password))
    return refusal(ErrorKind::invalid, "password", "password.too_simple");
  if (is_made_of(password, std::string(email) + " " + std::string(name)))
    return refusal(ErrorKind::invalid, "password", "password.too_close");
  return std::nullopt;
}

}  // namespace foothold::accounts

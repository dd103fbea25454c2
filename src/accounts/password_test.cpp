#include "accounts/password.hpp"

#include <gmock/gmock.h>

namespace foothold::accounts {
namespace {

constexpr std::string_view good = "four horses cross the river";

// The key of what is said against the password of Ana Reyes; empty when nothing is.
std::string refusal_of(std::string_view password) {
  const auto error = refuse_password(password, "ana.reyes@boone.example", "Ana Reyes");
  if (!error) return "";
  EXPECT_EQ(error->kind, ErrorKind::invalid);
  EXPECT_EQ(error->field, "password");
  EXPECT_EQ(error->hint.key, error->message.key + ".hint");
  return error->message.key;
}

TEST(Passwords, AreHashedDifferentlyEachTimeAndStillFit) {
  const std::string first = hash_password(good);
  const std::string second = hash_password(good);
  EXPECT_NE(first, second);
  EXPECT_THAT(first, testing::StartsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  EXPECT_TRUE(is_password(good, first));
  EXPECT_TRUE(is_password(good, second));
}

TEST(Passwords, FitOnlyToTheLetter) {
  const std::string hash = hash_password(good);
  for (const std::string_view wrong : {"four horses cross the rive", "Four horses cross the river", " ", ""})
    EXPECT_FALSE(is_password(wrong, hash)) << wrong;
}

TEST(Passwords, FitNeitherAnEmptyNorABrokenHash) {
  for (const char* hash : {"", "$argon2id$", "four horses cross the river"})
    for (const std::string_view password : {good, std::string_view("no account has this password"), std::string_view()})
      EXPECT_FALSE(is_password(password, hash)) << password << " " << hash;
}

TEST(Passwords, MayBeEverythingThatIsLongAndNotEasyToGuess) {
  for (const std::string_view password :
       {"four horses cross the river", "correcthorse", "Boone2026 needs trains", "contraseña ñandú", "пароль из букв",
        "我的密码是四匹马过河了哦", "!@#$%^&*()_+", "reyes and her four horses"})
    EXPECT_EQ(refusal_of(password), "") << password;
}

TEST(Passwords, NeedTwelveLettersHoweverManyBytesTheyTake) {
  EXPECT_EQ(refusal_of("four horses"), "password.too_short");
  EXPECT_EQ(refusal_of("ñandúñandú"), "password.too_short");
  EXPECT_EQ(refusal_of(""), "password.too_short");
}

TEST(Passwords, MayBeAsLongAsASentenceButNotABook) {
  const auto of_length = [](std::size_t bytes) { return std::string(good) + std::string(bytes - good.size(), 'x'); };
  EXPECT_EQ(refusal_of(of_length(256)), "");
  EXPECT_EQ(refusal_of(of_length(257)), "password.too_long");
}

TEST(Passwords, AreNotOnePieceAgainAndAgain) {
  for (const char* password : {"aaaaaaaaaaaa", "ababababababab", "abcdabcdabcd", "passwordpassword", "abcdefabcdef"})
    EXPECT_EQ(refusal_of(password), "password.too_simple") << password;
}

TEST(Passwords, AreNotWhatEverybodyKnowsOfThePerson) {
  for (const char* password :
       {"anareyes@boone.example", "Reyes Reyes 12", "ANA.REYES 123", "reyes!!!!!!!!", "Boone.Example-1"})
    EXPECT_EQ(refusal_of(password), "password.too_close") << password;
}

}  // namespace
}  // namespace foothold::accounts

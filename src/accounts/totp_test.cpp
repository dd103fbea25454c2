#include "accounts/totp.hpp"

#include <gmock/gmock.h>

namespace foothold::accounts {
namespace {

using testing::Optional;

// "12345678901234567890", the key of RFC 6238.
constexpr std::string_view secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
constexpr std::int64_t present = 1'000'000;

std::int64_t step_at(std::int64_t second) {
  return totp_step(std::chrono::system_clock::time_point(std::chrono::seconds(second)));
}

TEST(TotpCodes, AreThoseOfTheStandard) {
  // RFC 6238, appendix B, has eight digits; the last six are those of a code of six. Its last moment is later than
  // the clock of the program can tell, so that the steps are counted here.
  const auto code_at = [](std::int64_t second) { return totp_code(secret, second / 30); };
  EXPECT_EQ(code_at(59), "287082");
  EXPECT_EQ(code_at(1'111'111'109), "081804");
  EXPECT_EQ(code_at(1'111'111'111), "050471");
  EXPECT_EQ(code_at(1'234'567'890), "005924");
  EXPECT_EQ(code_at(2'000'000'000), "279037");
  EXPECT_EQ(code_at(20'000'000'000), "353130");
}

TEST(TotpCodes, ChangeEveryThirtySeconds) {
  EXPECT_EQ(step_at(0), 0);
  EXPECT_EQ(step_at(29), 0);
  EXPECT_EQ(step_at(30), 1);
  EXPECT_EQ(step_at(2'000'000'000), 66'666'666);
}

TEST(TotpCodes, OfThePresentStepAndThoseBesideItAreAccepted) {
  for (const std::int64_t step : {present - 1, present, present + 1})
    EXPECT_THAT(accepted_totp_step(secret, totp_code(secret, step), present, 0), Optional(step));
  for (const std::int64_t step : {present - 2, present + 2})
    EXPECT_EQ(accepted_totp_step(secret, totp_code(secret, step), present, 0), std::nullopt);
}

TEST(TotpCodes, AreNotAcceptedAgain) {
  const std::string code = totp_code(secret, present);
  EXPECT_THAT(accepted_totp_step(secret, code, present, present - 1), Optional(present));
  EXPECT_EQ(accepted_totp_step(secret, code, present, present), std::nullopt);
  // Somebody who saw the code of the step before cannot use it after the owner has used the present one.
  EXPECT_EQ(accepted_totp_step(secret, totp_code(secret, present - 1), present, present), std::nullopt);
}

TEST(TotpCodes, AreRefusedWhenTheyAreNone) {
  const std::string code = totp_code(secret, present);
  for (const std::string& wrong : {std::string(), code.substr(1), code + "0", " " + code, std::string("abcdef")})
    EXPECT_EQ(accepted_totp_step(secret, wrong, present, 0), std::nullopt) << wrong;
}

TEST(TotpCodes, DoNotExistForAMalformedSecret) {
  for (const std::string_view malformed : {"", "A", "gezdgnbvgy3tqojq", "GEZDGNBVGY3TQOJ1", "GEZD GNBV", "GEZDGNBV="}) {
    EXPECT_EQ(totp_code(malformed, present), "") << malformed;
    EXPECT_EQ(accepted_totp_step(malformed, "", present, 0), std::nullopt) << malformed;
  }
}

TEST(TotpSecrets, AreNewEachTimeAndMakeCodes) {
  const std::string made = new_totp_secret();
  EXPECT_THAT(made, testing::MatchesRegex("[A-Z2-7]+"));
  EXPECT_EQ(made.size(), 32U);  // 20 bytes with five bits in each letter
  EXPECT_NE(made, new_totp_secret());
  EXPECT_THAT(totp_code(made, present), testing::MatchesRegex("[0-9][0-9][0-9][0-9][0-9][0-9]"));
}

TEST(TotpAddresses, CarryTheSecretAndWhoseItIs) {
  EXPECT_EQ(totp_address("GEZDGNBV", "ana+work@boone.example"),
            "otpauth://totp/Foothold:ana%2Bwork%40boone.example?secret=GEZDGNBV&issuer=Foothold");
}

}  // namespace
}  // namespace foothold::accounts

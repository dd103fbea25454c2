#include "html/qr_code.hpp"

#include <gmock/gmock.h>

#include <string>

namespace foothold::html {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string drawn(std::string_view text, std::string_view description = "A picture") {
  Html html;
  qr_code(html, text, description);
  return html.take();
}

TEST(QrCode, IsAPictureWithWords) {
  const std::string svg = drawn("otpauth://totp/Foothold:ana", "Key & picture");
  EXPECT_THAT(svg, HasSubstr("role=\"img\""));
  EXPECT_THAT(svg, HasSubstr("aria-label=\"Key &amp; picture\""));
  EXPECT_THAT(svg, Not(HasSubstr("style=")));
}

// Version 1 has 21 dots on a side; with four of white around it the first corner begins at 4, seven dots wide.
TEST(QrCode, HasItsCornersInsideAQuietZone) {
  const std::string svg = drawn("A");
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 29 29\""));
  EXPECT_THAT(svg, HasSubstr("d=\"M4 4h7v1h-7z"));
  EXPECT_THAT(svg, HasSubstr("M18 4h7v1h-7z"));
  EXPECT_THAT(svg, HasSubstr("M4 24h7v1h-7z"));
  EXPECT_THAT(svg, HasSubstr("<rect width=\"29\" height=\"29\" fill=\"#ffffff\">"));
}

TEST(QrCode, GrowsWithItsText) {
  EXPECT_THAT(drawn(std::string(150, 'a')), Not(HasSubstr("viewBox=\"0 0 29 29\"")));
  EXPECT_NE(drawn("A"), drawn("B"));
}

TEST(QrCode, HoldsAnyBytesAndWritesNothingForTooMany) {
  EXPECT_NE(drawn(std::string("a\0b", 3)), drawn("a"));
  EXPECT_EQ(drawn(std::string(4000, 'a')), "");
}

}  // namespace
}  // namespace foothold::html

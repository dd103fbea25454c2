#include "accounts/mail/mail_message.hpp"

#include <gmock/gmock.h>

#include <vector>

#include "base/text.hpp"

namespace foothold::accounts {
namespace {

using testing::Contains;
using testing::Each;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr std::time_t moment = 1795500000;  // Tuesday, 24 November 2026, 06:00 in Greenwich

std::string message(const std::string& subject, const std::string& body = "Hello\n") {
  return message_text({"ben@boone.example", Language::spanish, subject, body}, "mobility@boone.example", "01abc",
                      moment);
}

std::vector<std::string> head_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(std::string_view(text).substr(0, text.find("\r\n\r\n")), '\n'))
    lines.emplace_back(trim(line));
  return lines;
}

std::string body_of(const std::string& text) {
  return text.substr(text.find("\r\n\r\n") + 4);
}

TEST(MailMessages, SayWhoWritesToWhomAndWhen) {
  const auto lines = head_lines(message("Your password"));
  for (const char* line : {"Date: Tue, 24 Nov 2026 06:00:00 +0000", "From: mobility@boone.example",
                           "To: ben@boone.example", "Subject: Your password", "Message-ID: <01abc@boone.example>",
                           "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Language: es",
                           "Content-Transfer-Encoding: quoted-printable", "Auto-Submitted: auto-generated"})
    EXPECT_THAT(lines, Contains(line));
  EXPECT_THAT(lines, SizeIs(10));
}

TEST(MailMessages, TellMailProgramsHowToEndThem) {
  const Mail news{"ben@boone.example", Language::english, "News", "Hello\n",
                  "https://boone.example/s/1/end\r\nBcc: all"};
  const auto lines = head_lines(message_text(news, "mobility@boone.example", "01abc", moment));
  EXPECT_THAT(lines, Contains("List-Unsubscribe: <https://boone.example/s/1/end  Bcc: all>"));
  EXPECT_THAT(lines, Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
  EXPECT_THAT(message("A letter to one person"), Not(HasSubstr("List-Unsubscribe")));
}

TEST(MailMessages, EncodeLettersBeyondAsciiInTheSubject) {
  EXPECT_THAT(head_lines(message("Invitación a Doña Ana")),
              Contains("Subject: =?UTF-8?B?SW52aXRhY2nDs24gYSBEb8OxYSBBbmE=?="));
}

TEST(MailMessages, CutLongSubjectsBetweenLettersIntoWords) {
  std::string subject;
  for (int count = 0; count < 60; ++count) subject += "ñ";
  const std::string text = message(subject);
  // 22 letters of two bytes each fit into 45 bytes.
  const std::string word =
      "=?UTF-8?B?" + std::string("w7HDscOxw7HDscOxw7HDscOxw7HDscOxw7HDscOxw7HDscOxw7HDscOxw7E=") + "?=";
  EXPECT_THAT(text, HasSubstr("Subject: " + word + "\r\n " + word + "\r\n =?UTF-8?B?"));
  for (const std::string& line : head_lines(text)) EXPECT_LE(line.size(), 85U) << line;
}

TEST(MailMessages, LetNothingInTheSubjectBeginAHeader) {
  for (const char* subject :
       {"Hello\r\nBcc: eve@evil.example", "Hello\nBcc: eve@evil.example", "Hello\rBcc: x@y.example",
        "Año\r\nBcc: eve@evil.example", "Hello\r\n\r\nA body of my own"}) {
    const auto lines = head_lines(message(subject));
    EXPECT_THAT(lines, SizeIs(10)) << subject;
    EXPECT_THAT(lines, Each(Not(testing::StartsWith("Bcc")))) << subject;
  }
}

TEST(MailMessages, EncodeASubjectThatLooksEncoded) {
  EXPECT_THAT(message("=?UTF-8?B?RXZpbA==?="), Not(HasSubstr("Subject: =?UTF-8?B?RXZpbA==?=")));
}

TEST(MailMessages, QuoteTheBody) {
  EXPECT_EQ(body_of(message("x", "Buenos días: 1 = 1 \nEnd\n")), "Buenos d=C3=ADas: 1 =3D 1=20\r\nEnd\r\n");
  EXPECT_EQ(body_of(message("x", "One\r\nTwo")), "One=0D\r\nTwo\r\n");
}

TEST(MailMessages, BreakLongLinesWithoutCuttingAByteInTwo) {
  const std::string body = body_of(message("x", std::string(70, 'a') + "ñññ" + std::string(80, 'b')));
  for (const std::string_view line : split(body, '\n')) EXPECT_LE(line.size(), 77U) << line;
  EXPECT_EQ(replace_all(body, "=\r\n", ""),
            std::string(70, 'a') + "=C3=B1=C3=B1=C3=B1" + std::string(80, 'b') + "\r\n");
}

TEST(MailMessages, EndEveryLineAsMailServersWantThem) {
  const std::string text = message("Año nuevo", "One\n\nTwo\n");
  EXPECT_THAT(text, EndsWith("\r\n"));
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
    EXPECT_EQ(text[at - 1], '\r');
}

}  // namespace
}  // namespace foothold::accounts

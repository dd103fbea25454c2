#include "accounts/mail/mail_settings.hpp"

#include <gtest/gtest.h>

namespace foothold::accounts {
namespace {

MailSettings settings(const std::string& server) {
  return {.server = server, .from = "mobility@boone.example"};
}

std::string refused_key(const MailSettings& refused) {
  const auto error = refuse_mail_settings(refused);
  return error ? error->message.key : "";
}

TEST(MailSettingsTest, TakeServersWithAndWithoutAPort) {
  for (const char* server : {"smtp://mail.boone.example", "smtp://mail.boone.example:587", "smtps://10.0.0.7:465",
                             "smtp://[::1]:25", "smtps://localhost"})
    EXPECT_EQ(refused_key(settings(server)), "") << server;
}

TEST(MailSettingsTest, RefuseWhatIsNoMailServer) {
  for (const char* server : {"", "mail.boone.example", "http://mail.boone.example", "smtp://", "smtp://:25",
                             "smtp://host:0", "smtp://host:65536", "smtp://host:x", "smtp://host/path",
                             "smtp://ana:secret@host", "smtp://ho st", "smtp://host\r\nQUIT", "smtp://[::1]25"})
    EXPECT_EQ(refused_key(settings(server)), "mail.server_malformed") << server;
}

TEST(MailSettingsTest, RefuseSendersThatTakeNoMail) {
  for (const char* from : {"", "mobility", "ana@boone.example\r\nBcc: x@evil.example", "Mobility <m@boone.example>"})
    EXPECT_EQ(refused_key({.server = "smtp://host", .from = from}), "mail.from_malformed") << from;
}

TEST(MailSettingsTest, RequireTlsToOtherMachinesUnlessToldOtherwise) {
  EXPECT_TRUE(settings("smtp://mail.boone.example:587").requires_tls());
  EXPECT_TRUE(settings("smtp://localhost.evil.example").requires_tls());
  EXPECT_TRUE(settings("smtp://0.0.0.0:25").requires_tls());
  for (const char* here : {"smtp://localhost:25", "smtp://127.0.0.1", "smtp://[::1]:2525"})
    EXPECT_FALSE(settings(here).requires_tls()) << here;
  MailSettings plain = settings("smtp://mail.boone.example");
  plain.plain = true;
  EXPECT_FALSE(plain.requires_tls());
}

TEST(MailSettingsTest, NeverLetAPasswordTravelInTheOpen) {
  MailSettings login = settings("smtp://mail.boone.example");
  login.user = "ana";
  EXPECT_EQ(refused_key(login), "mail.half_a_login");
  login.password = "seven small boats";
  EXPECT_EQ(refused_key(login), "");
  login.plain = true;
  EXPECT_EQ(refused_key(login), "mail.password_in_the_open");
  login.server = "smtps://mail.boone.example";
  EXPECT_EQ(refused_key(login), "");
  login.server = "smtp://localhost";
  EXPECT_EQ(refused_key(login), "");
}

TEST(MailAddresses, AreThoseThatMeanNothingElseToAServer) {
  EXPECT_TRUE(takes_mail("ana.o'neil+x@boone.example"));
  for (const char* address : {"", "ana", "ana@boone", "ana@boone.example>", "ana@boone.example, ben@boone.example",
                              "ana(x)@boone.example", "añá@boone.example", "ana@boone.example\nDATA", "ana @b.example"})
    EXPECT_FALSE(takes_mail(address)) << address;
}

}  // namespace
}  // namespace foothold::accounts

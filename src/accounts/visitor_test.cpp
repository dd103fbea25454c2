#include "accounts/visitor.hpp"

#include <gmock/gmock.h>

#include "accounts/account_test_world.hpp"
#include "base/clock.hpp"
#include "html/test_support.hpp"

namespace foothold::accounts {
namespace {

const AccountSettings at_home{};
const AccountSettings in_public{"https://mobility.example", false};
const AccountSettings behind_proxy{"https://mobility.example", true};

using Headers = std::vector<std::pair<std::string, std::string>>;

// A form of ours, as a browser sends it, with these headers besides.
http::Request form_request(const Headers& headers = {}, const std::string& body = "name=Ana") {
  http::Request request;
  request.method = http::Method::post;
  request.path = "/account";
  request.remote_address = "192.0.2.1";
  request.headers = {{"host", "localhost:8080"}, {"content-type", "application/x-www-form-urlencoded"}};
  request.headers.insert(request.headers.end(), headers.begin(), headers.end());
  request.body = body;
  return request;
}

class Visitors : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (!IsSkipped()) use(at_home);
  }
  void use(const AccountSettings& settings) { accounts_.emplace(*database_, html::test::site(), settings); }

  StartedSession start(bool confirmed = true) {
    const std::string id = accounts_->people.is_empty() ? add(ana()).id : accounts_->people.all().front().id;
    return accounts_->sessions.start(id, confirmed, "Browser", "192.0.2.1");
  }
  [[nodiscard]] static http::Request request_of(const std::string& token) {
    return form_request({{"cookie", "theme=dark; foothold_session=" + token}});
  }
  bool reads_form_with(const Headers& headers) {
    return static_cast<bool>(read_form(form_request(headers), *accounts_));
  }

  std::optional<AccountSite> accounts_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Visitors, storage::both_engines, storage::engine_test_name);

TEST_P(Visitors, AreKnownByTheirCookie) {
  const StartedSession started = start();
  const auto visitor = find_visitor(request_of(started.token), *accounts_);
  ASSERT_TRUE(visitor);
  EXPECT_EQ(visitor->person.name, "Ana Reyes");
  EXPECT_EQ(visitor->session.id, started.session.id);
  EXPECT_EQ(require_visitor(request_of(started.token), *accounts_)->session.id, started.session.id);
}

TEST_P(Visitors, AreNobodyWithoutAGoodCookie) {
  const std::string token = start().token;
  for (const std::string& wrong : {std::string(), std::string(64, '0'), token + "0", token.substr(1)}) {
    EXPECT_FALSE(find_visitor(request_of(wrong), *accounts_)) << wrong;
    EXPECT_EQ(require_visitor(request_of(wrong), *accounts_).error().kind, ErrorKind::not_signed_in) << wrong;
  }
  EXPECT_FALSE(find_visitor(form_request(), *accounts_));
}

TEST_P(Visitors, AreNobodyWhileTheSecondFactorIsAskedFor) {
  const StartedSession waiting = start(false);
  EXPECT_FALSE(find_visitor(request_of(waiting.token), *accounts_));
  EXPECT_EQ(find_session(request_of(waiting.token), *accounts_)->id, waiting.session.id);
}

TEST_P(Visitors, AreNobodyOnceTheyAreDisabled) {
  const StartedSession started = start();
  disable(started.session.person_id);
  EXPECT_FALSE(find_visitor(request_of(started.token), *accounts_));
}

TEST_P(Visitors, SendFormsFromOurOwnPages) {
  for (const Headers& own :
       std::vector<Headers>{{},
                            {{"sec-fetch-site", "same-origin"}},
                            {{"sec-fetch-site", "none"}},
                            {{"origin", "http://localhost:8080"}},
                            {{"origin", "http://localhost:8080"}, {"sec-fetch-site", "same-origin"}}})
    EXPECT_TRUE(reads_form_with(own)) << testing::PrintToString(own);
  EXPECT_EQ(read_form(form_request(), *accounts_)->raw("name"), "Ana");
}

TEST_P(Visitors, SendNoFormsFromOtherPages) {
  for (const Headers& foreign :
       std::vector<Headers>{{{"sec-fetch-site", "cross-site"}},
                            {{"sec-fetch-site", "same-site"}},
                            {{"origin", "https://evil.example"}},
                            {{"origin", "null"}},
                            {{"origin", "http://localhost:8081"}},
                            {{"origin", "http://localhost:8080.evil.example"}},
                            {{"origin", "https://mobility.example"}},
                            {{"origin", "http://localhost:8080"}, {"sec-fetch-site", "cross-site"}}}) {
    const auto form = read_form(form_request(foreign), *accounts_);
    ASSERT_FALSE(form) << testing::PrintToString(foreign);
    EXPECT_EQ(form.error().kind, ErrorKind::not_permitted);
    EXPECT_EQ(form.error().message.key, "account.foreign_form");
  }
}

TEST_P(Visitors, MaySendFormsFromThePublicAddress) {
  use(in_public);
  EXPECT_TRUE(reads_form_with({{"origin", "https://mobility.example"}}));
  EXPECT_FALSE(reads_form_with({{"origin", "https://mobility.example.evil.example"}}));
  EXPECT_FALSE(reads_form_with({{"origin", "https://evil.example"}}));
}

TEST_P(Visitors, SendTheKeyOfTheirSession) {
  const Session session = start().session;
  const auto sent = [&](const std::string& body) { return read_form(form_request({}, body), *accounts_, session); };
  EXPECT_EQ(sent("name=Ana&_key=" + session.form_key)->raw("name"), "Ana");
  const std::string key_of_another = start().session.form_key;
  for (const std::string& body : {std::string("name=Ana"), std::string("name=Ana&_key="), "_key=" + key_of_another,
                                  "_key=" + session.form_key + "0", "_key=" + session.form_key.substr(1)}) {
    const auto form = sent(body);
    ASSERT_FALSE(form) << body;
    EXPECT_EQ(form.error().kind, ErrorKind::not_permitted);
  }
  EXPECT_FALSE(
      read_form(form_request({{"sec-fetch-site", "cross-site"}}, "_key=" + session.form_key), *accounts_, session));
}

TEST_P(Visitors, SendNoFormOfAnotherKind) {
  http::Request request = form_request();
  request.headers = {{"host", "localhost:8080"}, {"content-type", "text/plain"}};
  EXPECT_EQ(read_form(request, *accounts_).error().kind, ErrorKind::invalid);
}

TEST(Sources, AreWhoConnectedWithoutAProxy) {
  EXPECT_EQ(source_of(form_request({{"x-forwarded-for", "203.0.113.9"}}), in_public), "192.0.2.1");
  EXPECT_EQ(source_of(form_request(), in_public), "192.0.2.1");
}

TEST(Sources, AreWhomOurOwnProxyNames) {
  const auto source = [](const char* forwarded) {
    return source_of(form_request({{"x-forwarded-for", forwarded}}), behind_proxy);
  };
  EXPECT_EQ(source("203.0.113.9"), "203.0.113.9");
  // Whoever asks can write what they like before what the proxy appends.
  EXPECT_EQ(source("198.51.100.7, 203.0.113.9 "), "203.0.113.9");
  EXPECT_EQ(source("203.0.113.9,"), "192.0.2.1");
  EXPECT_EQ(source(""), "192.0.2.1");
  EXPECT_EQ(source_of(form_request(), behind_proxy), "192.0.2.1");
  EXPECT_EQ(source(std::string(100, '9').c_str()).size(), 64U);
}

TEST(SafeTargets, StayOnThisSite) {
  for (const char* target :
       {"/", "/account", "/es/coalitions/boone?type=finding#list", "/to?next=https://evil.example"})
    EXPECT_EQ(safe_target(target, "/home"), target);
}

TEST(SafeTargets, AreReplacedWhenTheyLeadAway) {
  for (const char* target : {"", "//evil", "/\\evil", "https://evil", "javascript:alert(1)", "evil", "\\\\evil", " /a",
                             "/a\tb", "/\t/evil", "/a\r\nLocation: https://evil", "?to=/a"})
    EXPECT_EQ(safe_target(target, "/home"), "/home") << target;
}

TEST(SessionCookies, StayOffUnencryptedConnectionsWherePeopleComeByHttps) {
  http::Response local;
  keep_session(local, at_home, "abc");
  ASSERT_EQ(local.headers.size(), 1U);
  EXPECT_THAT(local.headers[0].second, testing::StartsWith("foothold_session=abc;"));
  EXPECT_THAT(local.headers[0].second, testing::HasSubstr("HttpOnly"));
  EXPECT_THAT(local.headers[0].second, testing::Not(testing::HasSubstr("Secure")));
  http::Response encrypted;
  keep_session(encrypted, in_public, "abc");
  EXPECT_THAT(encrypted.headers.at(0).second, testing::HasSubstr("Secure"));
}

TEST(SessionCookies, AreTakenOutOfTheBrowser) {
  http::Response response;
  drop_session(response, in_public);
  EXPECT_THAT(response.headers.at(0).second, testing::StartsWith("foothold_session=;"));
  EXPECT_THAT(response.headers.at(0).second, testing::HasSubstr("Max-Age=0"));
}

}  // namespace
}  // namespace foothold::accounts

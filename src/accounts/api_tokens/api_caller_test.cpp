#include "accounts/api_tokens/api_caller.hpp"

#include <gmock/gmock.h>

#include "accounts/account_test_world.hpp"
#include "html/test_support.hpp"

namespace foothold::accounts {
namespace {

class ApiCallers : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (IsSkipped()) return;
    accounts_.emplace(*database_, html::test::site(), AccountSettings());
    ana_ = add(ana()).id;
    ASSERT_TRUE(accounts_->members.set("boone", ana_, Role::editor));
  }

  std::string token(TokenScope scope) {
    return accounts_->api_tokens.create({ana_, "boone", scope, "Script", 30}).value().secret;
  }
  static http::Request request_with(const std::string& authorization, const std::string& cookie = {}) {
    http::Request request;
    request.remote_address = "192.0.2.1";
    if (!authorization.empty()) request.headers.emplace_back("authorization", authorization);
    if (!cookie.empty()) request.headers.emplace_back("cookie", "foothold_session=" + cookie);
    return request;
  }
  Result<ApiCaller> call(const std::string& authorization, const std::string& cookie = {}) {
    return require_api_caller(request_with(authorization, cookie), *accounts_);
  }
  ErrorKind refusal_of(const std::string& authorization) { return call(authorization).error().kind; }
  std::string session() { return accounts_->sessions.start(ana_, true, "Browser", "192.0.2.1").token; }

  std::optional<AccountSite> accounts_;
  std::string ana_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ApiCallers, storage::both_engines, storage::engine_test_name);

TEST_P(ApiCallers, WithATokenSpeakForItsPersonInItsCoalition) {
  const auto caller = call("Bearer " + token(TokenScope::write));
  ASSERT_TRUE(caller);
  EXPECT_EQ(caller->visitor.person.id, ana_);
  EXPECT_TRUE(caller->visitor.session.form_key.empty());
  EXPECT_TRUE(caller->may_enter("boone"));
  EXPECT_FALSE(caller->may_enter("elsewhere"));
  EXPECT_TRUE(caller->may_write());
}

TEST_P(ApiCallers, WriteOnlyWithATokenThatMay) {
  EXPECT_FALSE(call("Bearer " + token(TokenScope::read))->may_write());
  EXPECT_FALSE(call("", session())->may_write());
}

TEST_P(ApiCallers, InABrowserMayReadInAllTheirCoalitions) {
  const auto caller = call("", session());
  ASSERT_TRUE(caller);
  EXPECT_EQ(caller->visitor.person.id, ana_);
  EXPECT_TRUE(caller->may_enter("boone"));
  EXPECT_TRUE(caller->may_enter("elsewhere"));
}

TEST_P(ApiCallers, GoByTheTokenWhenThereIsACookieToo) {
  EXPECT_TRUE(call("bearer   " + token(TokenScope::write) + " ", session())->may_write());
  EXPECT_FALSE(call("Bearer wrong", session()));
  // What a proxy asks for is no token of ours.
  EXPECT_TRUE(call("Basic YW5hOnNlY3JldA==", session()));
}

TEST_P(ApiCallers, AreNobodyWithoutEither) {
  for (const char* header : {"", "Bearer", "Bearer ", "Basic YW5h", "Token x"})
    EXPECT_EQ(refusal_of(header), ErrorKind::not_signed_in) << header;
}

TEST_P(ApiCallers, ThatTryTooManyTokensAreToldToWaitAndOthersFromThereAreNot) {
  const std::string right = token(TokenScope::read);
  for (int count = 0; count < 100; ++count) EXPECT_EQ(refusal_of("Bearer wrong"), ErrorKind::not_signed_in);
  EXPECT_EQ(refusal_of("Bearer wrong"), ErrorKind::too_many);
  EXPECT_TRUE(call("Bearer " + right));
  http::Request elsewhere = request_with("Bearer wrong");
  elsewhere.remote_address = "192.0.2.2";
  EXPECT_EQ(require_api_caller(elsewhere, *accounts_).error().kind, ErrorKind::not_signed_in);
}

TEST_P(ApiCallers, SendNoFormsWithTheEmptyKeyOfTheirSession) {
  http::Request request = request_with("Bearer " + token(TokenScope::write));
  request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
  request.body = "_key=&name=Ana";
  const auto caller = require_api_caller(request, *accounts_);
  ASSERT_TRUE(caller);
  EXPECT_EQ(read_form(request, *accounts_, caller->visitor.session).error().kind, ErrorKind::not_permitted);
}

}  // namespace
}  // namespace foothold::accounts

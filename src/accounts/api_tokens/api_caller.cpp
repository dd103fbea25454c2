#include "accounts/api_tokens/api_caller.hpp"

#include "accounts/account_refusal.hpp"
#include "base/text.hpp"

namespace foothold::accounts {
namespace {

constexpr std::string_view bearer = "bearer ";
constexpr const char* field = "Authorization";

// Nothing when the request has no token. Other schemes are left to whatever stands in front of us.
std::optional<std::string_view> sent_token(const http::Request& request) {
  const std::string_view header = request.header("authorization");
  if (lower_ascii(header.substr(0, bearer.size())) != bearer) return std::nullopt;
  return trim(header.substr(bearer.size()));
}

Result<ApiCaller> caller_with(std::string_view secret, const http::Request& request, AccountSite& accounts) {
  auto token = accounts.api_tokens.find(secret);
  auto person = token ? accounts.people.find(token->person_id) : std::nullopt;
  if (person) return ApiCaller{{*std::move(person), {}}, std::move(token)};
  const bool may_guess = accounts.wrong_tokens_of_source.allow(source_of(request, accounts.settings));
  return may_guess ? refusal(ErrorKind::not_signed_in, field, "token.worthless")
                   : refusal(ErrorKind::too_many, field, "token.too_many_wrong");
}

}  // namespace

Result<ApiCaller> require_api_caller(const http::Request& request, AccountSite& accounts) {
  if (const auto secret = sent_token(request)) return caller_with(*secret, request, accounts);
  if (auto visitor = find_visitor(request, accounts)) return ApiCaller{*std::move(visitor)};
  return refusal(ErrorKind::not_signed_in, field, "token.needed");
}

}  // namespace foothold::accounts

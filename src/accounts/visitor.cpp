#include "accounts/visitor.hpp"

#include <sodium.h>

#include "accounts/account_refusal.hpp"
#include "base/text.hpp"
#include "http/cookie.hpp"

namespace foothold::accounts {
namespace {

constexpr std::string_view session_cookie = "foothold_session";
constexpr std::chrono::hours session_lasts{24 * 14};
constexpr std::size_t token_letters = 64;

// "https://example.gov:8443/x" without what stands before the host and behind the port.
std::string_view host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  return address.substr(0, address.find('/'));
}

// Browsers have told where a form comes from for years. What says nothing is no browser, so nobody's cookies are sent
// against their will.
bool comes_from_elsewhere(const http::Request& request, const AccountSettings& settings) {
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  const std::string_view origin = request.header("origin");
  if (origin.empty()) return false;
  const std::string_view host = host_of(origin);
  return host != request.header("host") && host != host_of(settings.public_address);
}

bool is_equal(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace

std::optional<Session> find_session(const http::Request& request, AccountSite& accounts) {
  const std::string_view token = request.cookie(session_cookie);
  return token.size() == token_letters ? accounts.sessions.find(std::string(token)) : std::nullopt;
}

html::SignedIn signed_in(const Visitor& visitor) {
  return {visitor.person.name, std::string(form_key_field), visitor.session.form_key};
}

std::optional<Visitor> find_visitor(const http::Request& request, AccountSite& accounts) {
  auto session = find_session(request, accounts);
  if (!session || !session->confirmed) return std::nullopt;
  auto person = accounts.people.find(session->person_id);
  if (!person) return std::nullopt;
  return Visitor{*std::move(person), *std::move(session)};
}

Result<Visitor> require_visitor(const http::Request& request, AccountSite& accounts) {
  if (auto visitor = find_visitor(request, accounts)) return *std::move(visitor);
  Error error = refusal(ErrorKind::not_signed_in, "", "account.sign_in_first");
  const html::PageContext page(accounts.site, request.language, request.path);
  const bool can_come_back = request.method == http::Method::get;
  error.suggestions.push_back(
      {page.text("sign_in.title"),
       can_come_back ? "/sign-in?to=" + query_encoded(page.link(request.path_and_query())) : "/sign-in"});
  return error;
}

Result<http::Query> read_form(const http::Request& request, const AccountSite& accounts) {
  if (comes_from_elsewhere(request, accounts.settings))
    return refusal(ErrorKind::not_permitted, "", "account.foreign_form");
  return request.form();
}

Result<http::Query> read_form(const http::Request& request, const AccountSite& accounts, const Session& session) {
  auto form = read_form(request, accounts);
  // A program has no session and so no key, and must not get through with an empty one.
  if (form && (session.form_key.empty() || !is_equal(form->raw(form_key_field), session.form_key)))
    return refusal(ErrorKind::not_permitted, "", "account.foreign_form");
  return form;
}

Result<http::MultipartForm> read_upload(const http::Request& request, const AccountSite& accounts,
                                        const Session& session, const http::MultipartLimits& limits) {
  if (comes_from_elsewhere(request, accounts.settings))
    return refusal(ErrorKind::not_permitted, "", "account.foreign_form");
  auto form = http::parse_multipart(request.header("content-type"), request.body, limits);
  if (form && !is_equal(form->text(form_key_field), session.form_key))
    return refusal(ErrorKind::not_permitted, "", "account.foreign_form");
  return form;
}

std::string source_of(const http::Request& request, const AccountSettings& settings) {
  if (!settings.behind_proxy) return request.remote_address;
  // Each proxy appends whom it heard from; only the last one is known to be ours.
  const std::string_view forwarded = request.header("x-forwarded-for");
  const std::string_view last = trim(forwarded.substr(forwarded.rfind(',') + 1));
  return last.empty() ? request.remote_address : std::string(last.substr(0, 64));
}

void keep_session(http::Response& response, const AccountSettings& settings, const std::string& token) {
  http::set_cookie(response, {session_cookie, token, session_lasts, settings.uses_https()});
}

void drop_session(http::Response& response, const AccountSettings& settings) {
  http::set_cookie(response, {session_cookie, "", std::chrono::seconds(0), settings.uses_https()});
}

std::string safe_target(std::string_view wanted, const std::string& otherwise) {
  return http::is_own_address(wanted) ? std::string(wanted) : otherwise;
}

}  // namespace foothold::accounts

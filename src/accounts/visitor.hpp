#pragma once

#include <optional>
#include <string>

#include "accounts/account_site.hpp"
#include "base/result.hpp"
#include "http/multipart_form.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace foothold::accounts {

// Somebody signed in, and the session in which they are. A plain value that holds for one request.
struct Visitor {
  Person person;
  Session session;
};

// As the head of a page shows them.
[[nodiscard]] html::SignedIn signed_in(const Visitor& visitor);

// Who sends the request; nothing without a session, and while a second factor is still asked for.
[[nodiscard]] std::optional<Visitor> find_visitor(const http::Request& request, AccountSite& accounts);

// The same, or a refusal (`not_signed_in`) that leads to the page for signing in and from there back.
Result<Visitor> require_visitor(const http::Request& request, AccountSite& accounts);

// The session of the request's cookie, also while it waits for a second factor.
[[nodiscard]] std::optional<Session> find_session(const http::Request& request, AccountSite& accounts);

// What a form of ours sent. Refused with `not_permitted` when a page of another site sent it: browsers say where a form
// comes from, and the forms of somebody signed in carry the key of their session besides.
Result<http::Query> read_form(const http::Request& request, const AccountSite& accounts);
Result<http::Query> read_form(const http::Request& request, const AccountSite& accounts, const Session& session);

// The same for a form that may hold files (multipart/form-data); it borrows the body of the request.
Result<http::MultipartForm> read_upload(const http::Request& request, const AccountSite& accounts,
                                        const Session& session, const http::MultipartLimits& limits = {});

// The name of the field in which forms carry the session's key.
inline constexpr std::string_view form_key_field = "_key";

// Where the request comes from, for limits and lists.
[[nodiscard]] std::string source_of(const http::Request& request, const AccountSettings& settings);

// Puts the session into the browser, or takes it out.
void keep_session(http::Response& response, const AccountSettings& settings, const std::string& token);
void drop_session(http::Response& response, const AccountSettings& settings);

// An address to go on to, as it came in a form or link, or `otherwise` when it does not stay on this site.
[[nodiscard]] std::string safe_target(std::string_view wanted, const std::string& otherwise);

}  // namespace foothold::accounts

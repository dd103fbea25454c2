#include "accounts/account_pages.hpp"
#include "accounts/account_refusal.hpp"
#include "accounts/account_routes.hpp"
#include "accounts/mail/letters.hpp"
#include "accounts/password.hpp"
#include "accounts/visitor.hpp"

namespace foothold::accounts {
namespace {

using html::PageContext;
using http::Request;
using http::Response;

constexpr std::chrono::hours open_for{1};

Response form_again(std::string page, const Error& error) {
  Response response = http::html_response(std::move(page));
  response.status = http::status_of(error.kind);
  return response;
}

// Whoever asks more often than that has the links already; they learn nothing of it, because strangers ask as well.
void write_reset(AccountSite& accounts, const std::string& email) {
  const auto person = accounts.people.find_by_email(email);
  if (!person || person->disabled || !accounts.resets_of_person.allow(person->id)) return;
  static_cast<void>(send_reset(accounts, *person, accounts.resets.make(person->id, open_for)));
}

class Handlers {
 public:
  explicit Handlers(AccountSite& accounts) : accounts_(&accounts) {}

  Result<Response> forgot_form(const Request& request) const {
    const PageContext page = context(request);
    if (!accounts_->outbox.is_on()) return http::html_response(forgot_without_mail_page(page));
    if (request.query.find("done") == "sent") return http::html_response(forgot_sent_page(page));
    return http::html_response(forgot_page(page, "", {}));
  }

  // Looks nothing up: everything that depends on the address happens on the thread of the outbox, so that neither the
  // answer nor its time tells whether there is such an account.
  Result<Response> forgot_sent(const Request& request) const {
    const auto form = read_form(request, *accounts_);
    if (!form) return form.error();
    if (!accounts_->outbox.is_on()) return refusal(ErrorKind::unavailable, "email", "mail.off");
    const PageContext page = context(request);
    const std::string email = form->find("email").value_or("");
    const auto asked = ask_for_reset(email, source_of(request, accounts_->settings));
    if (!asked) return form_again(forgot_page(page, email, errors_of(page, asked.error())), asked.error());
    return http::redirect_response(page.link("/forgot?done=sent"));
  }

  Result<Response> reset_form(const Request& request) const {
    const std::string& token = request.parameter("token");
    const auto person = accounts_->resets.find_open(token);
    if (!person) return refusal(ErrorKind::not_found, "token", "reset.closed");
    return http::html_response(reset_page(context(request), token, person->email, {}));
  }

  // Nobody is signed in by it: a second step is asked for as ever.
  Result<Response> reset_sent(const Request& request) const {
    const auto form = read_form(request, *accounts_);
    if (!form) return form.error();
    const std::string& token = request.parameter("token");
    const auto person = accounts_->resets.find_open(token);
    if (!person) return refusal(ErrorKind::not_found, "token", "reset.closed");
    const PageContext page = context(request);
    const std::string_view password = form->raw("password");
    if (const auto error = refuse_password(password, person->email, person->name))
      return form_again(reset_page(page, token, person->email, errors_of(page, *error)), *error);
    const auto used = accounts_->resets.use(token, hash_password(password));
    if (!used) return used.error();
    tell_of_new_password(*accounts_, *used);
    return http::redirect_response(page.link("/sign-in?done=reset"));
  }

 private:
  [[nodiscard]] PageContext context(const Request& request) const {
    return {accounts_->site, request.language, request.path};
  }

  Result<void> ask_for_reset(const std::string& email, const std::string& source) const {
    if (!is_email(email)) return refusal(ErrorKind::invalid, "email", "account.email_malformed");
    const auto work = [accounts = accounts_, email] { write_reset(*accounts, email); };
    if (!accounts_->resets_of_source.allow(source) || !accounts_->outbox.do_later(work))
      return refusal(ErrorKind::too_many, "email", "forgot.too_many");
    return {};
  }

  AccountSite* accounts_;
};

}  // namespace

void add_reset_routes(http::Router& router, AccountSite& accounts) {
  const Handlers handlers(accounts);
  using Answer = Result<Response> (Handlers::*)(const Request&) const;
  const auto answered_by = [&](Answer answer) {
    return [handlers, answer](const Request& request) { return (handlers.*answer)(request); };
  };
  router.get("/forgot", answered_by(&Handlers::forgot_form));
  router.post("/forgot", answered_by(&Handlers::forgot_sent));
  router.get("/reset/{token}", answered_by(&Handlers::reset_form));
  router.post("/reset/{token}", answered_by(&Handlers::reset_sent));
}

}  // namespace foothold::accounts

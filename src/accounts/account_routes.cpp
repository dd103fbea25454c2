#include "accounts/account_routes.hpp"

#include "accounts/account_pages.hpp"
#include "accounts/account_refusal.hpp"
#include "accounts/account_settings_form.hpp"
#include "accounts/api_tokens/api_token_section.hpp"
#include "accounts/new_account.hpp"
#include "accounts/password.hpp"
#include "accounts/sign_in.hpp"
#include "accounts/visitor.hpp"
#include "base/text.hpp"

namespace foothold::accounts {
namespace {

using html::PageContext;
using http::Request;
using http::Response;

// A page that shows the form again with what is wrong.
Response form_again(std::string page, const Error& error) {
  Response response = http::html_response(std::move(page));
  response.status = http::status_of(error.kind);
  return response;
}

// What speaks against an account with these words; nothing when it can be made.
std::optional<Error> refuse_account(const NewAccountForm& form, std::string_view password) {
  if (auto error = refuse_new_account(form.email, form.name)) return error;
  return refuse_password(password, form.email, form.name);
}

class Handlers {
 public:
  Handlers(AccountSite& accounts, CoalitionNames coalitions)
      : accounts_(&accounts), coalitions_(std::move(coalitions)) {}

  Result<Response> sign_in_form(const Request& request) const {
    const PageContext page = context(request);
    if (accounts_->people.is_empty()) return http::redirect_response(page.link("/setup"));
    const std::string target = request.query.find("to").value_or("");
    if (find_visitor(request, *accounts_)) return http::redirect_response(safe_target(target, home(page)));
    const std::string done = request.query.find("done").value_or("");
    const std::string notice = done == "reset" ? "reset.done" : done == "signed-out" ? "sign_out.done" : "";
    return http::html_response(sign_in_page(page, {.target = target, .notice_key = notice}, {}));
  }

  Result<Response> sign_in_sent(const Request& request) const {
    const auto form = read_form(request, *accounts_);
    if (!form) return form.error();
    const PageContext page = context(request);
    const SignInForm typed{.email = form->find("email").value_or(""), .target = form->find("to").value_or("")};
    const auto started = sign_in(typed.email, form->raw("password"), origin_of(request), *accounts_);
    if (!started) return form_again(sign_in_page(page, typed, errors_of(page, started.error())), started.error());
    return started->session.confirmed ? go_on(request, *started, typed.target) : ask_for_code(request, *started, typed);
  }

  Result<Response> code_form(const Request& request) const {
    const PageContext page = context(request);
    const auto session = find_session(request, *accounts_);
    if (!session || session->confirmed) return http::redirect_response(page.link("/sign-in"));
    return http::html_response(code_page(page, request.query.find("to").value_or(""), {}));
  }

  Result<Response> code_sent(const Request& request) const {
    const auto form = read_form(request, *accounts_);
    if (!form) return form.error();
    const PageContext page = context(request);
    const auto waiting = find_session(request, *accounts_);
    if (!waiting || waiting->confirmed) return http::redirect_response(page.link("/sign-in"));
    const std::string target = form->find("to").value_or("");
    const auto started = confirm_sign_in(*waiting, form->raw("code"), origin_of(request), *accounts_);
    if (!started) return form_again(code_page(page, target, errors_of(page, started.error())), started.error());
    return go_on(request, *started, target);
  }

  Result<Response> sign_out(const Request& request) const {
    const auto session = find_session(request, *accounts_);
    Response response = http::redirect_response(context(request).link("/sign-in?done=signed-out"));
    if (session) {
      const auto form = read_form(request, *accounts_, *session);
      if (!form) return form.error();
      accounts_->sessions.end(session->person_id, session->id);
    }
    drop_session(response, accounts_->settings);
    return response;
  }

  Result<Response> setup_form(const Request& request) const {
    const PageContext page = context(request);
    if (!accounts_->people.is_empty()) return http::redirect_response(page.link("/sign-in"));
    return http::html_response(setup_page(page, {}, {}));
  }

  Result<Response> setup_sent(const Request& request) const {
    const auto form = read_form(request, *accounts_);
    if (!form) return form.error();
    const PageContext page = context(request);
    const NewAccountForm typed = typed_account(*form);
    const auto made = make_first(typed, form->raw("password"), origin_of(request));
    if (!made) return form_again(setup_page(page, typed, errors_of(page, made.error())), made.error());
    coalitions_.first_account(made->id);
    return go_on(request, start_session(request, made->id), page.link("/coalitions"));
  }

  Result<Response> join_form(const Request& request) const {
    const auto offer = find_offer(request);
    if (!offer) return offer.error();
    const PageContext page = context(request);
    if (const auto visitor = find_visitor(request, *accounts_))
      return http::html_response(join_as_page(page, *offer, *visitor));
    const auto invitation = accounts_->invitations.find_open(offer->token);
    return http::html_response(join_page(page, *offer, {.email = invitation ? invitation->email : ""}, {}));
  }

  Result<Response> join_sent(const Request& request) const {
    const auto offer = find_offer(request);
    if (!offer) return offer.error();
    if (const auto visitor = find_visitor(request, *accounts_)) return join_as(request, *offer, *visitor);
    const auto form = read_form(request, *accounts_);
    if (!form) return form.error();
    const PageContext page = context(request);
    const NewAccountForm typed = typed_account(*form);
    const auto made = make_account(typed, form->raw("password"), request.language, false);
    if (!made) return form_again(join_page(page, *offer, typed, errors_of(page, made.error())), made.error());
    return accept(request, *offer, made->id, start_session(request, made->id));
  }

  Result<Response> account(const Request& request) const {
    const PageContext page = context(request);
    const auto visitor = find_visitor(request, *accounts_);
    if (!visitor) return http::redirect_response(page.link("/sign-in?to=" + page.link("/account")));
    const std::string done = request.query.find("done").value_or("");
    const std::string key = "account.done." + done;
    const bool known = page.site().messages->has(key);
    const std::string& person = visitor->person.id;
    return http::html_response(account_page(page,
                                            {.visitor = *visitor,
                                             .sessions = accounts_->sessions.of_person(person),
                                             .tokens = api_tokens_of(person, *accounts_, coalitions_),
                                             .notice_key = known ? key : std::string()},
                                            {}));
  }

  Result<Response> account_sent(const Request& request) const {
    const auto visitor = require_visitor(request, *accounts_);
    if (!visitor) return visitor.error();
    const auto form = read_form(request, *accounts_, visitor->session);
    if (!form) return form.error();
    return change_account(context(request), *form, *visitor, *accounts_, coalitions_);
  }

 private:
  [[nodiscard]] PageContext context(const Request& request) const {
    return {accounts_->site, request.language, request.path_and_query()};
  }
  [[nodiscard]] static std::string home(const PageContext& page) { return page.link("/coalitions"); }
  [[nodiscard]] Origin origin_of(const Request& request) const {
    return {source_of(request, accounts_->settings), repair_utf8(request.header("user-agent"))};
  }
  [[nodiscard]] StartedSession start_session(const Request& request, const std::string& person_id) const {
    const Origin origin = origin_of(request);
    return accounts_->sessions.start(person_id, true, origin.device, origin.source);
  }

  [[nodiscard]] static NewAccountForm typed_account(const http::Query& form) {
    return {form.find("email").value_or(""), form.find("name").value_or(""), form.find("setup_code").value_or("")};
  }

  [[nodiscard]] Response go_on(const Request& request, const StartedSession& started, const std::string& target) const {
    Response response = http::redirect_response(safe_target(target, home(context(request))));
    keep_session(response, accounts_->settings, started.token);
    return response;
  }

  [[nodiscard]] Response ask_for_code(const Request& request, const StartedSession& started,
                                      const SignInForm& typed) const {
    const PageContext page = context(request);
    const std::string target = safe_target(typed.target, "");
    Response response = http::redirect_response(
        page.link(target.empty() ? "/sign-in/code" : "/sign-in/code?to=" + query_encoded(target)));
    keep_session(response, accounts_->settings, started.token);
    return response;
  }

  Result<Person> make_account(const NewAccountForm& form, std::string_view password, Language language,
                              bool first) const {
    if (auto error = refuse_account(form, password)) return *std::move(error);
    const NewPerson person{form.email, form.name, language, hash_password(password), first};
    return first ? accounts_->people.add_first(person) : accounts_->people.add(person);
  }

  Result<Person> make_first(const NewAccountForm& form, std::string_view password, const Origin& origin) const {
    if (!accounts_->tries_of_source.allow(origin.source))
      return refusal(ErrorKind::too_many, "setup_code", "sign_in.too_many");
    if (accounts_->setup_code.empty() || form.setup_code != accounts_->setup_code)
      return refusal(ErrorKind::invalid, "setup_code", "setup.wrong_code");
    return make_account(form, password, Language::english, true);
  }

  Result<JoinOffer> find_offer(const Request& request) const {
    const std::string& token = request.parameter("token");
    const auto invitation = accounts_->invitations.find_open(token);
    const std::string coalition = invitation ? coalitions_.name(invitation->coalition_id) : "";
    if (coalition.empty()) return refusal(ErrorKind::not_found, "token", "invitation.closed");
    const auto inviter = accounts_->people.find(invitation->invited_by);
    return JoinOffer{token, coalition, invitation->role, inviter ? inviter->name : coalition};
  }

  Result<Response> join_as(const Request& request, const JoinOffer& offer, const Visitor& visitor) const {
    const auto form = read_form(request, *accounts_, visitor.session);
    if (!form) return form.error();
    return accept(request, offer, visitor.person.id, std::nullopt);
  }

  Result<Response> accept(const Request& request, const JoinOffer& offer, const std::string& person_id,
                          const std::optional<StartedSession>& started) const {
    const auto accepted = accounts_->invitations.accept(offer.token, person_id);
    if (!accepted) return accepted.error();
    Response response = http::redirect_response(context(request).link(coalitions_.path(accepted->coalition_id)));
    if (started) keep_session(response, accounts_->settings, started->token);
    return response;
  }

  AccountSite* accounts_;
  CoalitionNames coalitions_;
};

}  // namespace

void add_routes(http::Router& router, AccountSite& accounts, CoalitionNames coalitions) {
  const Handlers handlers(accounts, std::move(coalitions));
  using Answer = Result<Response> (Handlers::*)(const Request&) const;
  const auto get = [&](const char* pattern, Answer answer) {
    router.get(pattern, [handlers, answer](const Request& request) { return (handlers.*answer)(request); });
  };
  const auto post = [&](const char* pattern, Answer answer) {
    router.post(pattern, [handlers, answer](const Request& request) { return (handlers.*answer)(request); });
  };
  get("/sign-in", &Handlers::sign_in_form);
  post("/sign-in", &Handlers::sign_in_sent);
  get("/sign-in/code", &Handlers::code_form);
  post("/sign-in/code", &Handlers::code_sent);
  post("/sign-out", &Handlers::sign_out);
  get("/setup", &Handlers::setup_form);
  post("/setup", &Handlers::setup_sent);
  get("/join/{token}", &Handlers::join_form);
  post("/join/{token}", &Handlers::join_sent);
  get("/account", &Handlers::account);
  post("/account", &Handlers::account_sent);
  add_reset_routes(router, accounts);
}

}  // namespace foothold::accounts

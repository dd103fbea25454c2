#include "accounts/account_settings_form.hpp"

#include "accounts/account_pages.hpp"
#include "accounts/account_refusal.hpp"
#include "accounts/api_tokens/api_token_section.hpp"
#include "accounts/mail/letters.hpp"
#include "accounts/password.hpp"
#include "accounts/totp.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "http/router.hpp"

namespace foothold::accounts {
namespace {

using html::PageContext;
using http::Response;

constexpr std::size_t recovery_codes = 8;
constexpr std::size_t recovery_code_bytes = 10;  // too many to try, even with the hashes at hand
constexpr std::size_t longest_name = 200;

class SettingsForm {
 public:
  SettingsForm(const PageContext& context, const http::Query& form, const Visitor& visitor, AccountSite& accounts,
               const CoalitionNames& coalitions)
      : context_(context),
        form_(form),
        visitor_(visitor),
        accounts_(accounts),
        coalitions_(coalitions),
        id_(visitor.person.id) {}

  Result<Response> carry_out() {
    const std::string what = form_.find("what").value_or("");
    if (what == "person") return rename();
    if (what == "password") return change_password();
    // Another app in its place would otherwise need no password: first the old one has to be turned off.
    const bool turns_on = what == "factor-new" || what == "factor-on";
    if (turns_on && visitor_.person.has_second_factor)
      return refuse(refusal(ErrorKind::invalid, "what", "account.factor_is_on"));
    if (what == "factor-new") return show({.offered_secret = new_totp_secret()});
    if (what == "factor-on") return turn_factor_on();
    if (what == "factor-off") return turn_factor_off();
    if (what == "end-session") return end_session();
    if (what == "end-others") return end_others();
    if (what == "token-new") return make_token();
    if (what == "token-end") return end_token();
    return refusal(ErrorKind::invalid, "what", "account.unknown_form");
  }

 private:
  struct Shown {
    std::string offered_secret = {};
    std::vector<std::string> recovery = {};
    std::string notice_key = {};
    NewApiToken typed_token = {};
    std::string token_secret = {};
  };
  Response refuse(const Error& error) { return refuse(error, Shown()); }

  Response show(const Shown& shown, const Errors& errors = {}) {
    const auto person = accounts_.people.find(id_);
    const Visitor now{person.value_or(visitor_.person), visitor_.session};
    ApiTokenView tokens = api_tokens_of(id_, accounts_, coalitions_);
    tokens.typed = shown.typed_token;
    tokens.secret = shown.token_secret;
    return http::html_response(account_page(
        context_,
        {now, accounts_.sessions.of_person(id_), tokens, shown.notice_key, shown.offered_secret, shown.recovery},
        errors));
  }

  Response refuse(const Error& error, const Shown& shown) {
    Response response = show(shown, errors_of(context_, error));
    response.status = http::status_of(error.kind);
    return response;
  }

  Response done(const char* what) {
    return http::redirect_response(context_.link(std::string("/account?done=") + what));
  }

  Result<Response> rename() {
    const std::string name = form_.find("name").value_or("");
    if (name.empty() || name.size() > longest_name)
      return refuse(refusal(ErrorKind::invalid, "name", "account.name_missing"));
    const auto language = language_from_code(form_.find("language").value_or(""));
    accounts_.people.rename(id_, name, language.value_or(visitor_.person.language));
    return done("person");
  }

  // Guesses of the old password are counted like tries to sign in.
  std::optional<Error> check_password_again(const char* field) {
    const std::string key = "password of " + id_;
    if (!accounts_.tries_of_account_and_source.allow(key))
      return refusal(ErrorKind::too_many, field, "sign_in.too_many");
    const auto credentials = accounts_.people.credentials_of(id_);
    if (!credentials || !is_password(form_.raw(field), credentials->password_hash))
      return refusal(ErrorKind::invalid, field, "account.old_password_wrong");
    accounts_.tries_of_account_and_source.forget(key);
    return std::nullopt;
  }

  Result<Response> change_password() {
    if (const auto error = check_password_again("old_password")) return refuse(*error);
    const std::string_view password = form_.raw("password");
    if (const auto error = refuse_password(password, visitor_.person.email, visitor_.person.name))
      return refuse(*error);
    accounts_.people.set_password(id_, hash_password(password));
    accounts_.sessions.end_others(id_, visitor_.session.id);
    tell_of_new_password(accounts_, id_);
    return done("password");
  }

  Result<Response> turn_factor_on() {
    const std::string secret = form_.find("secret").value_or("");
    const std::string code = replace_all(form_.find("code").value_or(""), " ", "");
    const auto step = accepted_totp_step(secret, code, totp_step(std::chrono::system_clock::now()), 0);
    if (!step) return refuse(refusal(ErrorKind::invalid, "code", "sign_in.wrong_code"), {.offered_secret = secret});
    Shown shown;
    for (std::size_t count = 0; count < recovery_codes; ++count)
      shown.recovery.push_back(random_hex(recovery_code_bytes));
    accounts_.people.set_second_factor(id_, secret, shown.recovery);
    static_cast<void>(accounts_.people.use_totp_step(id_, *step));
    accounts_.sessions.end_others(id_, visitor_.session.id);
    shown.notice_key = "account.done.factor-on";
    return show(shown);
  }

  Result<Response> turn_factor_off() {
    if (const auto error = check_password_again("factor_password")) return refuse(*error);
    accounts_.people.set_second_factor(id_, "", {});
    return done("factor-off");
  }

  Result<Response> end_session() {
    accounts_.sessions.end(id_, form_.find("session").value_or(""));
    return done("sessions");
  }

  Result<Response> end_others() {
    accounts_.sessions.end_others(id_, visitor_.session.id);
    return done("sessions");
  }

  Result<Response> make_token() {
    const auto scope = token_scope_from_name(form_.find("token_scope").value_or(""));
    const NewApiToken typed{id_, form_.find("token_coalition").value_or(""), scope.value_or(TokenScope::read),
                            form_.find("token_name").value_or(""),
                            parse_integer(form_.find("token_days").value_or("")).value_or(0)};
    if (!scope)
      return refuse(refusal(ErrorKind::invalid, "token_scope", "token.unknown_scope"), {.typed_token = typed});
    if (const auto error = check_password_again("token_password")) return refuse(*error, {.typed_token = typed});
    const auto made = accounts_.api_tokens.create(typed);
    if (!made) return refuse(made.error(), {.typed_token = typed});
    return show({.token_secret = made->secret});
  }

  Result<Response> end_token() {
    accounts_.api_tokens.end(id_, form_.find("token").value_or(""));
    return done("tokens");
  }

  const PageContext& context_;
  const http::Query& form_;
  const Visitor& visitor_;
  AccountSite& accounts_;
  const CoalitionNames& coalitions_;
  const std::string& id_;
};

}  // namespace

Result<Response> change_account(const PageContext& context, const http::Query& form, const Visitor& visitor,
                                AccountSite& accounts, const CoalitionNames& coalitions) {
  return SettingsForm(context, form, visitor, accounts, coalitions).carry_out();
}

}  // namespace foothold::accounts

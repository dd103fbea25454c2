#pragma once

#include <string>
#include <vector>

#include "accounts/account_site.hpp"
#include "accounts/visitor.hpp"
#include "html/form.hpp"
#include "html/page.hpp"

namespace foothold::accounts {

// The pages of accounts. Each is one form or a few, in the language of the context; `errors` stand above the form and
// at their fields.
using Errors = std::vector<html::FieldError>;

// A refusal as what stands at a field of the form.
[[nodiscard]] Errors errors_of(const html::PageContext& context, const Error& error);

struct SignInForm {
  std::string email = {};
  std::string target = {};      // where to go on to; may be empty
  std::string notice_key = {};  // what has just been done; may be empty
};
[[nodiscard]] std::string sign_in_page(const html::PageContext& context, const SignInForm& form, const Errors& errors);

// Asks for the code of the authenticator app.
[[nodiscard]] std::string code_page(const html::PageContext& context, const std::string& target, const Errors& errors);

// Makes an account: the first of an installation, or the one of somebody invited.
struct NewAccountForm {
  std::string email = {};
  std::string name = {};
  std::string setup_code = {};
};
[[nodiscard]] std::string setup_page(const html::PageContext& context, const NewAccountForm& form,
                                     const Errors& errors);

// What an invitation says of itself to whoever opens it.
struct JoinOffer {
  std::string token;
  std::string coalition;
  Role role = Role::viewer;
  std::string invited_by;
};
// For somebody new: name, address and password. For somebody signed in: one button.
[[nodiscard]] std::string join_page(const html::PageContext& context, const JoinOffer& offer,
                                    const NewAccountForm& form, const Errors& errors);
[[nodiscard]] std::string join_as_page(const html::PageContext& context, const JoinOffer& offer,
                                       const Visitor& visitor);

// The tokens of a person, and what is needed to make another.
struct ApiTokenView {
  struct Entry {
    ApiToken token;
    std::string coalition;
  };
  struct Coalition {
    std::string id;
    std::string name;
  };
  std::vector<Entry> tokens = {};
  std::vector<Coalition> coalitions = {};  // of the person, by name
  NewApiToken typed = {};                  // what stands in the form
  std::string secret = {};                 // of a token just made; shown once
};
// For whoever forgot the password: asks for the address; says where else to ask when no mail is sent here; and says
// what happens next, in the same words whether there is such an account or not.
[[nodiscard]] std::string forgot_page(const html::PageContext& context, const std::string& email, const Errors& errors);
[[nodiscard]] std::string forgot_without_mail_page(const html::PageContext& context);
[[nodiscard]] std::string forgot_sent_page(const html::PageContext& context);
// Asks for the new password of the account with this address.
[[nodiscard]] std::string reset_page(const html::PageContext& context, const std::string& token,
                                     const std::string& email, const Errors& errors);

// Everything that people look after for themselves.
struct AccountPageParts {
  const Visitor& visitor;
  std::vector<Session> sessions;
  ApiTokenView tokens = {};
  std::string notice_key = {};                   // what has just been done; may be empty
  std::string offered_secret = {};               // of a second factor that is being turned on
  std::vector<std::string> recovery_codes = {};  // shown once
};
[[nodiscard]] std::string account_page(const html::PageContext& context, const AccountPageParts& parts,
                                       const Errors& errors);

}  // namespace foothold::accounts

#pragma once

#include <string_view>

#include "accounts/visitor.hpp"
#include "html/components.hpp"
#include "html/form.hpp"

namespace foothold::accounts {

// What the parts of the account page are made of. Both borrow what they are given and are for one thread.

// A part of the page with its heading, open until it goes out of scope.
class [[nodiscard]] AccountPart {
 public:
  AccountPart(html::Html& html, std::string_view title)
      : section_(html.open("section", {{"class", "fh-section fh-prose"}})) {
    html::heading(html, html::Heading::h2, title);
  }

 private:
  html::Element section_;
};

// One form of the page; `what` says which when it comes back.
class [[nodiscard]] AccountForm {
 public:
  AccountForm(html::Html& html, const html::PageContext& context, const Visitor& visitor, std::string_view what)
      : form_(html::open_form(html, context.link("/account"))) {
    html::hidden_field(html, form_key_field, visitor.session.form_key);
    html::hidden_field(html, "what", what);
  }

 private:
  html::Element form_;
};

}  // namespace foothold::accounts

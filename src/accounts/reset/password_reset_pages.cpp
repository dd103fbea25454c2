#include "accounts/account_pages.hpp"
#include "accounts/form_page.hpp"
#include "html/components.hpp"

namespace foothold::accounts {

using html::Element;
using html::Html;
using html::PageContext;

namespace {

void write_way_back(Html& html, const PageContext& context) {
  const Element way_back = html.open("p");
  html::link(html, context.link("/sign-in"), context.text("sign_in.title"));
}

}  // namespace

std::string forgot_page(const PageContext& context, const std::string& email, const Errors& errors) {
  return form_page(context, context.text("forgot.title"), context.text("forgot.lead"), errors, [&](Html& html) {
    {
      const Element form = html::open_form(html, context.link("/forgot"));
      Fields(html, context, errors).write("email", {.value = email, .type = "email", .autocomplete = "username"});
      html::submit_button(html, context.text("forgot.button"));
    }
    write_way_back(html, context);
  });
}

std::string forgot_without_mail_page(const PageContext& context) {
  return form_page(context, context.text("forgot.title"), context.text("forgot.without_mail"), {},
                   [&](Html& html) { write_way_back(html, context); });
}

std::string forgot_sent_page(const PageContext& context) {
  return form_page(context, context.text("forgot.sent_title"), context.text("forgot.sent"), {}, [&](Html& html) {
    html::paragraph(html, context.text("forgot.sent_help"));
    write_way_back(html, context);
  });
}

std::string reset_page(const PageContext& context, const std::string& token, const std::string& email,
                       const Errors& errors) {
  const std::string lead = context.fill("reset.lead", {{"email", email}});
  return form_page(context, context.text("reset.title"), lead, errors, [&](Html& html) {
    html::paragraph(html, context.text("reset.what_ends"));
    const Element form = html::open_form(html, context.link("/reset/" + token));
    Fields(html, context, errors)
        .write("password", {.type = "password", .autocomplete = "new-password"}, "password.hint");
    html::submit_button(html, context.text("reset.button"));
  });
}

}  // namespace foothold::accounts

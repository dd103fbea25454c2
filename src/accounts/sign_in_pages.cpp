#include "accounts/account_pages.hpp"
#include "accounts/form_page.hpp"
#include "html/components.hpp"

namespace foothold::accounts {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

void write_new_account_fields(Html& html, const PageContext& context, const NewAccountForm& form,
                              const Errors& errors) {
  Fields fields(html, context, errors);
  fields.write("name", {.value = form.name, .autocomplete = "name"});
  fields.write("email", {.value = form.email, .type = "email", .autocomplete = "username"});
  fields.write("password", {.type = "password", .autocomplete = "new-password"}, "password.hint");
}

std::string offer_words(const PageContext& context, const JoinOffer& offer) {
  return context.fill("join.lead", {{"person", offer.invited_by},
                                    {"coalition", offer.coalition},
                                    {"role", context.text("role." + std::string(role_name(offer.role)))}});
}

}  // namespace

Errors errors_of(const PageContext& context, const Error& error) {
  std::string words = context.site().messages->fill(context.language(), error.message);
  const std::string hint = context.site().messages->fill(context.language(), error.hint);
  if (!hint.empty()) words += " " + hint;
  return {{error.field, words}};
}

std::string sign_in_page(const PageContext& context, const SignInForm& form, const Errors& errors) {
  return form_page(context, context.text("sign_in.title"), context.text("sign_in.lead"), errors, [&](Html& html) {
    if (!form.notice_key.empty()) html::alert(html, html::AlertKind::success, "", context.text(form.notice_key));
    {
      const Element element = html::open_form(html, context.link("/sign-in"));
      if (!form.target.empty()) html::hidden_field(html, "to", form.target);
      Fields fields(html, context, errors);
      fields.write("email", {.value = form.email, .type = "email", .autocomplete = "username"});
      fields.write("password", {.type = "password", .autocomplete = "current-password"});
      html::submit_button(html, context.text("sign_in.button"));
    }
    const Element forgotten = html.open("p");
    html::link(html, context.link("/forgot"), context.text("forgot.title"));
  });
}

std::string code_page(const PageContext& context, const std::string& target, const Errors& errors) {
  return form_page(context, context.text("code.title"), context.text("code.lead"), errors, [&](Html& html) {
    const Element element = html::open_form(html, context.link("/sign-in/code"));
    if (!target.empty()) html::hidden_field(html, "to", target);
    Fields fields(html, context, errors);
    fields.write("code", {.autocomplete = "one-time-code", .input_mode = "text"}, "code.hint");
    html::submit_button(html, context.text("code.button"));
  });
}

std::string setup_page(const PageContext& context, const NewAccountForm& form, const Errors& errors) {
  return form_page(context, context.text("setup.title"), context.text("setup.lead"), errors, [&](Html& html) {
    const Element element = html::open_form(html, context.link("/setup"));
    Fields fields(html, context, errors);
    fields.write("setup_code", {.value = form.setup_code, .autocomplete = "off"}, "setup.code_hint");
    write_new_account_fields(html, context, form, errors);
    html::submit_button(html, context.text("setup.button"));
  });
}

std::string join_page(const PageContext& context, const JoinOffer& offer, const NewAccountForm& form,
                      const Errors& errors) {
  return form_page(context, context.fill("join.title", {{"coalition", offer.coalition}}), offer_words(context, offer),
                   errors, [&](Html& html) {
                     const std::string path = "/join/" + offer.token;
                     {
                       const Element element = html::open_form(html, context.link(path));
                       write_new_account_fields(html, context, form, errors);
                       html::submit_button(html, context.text("join.button"));
                     }
                     const Element other = html.open("p");
                     html.text(context.text("join.have_account")).text(" ");
                     html::link(html, context.link("/sign-in?to=" + context.link(path)), context.text("sign_in.title"));
                   });
}

std::string join_as_page(const PageContext& context, const JoinOffer& offer, const Visitor& visitor) {
  return form_page(
      context, context.fill("join.title", {{"coalition", offer.coalition}}), offer_words(context, offer), {},
      [&](Html& html) {
        const Element element = html::open_form(html, context.link("/join/" + offer.token));
        html::hidden_field(html, form_key_field, visitor.session.form_key);
        html::paragraph(html,
                        context.fill("join.as", {{"name", visitor.person.name}, {"email", visitor.person.email}}));
        html::submit_button(html, context.text("join.accept"));
      },
      signed_in(visitor));
}

}  // namespace foothold::accounts

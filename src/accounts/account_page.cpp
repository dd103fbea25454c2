#include "accounts/account_page_parts.hpp"
#include "accounts/account_pages.hpp"
#include "accounts/api_tokens/api_token_section.hpp"
#include "accounts/browser_name.hpp"
#include "accounts/totp.hpp"
#include "html/components.hpp"
#include "html/qr_code.hpp"

namespace foothold::accounts {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

// "ABCD EFGH …", for whoever types it.
std::string in_groups(const std::string& secret) {
  constexpr std::size_t letters_in_a_group = 4;
  std::string groups;
  for (std::size_t at = 0; at < secret.size(); at += letters_in_a_group)
    groups.append(at == 0 ? "" : " ").append(secret, at, letters_in_a_group);
  return groups;
}

class AccountPage {
 public:
  AccountPage(Html& html, const PageContext& context, const AccountPageParts& parts, const Errors& errors)
      : html_(html), context_(context), parts_(parts), errors_(errors) {}

  void write() {
    html_.element("h1", {}, context_.text("account.title"));
    html::error_summary(html_, context_, errors_);
    if (!parts_.notice_key.empty()) html::alert(html_, html::AlertKind::success, "", context_.text(parts_.notice_key));
    write_recovery_codes();
    write_person();
    write_password();
    write_second_factor();
    write_sessions();
    write_api_tokens(html_, context_, parts_.visitor, parts_.tokens, errors_);
  }

 private:
  void write_field(const char* name, const html::TextInput& input, const std::string& hint = {}) {
    const std::string wrong = html::error_at(errors_, name);
    html::text_field(html_, context_,
                     {.name = name,
                      .label = context_.text(std::string("account.field.") + name),
                      .hint = hint,
                      .error = wrong,
                      .required = true},
                     input);
  }

  void write_person() {
    const AccountPart part(html_, context_.text("account.person"));
    const AccountForm form(html_, context_, parts_.visitor, "person");
    html::paragraph(html_, parts_.visitor.person.email);
    write_field("name", {.value = parts_.visitor.person.name, .autocomplete = "name"});
    std::vector<html::Choice> languages;
    for (const Language language : all_languages)
      languages.push_back({language_code(language), context_.site().messages->text(language, "language.name"),
                           language == parts_.visitor.person.language});
    html::choices_field(html_, context_,
                        {.name = "language", .label = context_.text("account.field.language"), .required = true},
                        languages, html::ChoiceKind::one);
    html::submit_button(html_, context_.text("account.save"));
  }

  void write_password() {
    const AccountPart part(html_, context_.text("account.password"));
    const AccountForm form(html_, context_, parts_.visitor, "password");
    write_field("old_password", {.type = "password", .autocomplete = "current-password"});
    write_field("password", {.type = "password", .autocomplete = "new-password"}, context_.text("password.hint"));
    html::submit_button(html_, context_.text("account.change_password"));
  }

  void write_second_factor() {
    const AccountPart part(html_, context_.text("account.second_factor"));
    if (!parts_.offered_secret.empty()) return write_offered_factor();
    const bool has = parts_.visitor.person.has_second_factor;
    html::paragraph(html_, context_.text(has ? "account.factor_on" : "account.factor_off"));
    const AccountForm form(html_, context_, parts_.visitor, has ? "factor-off" : "factor-new");
    if (has) write_field("factor_password", {.type = "password", .autocomplete = "current-password"});
    html::submit_button(html_, context_.text(has ? "account.factor_turn_off" : "account.factor_turn_on"));
  }

  // The secret is in the form, because nothing is stored before a code has shown that the app holds it.
  void write_offered_factor() {
    html::paragraph(html_, context_.text("account.factor_how"));
    html::qr_code(html_, totp_address(parts_.offered_secret, parts_.visitor.person.email),
                  context_.text("account.factor_picture"));
    {
      html::DefinitionList list(html_);
      list.item(context_.text("account.factor_secret"), in_groups(parts_.offered_secret));
    }
    const AccountForm form(html_, context_, parts_.visitor, "factor-on");
    html::hidden_field(html_, "secret", parts_.offered_secret);
    write_field("code", {.autocomplete = "one-time-code", .input_mode = "numeric"}, context_.text("code.hint_app"));
    html::submit_button(html_, context_.text("account.factor_confirm"));
  }

  void write_recovery_codes() {
    if (parts_.recovery_codes.empty()) return;
    const AccountPart part(html_, context_.text("account.recovery"));
    html::paragraph(html_, context_.text("account.recovery_text"));
    const Element list = html_.open("ul", {{"class", "fh-codes"}});
    for (const std::string& code : parts_.recovery_codes) {
      const Element item = html_.open("li");
      html_.element("code", {}, code);
    }
  }

  void write_sessions() {
    const AccountPart part(html_, context_.text("account.sessions"));
    html::paragraph(html_, context_.text("account.sessions_text"));
    {
      html::Table table(html_, context_, context_.text("account.sessions_table"),
                        {{context_.text("account.session_device")},
                         {context_.text("account.session_address")},
                         {context_.text("account.session_seen")},
                         {context_.text("account.session_end")}},
                        {.quiet = true});
      for (const Session& session : parts_.sessions) write_session(table, session);
    }
    const AccountForm form(html_, context_, parts_.visitor, "end-others");
    html::submit_button(html_, context_.text("account.end_others"));
  }

  void write_session(html::Table& table, const Session& session) {
    const bool here = session.id == parts_.visitor.session.id;
    html::TableRow row = table.row(browser_name(context_, session.device));
    row.cell(session.address).cell(html::moment_words(context_, session.seen_at));
    const Element cell = row.open_cell();
    if (here) {
      html_.text(context_.text("account.session_here"));
      return;
    }
    const AccountForm form(html_, context_, parts_.visitor, "end-session");
    html::hidden_field(html_, "session", session.id);
    html::submit_button(html_, context_.text("account.session_end"));
  }

  Html& html_;
  const PageContext& context_;
  const AccountPageParts& parts_;
  const Errors& errors_;
};

}  // namespace

std::string account_page(const PageContext& context, const AccountPageParts& parts, const Errors& errors) {
  const html::PageHead head{
      .title = context.text("account.title"),
      .section = html::Section::workspace,
      .crumbs = {{context.text("coalitions.title"), "/coalitions"}, {context.text("account.title")}},
      .signed_in = signed_in(parts.visitor)};
  return html::page(context, head, [&](Html& html) { AccountPage(html, context, parts, errors).write(); });
}

}  // namespace foothold::accounts

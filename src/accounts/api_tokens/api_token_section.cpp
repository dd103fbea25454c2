#include "accounts/api_tokens/api_token_section.hpp"

#include <algorithm>

#include "accounts/account_page_parts.hpp"

namespace foothold::accounts {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

class ApiTokenSection {
 public:
  ApiTokenSection(Html& html, const PageContext& context, const Visitor& visitor, const ApiTokenView& view,
                  const Errors& errors)
      : html_(html), context_(context), visitor_(visitor), view_(view), errors_(errors) {}

  void write() {
    const AccountPart part(html_, context_.text("tokens.title"));
    html::paragraph(html_, context_.text("tokens.text"));
    write_new_secret();
    if (!view_.tokens.empty()) write_table();
    if (view_.coalitions.empty()) return html::paragraph(html_, context_.text("tokens.no_coalition"));
    write_form();
  }

 private:
  // A field of the form, with what is wrong with it.
  [[nodiscard]] html::Field field(const char* name, const std::string& label, const std::string& wrong,
                                  std::string_view hint = {}) const {
    return {.name = name, .label = label, .hint = hint, .error = wrong, .required = true};
  }

  void write_new_secret() {
    if (view_.secret.empty()) return;
    html::alert(html_, html::AlertKind::success, context_.text("tokens.made"), context_.text("tokens.made_text"));
    const Element list = html_.open("ul", {{"class", "fh-codes"}});
    const Element item = html_.open("li");
    html_.element("code", {}, view_.secret);
  }

  void write_table() {
    html::Table table(html_, context_, context_.text("tokens.table"),
                      {{context_.text("tokens.name")},
                       {context_.text("tokens.coalition")},
                       {context_.text("tokens.scope")},
                       {context_.text("tokens.expires")},
                       {context_.text("tokens.used")},
                       {context_.text("tokens.end")}},
                      {.quiet = true});
    for (const ApiTokenView::Entry& entry : view_.tokens) write_row(table, entry);
  }

  void write_row(html::Table& table, const ApiTokenView::Entry& entry) {
    const ApiToken& token = entry.token;
    html::TableRow row = table.row(token.name);
    row.cell(entry.coalition)
        .cell(context_.text("tokens.scope." + std::string(token_scope_name(token.scope))))
        .cell(html::moment_words(context_, token.expires_at))
        .cell(token.used_at.empty() ? context_.text("tokens.never_used") : html::moment_words(context_, token.used_at));
    const Element cell = row.open_cell();
    const AccountForm form(html_, context_, visitor_, "token-end");
    html::hidden_field(html_, "token", token.id);
    html::submit_button(html_, context_.fill("tokens.end_one", {{"name", token.name}}));
  }

  void write_form() {
    const html::Disclosure disclosure(html_, context_.text("tokens.new"), !errors_at_form().empty());
    const AccountForm form(html_, context_, visitor_, "token-new");
    write_name();
    write_coalition();
    write_scope();
    write_days();
    write_password();
    html::submit_button(html_, context_.text("tokens.make"));
  }

  // Whether one of the errors stands in this form, so that it must not be folded away.
  [[nodiscard]] std::string errors_at_form() const {
    std::string wrong;
    for (const char* name : {"token_name", "token_coalition", "token_scope", "token_days", "token_password"})
      wrong += html::error_at(errors_, name);
    return wrong;
  }

  void write_name() {
    const std::string wrong = html::error_at(errors_, "token_name");
    html::text_field(html_, context_,
                     field("token_name", context_.text("tokens.name"), wrong, context_.text("tokens.name.help")),
                     {.value = view_.typed.name, .autocomplete = "off"});
  }

  void write_coalition() {
    std::vector<html::Choice> choices;
    for (const ApiTokenView::Coalition& coalition : view_.coalitions)
      choices.push_back({coalition.id, coalition.name, coalition.id == view_.typed.coalition_id});
    const std::string wrong = html::error_at(errors_, "token_coalition");
    html::select_field(html_, context_, field("token_coalition", context_.text("tokens.coalition"), wrong), choices);
  }

  void write_scope() {
    std::vector<html::Choice> choices;
    for (const TokenScope scope : {TokenScope::read, TokenScope::write})
      choices.push_back({token_scope_name(scope),
                         context_.text("tokens.scope." + std::string(token_scope_name(scope)) + ".long"),
                         scope == view_.typed.scope});
    const std::string wrong = html::error_at(errors_, "token_scope");
    html::choices_field(html_, context_, field("token_scope", context_.text("tokens.scope"), wrong), choices,
                        html::ChoiceKind::one);
  }

  void write_days() {
    std::vector<std::string> values;
    std::vector<std::string> labels;
    for (const std::int64_t days : token_days()) {
      values.push_back(std::to_string(days));
      labels.push_back(context_.fill("tokens.days", {{"days", values.back()}}));
    }
    std::vector<html::Choice> choices;
    for (const std::int64_t days : token_days())
      choices.push_back({values.at(choices.size()), labels.at(choices.size()), days == view_.typed.days});
    const std::string wrong = html::error_at(errors_, "token_days");
    html::choices_field(html_, context_, field("token_days", context_.text("tokens.lasts"), wrong), choices,
                        html::ChoiceKind::one);
  }

  void write_password() {
    const std::string wrong = html::error_at(errors_, "token_password");
    html::text_field(html_, context_,
                     field("token_password", context_.text("account.field.old_password"), wrong,
                           context_.text("tokens.password.help")),
                     {.type = "password", .autocomplete = "current-password"});
  }

  Html& html_;
  const PageContext& context_;
  const Visitor& visitor_;
  const ApiTokenView& view_;
  const Errors& errors_;
};

}  // namespace

ApiTokenView api_tokens_of(const std::string& person_id, AccountSite& accounts, const CoalitionNames& coalitions) {
  ApiTokenView view;
  for (ApiToken& token : accounts.api_tokens.of_person(person_id))
    view.tokens.push_back({token, coalitions.name(token.coalition_id)});
  for (const Membership& membership : accounts.members.of_person(person_id))
    if (std::string name = coalitions.name(membership.coalition_id); !name.empty())
      view.coalitions.push_back({membership.coalition_id, std::move(name)});
  std::ranges::sort(view.coalitions, {}, &ApiTokenView::Coalition::name);
  return view;
}

void write_api_tokens(Html& html, const PageContext& context, const Visitor& visitor, const ApiTokenView& view,
                      const Errors& errors) {
  ApiTokenSection(html, context, visitor, view, errors).write();
}

}  // namespace foothold::accounts

#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class MembersPage {
 public:
  MembersPage(Html& html, const PageContext& context, const Participant& participant, const MembersView& view,
              const Errors& errors)
      : html_(html), context_(context), participant_(participant), view_(view), errors_(errors) {}

  void write() {
    html::error_summary(html_, context_, errors_);
    write_new_link();
    write_members();
    if (participant_.role < Role::coordinator) return;
    write_invitation_form();
    write_invitations();
  }

 private:
  void write_new_link() {
    if (view_.new_link.empty()) return;
    const Element box = html::open_notice(html_);
    html::paragraph(html_, context_.text("members.link_made"));
    html_.element("p", {}, view_.new_link);
    html::paragraph(html_, context_, view_.delivery);
  }

  [[nodiscard]] std::vector<html::Choice> roles(Role chosen) const {
    std::vector<html::Choice> choices;
    for (const Role role : accounts::all_roles)
      choices.push_back({role_name(role), context_.text("role." + std::string(role_name(role))), role == chosen});
    return choices;
  }

  void write_members() {
    html::Table table(html_, context_, context_.text("members.table"),
                      {{context_.text("members.name")},
                       {context_.text("members.role")},
                       {context_.text("members.since")},
                       {context_.text("members.change")}});
    for (const accounts::Member& member : view_.members) write_member(table, member);
  }

  void write_member(html::Table& table, const accounts::Member& member) {
    html::TableRow row = table.row(member.person.name);
    row.cell(context_.text("role." + std::string(role_name(member.role))))
        .cell(date_words(context_, day_part(member.since)));
    const Element cell = row.open_cell();
    if (participant_.role < Role::coordinator) return;
    {
      const SessionForm form(html_, context_, participant_.visitor, participant_.path("/members/" + member.person.id));
      const std::string id = "role-" + member.person.id;
      html::select_field(html_, context_,
                         {.name = "role",
                          .label = context_.fill("members.role_of", {{"name", member.person.name}}),
                          .required = true,
                          .id = id},
                         roles(member.role));
      html::submit_button(html_, context_.text("members.save"));
    }
    const SessionForm form(html_, context_, participant_.visitor, participant_.path("/members/" + member.person.id));
    html::hidden_field(html_, "role", "none");
    html::submit_button(html_, context_.fill("members.remove", {{"name", member.person.name}}),
                        html::ButtonStyle::quiet);
  }

  void write_invitation_form() {
    const html::HeadedSection section(html_, Heading::h2, context_.text("members.invite"), {},
                                      html::HeadedSection::Kind::prose);
    html::paragraph(html_, context_.text("members.invite_text"));
    const SessionForm form(html_, context_, participant_.visitor, participant_.path("/invitations"));
    html::text_field(html_, context_, {.name = "email", .label = context_.text("account.field.email")},
                     {.type = "email", .autocomplete = "off"});
    html::select_field(html_, context_, {.name = "role", .label = context_.text("members.role"), .required = true},
                       roles(Role::member));
    html::submit_button(html_, context_.text("members.make_link"));
  }

  void write_invitations() {
    if (view_.invitations.empty()) return;
    html::Table table(html_, context_, context_.text("members.open_invitations"),
                      {{context_.text("account.field.email")},
                       {context_.text("members.role")},
                       {context_.text("members.expires")},
                       {context_.text("members.change")}});
    for (const accounts::Invitation& invitation : view_.invitations) {
      html::TableRow row = table.row(invitation.email.empty() ? context_.text("members.anybody") : invitation.email);
      row.cell(context_.text("role." + std::string(role_name(invitation.role))))
          .cell(date_words(context_, day_part(invitation.expires_at)));
      const Element cell = row.open_cell();
      const SessionForm form(html_, context_, participant_.visitor,
                             participant_.path("/invitations/" + invitation.id + "/withdrawal"));
      html::submit_button(html_, context_.text("members.withdraw"), html::ButtonStyle::quiet);
    }
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const MembersView& view_;
  const Errors& errors_;
};

}  // namespace

std::string members_page(const PageContext& context, const Participant& participant, const MembersView& view,
                         const Errors& errors) {
  return WorkspacePage(context, participant).write(context.text("members.title"), {}, [&](Html& html) {
    MembersPage(html, context, participant, view, errors).write();
  });
}

}  // namespace foothold::workspace

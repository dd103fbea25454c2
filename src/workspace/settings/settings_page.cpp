#include "workspace/settings/settings_page.hpp"

#include "accounts/account_pages.hpp"
#include "html/components.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class SettingsPage {
 public:
  SettingsPage(Html& html, const PageContext& context, const Participant& participant, const SettingsView& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    html::error_summary(html_, context_, view_.errors);
    if (view_.saved) html::alert(html_, html::AlertKind::success, "", context_.text("settings.saved"));
    write_coalition();
    write_calendar();
    write_mail();
  }

 private:
  [[nodiscard]] html::HeadedSection open_part(std::string_view key) {
    return {html_, Heading::h2, context_.text("settings." + std::string(key)), key, html::HeadedSection::Kind::prose};
  }

  void write_coalition() {
    const html::HeadedSection part = open_part("coalition");
    if (view_.profile != nullptr) {
      const Element line = html_.open("p");
      html::link(html_, address_in(context_, participant_, "/records/" + view_.profile->id),
                 context_.text("settings.profile_open"));
    } else {
      html::paragraph(html_, context_.text("settings.profile_none"));
      if (may_begin(participant_))
        html_.element(
            "a",
            {{"class", "usa-button"}, {"href", address_in(context_, participant_, "/types/coalition-profile/new")}},
            context_.text("settings.profile_begin"));
    }
    if (participant_.role < Role::coordinator) return;
    write_name();
    html::paragraph(html_, context_.text("settings.export_about"));
    html::link(html_, address_in(context_, participant_, "/export"), context_.text("export.title"));
  }

  void write_name() {
    const SessionForm form(html_, context_, participant_.visitor, participant_.path("/settings/name"));
    const std::string error = html::error_at(view_.errors, "name");
    html::text_field(html_, context_,
                     {.name = "name", .label = context_.text("settings.name"), .error = error, .required = true},
                     {.value = view_.typed_name, .autocomplete = "off"});
    html::submit_button(html_, context_.text("settings.rename"));
  }

  void write_calendar() {
    const html::HeadedSection part = open_part("calendar");
    html::paragraph(html_, context_.text("settings.calendar_about"));
    if (!view_.new_feed_address.empty()) {
      const Element box = html::open_notice(html_);
      html::paragraph(html_, context_.text("settings.calendar_new"));
      html_.element("p", {{"class", "fh-secret"}}, view_.new_feed_address);
    }
    const bool has = !view_.feed_made_at.empty();
    if (has)
      html::paragraph(html_, context_.fill("settings.calendar_made_at",
                                           {{"at", html::moment_words(context_, view_.feed_made_at)}}));
    write_calendar_button("make", has ? "settings.calendar_again" : "settings.calendar_make");
    if (has) write_calendar_button("withdraw", "settings.calendar_withdraw");
  }

  void write_calendar_button(std::string_view what, std::string_view key) {
    const SessionForm form(html_, context_, participant_.visitor, participant_.path("/settings/calendar"));
    html::hidden_field(html_, "what", what);
    html::submit_button(html_, context_.text(key), what == "make" ? html::ButtonStyle::main : html::ButtonStyle::quiet);
  }

  void write_mail() {
    const html::HeadedSection part = open_part("mail");
    if (!view_.mail_is_on) return html::paragraph(html_, context_.text("settings.mail_off"));
    const SessionForm form(html_, context_, participant_.visitor, participant_.path("/settings/mail"));
    html::choices_field(html_, context_, {.name = "mail", .label = context_.text("settings.mail_wanted")},
                        {{"reminders", context_.text("settings.mail_reminders"), view_.mail.reminders},
                         {"digest", context_.text("settings.mail_digest"), view_.mail.digest}},
                        html::ChoiceKind::several);
    html::submit_button(html_, context_.text("settings.mail_save"));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const SettingsView& view_;
};

}  // namespace

std::string settings_page(const PageContext& context, const Participant& participant, const SettingsView& view) {
  return WorkspacePage(context, participant).write(context.text("settings.title"), {}, [&](Html& html) {
    SettingsPage(html, context, participant, view).write();
  });
}

}  // namespace foothold::workspace

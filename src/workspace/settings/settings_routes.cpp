#include "workspace/settings/settings_routes.hpp"

#include <algorithm>

#include "accounts/account_pages.hpp"
#include "workspace/record_request.hpp"
#include "workspace/settings/settings_page.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class Settings {
 public:
  explicit Settings(RecordRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> show() {
    SettingsView view = view_now();
    view.saved = asked_.request().query.find("saved").has_value();
    return answer(view);
  }

  Result<Response> rename() {
    if (participant_.role < Role::coordinator) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const std::string name = form->find("name").value_or("");
    const auto renamed = workspace_.coalitions.rename(participant_.coalition.id, name);
    if (renamed) return saved();
    SettingsView view = view_now();
    view.typed_name = name;
    view.errors = accounts::errors_of(asked_.page(), renamed.error());
    return answer(view, http::status_of(renamed.error().kind));
  }

  // The secret is shown in the answer itself, because it is kept nowhere.
  Result<Response> change_calendar() {
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const std::string& coalition = participant_.coalition.id;
    if (form->find("what").value_or("") == "withdraw") {
      workspace_.calendar_feeds.withdraw(coalition, participant_.person());
      return saved();
    }
    const std::string token =
        workspace_.calendar_feeds.make({coalition, participant_.person(), asked_.page().language()});
    SettingsView view = view_now();
    view.new_feed_address =
        workspace_.accounts.outside_address(asked_.request().header("host")) + "/calendars/" + token + ".ics";
    return answer(view);
  }

  Result<Response> choose_mail() {
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto wanted = form->list("mail");
    const auto wants = [&](std::string_view what) { return std::ranges::find(wanted, what) != wanted.end(); };
    workspace_.mail_choices.choose(participant_.coalition.id, participant_.person(), wants("reminders"),
                                   wants("digest"));
    return saved();
  }

 private:
  [[nodiscard]] SettingsView view_now() {
    const std::string& coalition = participant_.coalition.id;
    RecordQuery query = visible_to(participant_, "coalition-profile");
    query.limit = 1;
    profiles_ = workspace_.records.list(query);
    return {.profile = profiles_.empty() ? nullptr : &profiles_.front(),
            .typed_name = participant_.coalition.name,
            .feed_made_at = workspace_.calendar_feeds.made_at(coalition, participant_.person()).value_or(""),
            .mail_is_on = workspace_.accounts.outbox.is_on(),
            .mail = workspace_.mail_choices.find(coalition, participant_.person())};
  }

  [[nodiscard]] Response answer(const SettingsView& view, int status = 200) const {
    Response response = http::html_response(settings_page(asked_.page(), participant_, view));
    response.status = status;
    return response;
  }

  [[nodiscard]] Response saved() const { return asked_.go_to("/settings?saved=yes"); }

  RecordRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
  std::vector<Record> profiles_;
};

}  // namespace

void add_settings_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/settings", handler(&Settings::show));
  router.post("/coalitions/{slug}/settings/name", handler(&Settings::rename));
  router.post("/coalitions/{slug}/settings/calendar", handler(&Settings::change_calendar));
  router.post("/coalitions/{slug}/settings/mail", handler(&Settings::choose_mail));
}

}  // namespace foothold::workspace

#include "workspace/calendar/calendar_routes.hpp"

#include "workspace/calendar/calendar_view.hpp"
#include "workspace/calendar/icalendar.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class CalendarReading {
 public:
  explicit CalendarReading(RecordRequest& asked)
      : page_(asked.page()),
        participant_(asked.participant()),
        address_(asked.workspace().accounts.settings.public_address),
        records_(
            records_of_coalition(participant_.coalition.id, asked.workspace().toolkit, asked.workspace().records)) {}

  Result<Response> page() {
    return http::html_response(calendar_page(page_, participant_, calendar_view(page_, participant_, *records_)));
  }

  Result<Response> file() {
    std::vector<CalendarEvent> events;
    for (const CalendarEntry& entry : seen_entries(participant_, *records_)) events.push_back(event_of(entry));
    return http::file_response("text/calendar; charset=utf-8", participant_.coalition.slug + ".ics",
                               icalendar(participant_.coalition.name, events));
  }

 private:
  [[nodiscard]] CalendarEvent event_of(const CalendarEntry& entry) const {
    const Record& record = *entry.record;
    const std::string path = page_.link(participant_.path("/records/" + record.id));
    return {.id = record.id + "." + std::string(entry.field),
            .first_day = entry.day,
            .last_day = entry.last_day,
            .changed_at = record.changed_at,
            .summary = entry_title(page_, entry) + " (" + entry_words(page_, *records_, entry) + ")",
            .address = address_.empty() ? std::string() : address_ + path};
  }

  const html::PageContext& page_;
  const Participant& participant_;
  const std::string& address_;
  const std::unique_ptr<const CoalitionRecords> records_;
};

// A calendar program has no session: the secret in the address says whose calendar it is, and what that member may see
// now is what it gets.
Result<Response> feed(const http::Request& request, WorkspaceSite& workspace) {
  const auto found = workspace.calendar_feeds.find(request.parameter("token"));
  auto participant = found ? member_now(found->coalition, found->person, workspace) : std::nullopt;
  if (!participant) return not_found("token", "calendar.feed_unknown");
  http::Request in_its_language = request;
  in_its_language.language = found->language;
  RecordRequest asked(in_its_language, workspace, *std::move(participant));
  return CalendarReading(asked).file();
}

}  // namespace

void add_calendar_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/calendar", record_handler(workspace, &CalendarReading::page));
  router.get("/coalitions/{slug}/calendar.ics", record_handler(workspace, &CalendarReading::file));
  router.get("/calendars/{token}.ics", [&workspace](const http::Request& request) { return feed(request, workspace); });
}

}  // namespace foothold::workspace

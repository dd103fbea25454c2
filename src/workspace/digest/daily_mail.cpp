#include "workspace/digest/daily_mail.hpp"

#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace foothold::workspace {
namespace {

constexpr std::chrono::minutes between_looks{5};
constexpr std::chrono::hours reminder_useful_for{20};
constexpr std::chrono::hours digest_useful_for{48};
constexpr std::size_t day_letters = 10;

bool has_come(const std::string& now, int hour) {
  return parse_integer(now.substr(day_letters + 1, 2)).value_or(0) >= hour;
}

// What the letters of one day to the members of a coalition have in common.
struct CoalitionToday {
  CoalitionToday(const std::string& id, WorkspaceSite& workspace)
      : coalition(id),
        records(records_of_coalition(id, workspace.toolkit, workspace.records)),
        findings(texted_findings(*records)) {}

  std::string coalition;
  std::unique_ptr<const CoalitionRecords> records;
  std::vector<TextedFinding> findings;
};

}  // namespace

DailyMail::DailyMail(WorkspaceSite& workspace) : workspace_(workspace) {
  if (workspace_.accounts.outbox.is_on())
    looks_.emplace("daily_mail_failed", between_looks, [this](const std::stop_token& stop) { send_due(stop); });
}

void DailyMail::send_due(const std::stop_token& stop) {
  const std::string now = utc_now();
  if (!has_come(now, workspace_.settings.mail_hour)) return;
  const std::string today = now.substr(0, day_letters);
  std::optional<CoalitionToday> latest;
  // They come coalition by coalition, so that each is read and checked once.
  for (const MailChoice& choice : workspace_.mail_choices.wanted()) {
    if (stop.stop_requested()) return;
    if (!is_reminder_due(choice, today) && !is_digest_due(choice, today)) continue;
    const auto participant = member_now(choice.coalition, choice.person, workspace_);
    if (!participant) continue;
    if (!latest || latest->coalition != choice.coalition) latest.emplace(choice.coalition, workspace_);
    send_to(choice, {workspace_, *participant, *latest->records, latest->findings});
  }
}

void DailyMail::send_to(const MailChoice& choice, const LetterRequest& request) {
  const std::string& today = request.records.today();
  accounts::Outbox& outbox = workspace_.accounts.outbox;
  // The turn is taken first: rather no mail once than the same mail twice.
  if (is_reminder_due(choice, today) && workspace_.mail_choices.take_reminder(choice, today))
    if (const auto mail = reminder(request)) static_cast<void>(outbox.send(*mail, reminder_useful_for));
  if (is_digest_due(choice, today) && workspace_.mail_choices.take_digest(choice, today))
    static_cast<void>(outbox.send(digest(request), digest_useful_for));
}

}  // namespace foothold::workspace

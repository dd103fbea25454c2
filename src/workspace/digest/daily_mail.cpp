#include "workspace/digest/daily_mail.hpp"

#include <exception>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "workspace/digest/member_letters.hpp"
#include "workspace/findings/coalition_findings.hpp"

namespace foothold::workspace {
namespace {

constexpr std::chrono::minutes between_looks{5};
constexpr std::chrono::hours reminder_useful_for{20};
constexpr std::chrono::hours digest_useful_for{48};
constexpr std::size_t day_letters = 10;

bool has_come(const std::string& now, int hour) {
  return parse_integer(now.substr(day_letters + 1, 2)).value_or(0) >= hour;
}

// The member as they would see the coalition now; nothing when they have left or cannot sign in.
std::optional<Participant> participant_for(const MailChoice& choice, WorkspaceSite& workspace) {
  const auto person = workspace.accounts.people.find(choice.person);
  const auto coalition = workspace.coalitions.find(choice.coalition);
  if (!person || person->disabled || !coalition) return std::nullopt;
  auto participant = participant_of({*person, {}}, coalition->slug, workspace);
  return participant ? std::optional(std::move(participant).value()) : std::nullopt;
}

}  // namespace

DailyMail::DailyMail(WorkspaceSite& workspace, int hour) : workspace_(workspace), hour_(hour) {
  if (workspace_.accounts.outbox.is_on()) thread_ = std::thread([this] { run(); });
}

DailyMail::~DailyMail() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

// A database that does not answer now may do so at the next look.
void DailyMail::run() {
  do {
    try {
      send_due();
    } catch (const std::exception& problem) {
      log_warning("daily_mail_failed", {{"problem", problem.what()}});
    }
  } while (rest());
}

bool DailyMail::rest() {
  std::unique_lock lock(mutex_);
  return !changed_.wait_for(lock, between_looks, [this] { return stopping_; });
}

void DailyMail::send_due() {
  const std::string now = utc_now();
  if (!has_come(now, hour_)) return;
  const std::string today = now.substr(0, day_letters);
  for (const MailChoice& choice : workspace_.mail_choices.wanted())
    if (is_reminder_due(choice, today) || is_digest_due(choice, today)) send_to(choice, today);
}

void DailyMail::send_to(const MailChoice& choice, const std::string& today) {
  const auto participant = participant_for(choice, workspace_);
  if (!participant) return;
  const auto records = records_of_coalition(choice.coalition, workspace_.toolkit, workspace_.records);
  const LetterRequest request{workspace_, *participant, *records};
  accounts::Outbox& outbox = workspace_.accounts.outbox;
  // The turn is taken first: rather no mail once than the same mail twice.
  if (is_reminder_due(choice, today) && workspace_.mail_choices.take_reminder(choice, today))
    if (const auto mail = reminder(request)) static_cast<void>(outbox.send(*mail, reminder_useful_for));
  if (is_digest_due(choice, today) && workspace_.mail_choices.take_digest(choice, today))
    static_cast<void>(outbox.send(digest(request), digest_useful_for));
}

}  // namespace foothold::workspace

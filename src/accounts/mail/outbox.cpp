#include "accounts/mail/outbox.hpp"

#include <ctime>

#include "accounts/account_refusal.hpp"
#include "base/log.hpp"

namespace foothold::accounts {
namespace {

constexpr std::size_t most_work = 1000;
// Mail for which it is time again, or that another program has put into the database, is looked for that often.
constexpr std::chrono::seconds longest_rest{2};

}  // namespace

std::string_view mail_health_name(MailHealth health) {
  if (health == MailHealth::off) return "off";
  return health == MailHealth::works ? "works" : "fails";
}

Outbox::Outbox(storage::Database& database, std::optional<MailSettings> settings)
    : store_(database), settings_(std::move(settings)), health_(settings_ ? MailHealth::works : MailHealth::off) {
  if (settings_) thread_ = std::thread([this] { run(); });
}

Outbox::~Outbox() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

Result<void> Outbox::send(const Mail& mail, std::chrono::seconds useful_for) {
  if (!is_on()) return refusal(ErrorKind::unavailable, "", "mail.off");
  if (!takes_mail(mail.recipient)) return refusal(ErrorKind::invalid, "email", "mail.address_unfit");
  auto added = store_.add(mail, useful_for);
  if (!added) return added;
  {
    const std::lock_guard lock(mutex_);
    has_news_ = true;
  }
  changed_.notify_one();
  return {};
}

bool Outbox::do_later(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (!is_on() || work_.size() >= most_work) return false;
    work_.push_back(std::move(work));
  }
  changed_.notify_one();
  return true;
}

// A database that does not answer for a while must not end the program from here, and is asked again after a rest.
void Outbox::run() {
  do {
    try {
      do_waiting_work();
      if (!stopping_) deliver_due();
    } catch (const std::exception& problem) {
      note({HandOver::failed, problem.what()});
    }
    rest();
  } while (!stopping_);
  try {
    do_waiting_work();
  } catch (const std::exception& problem) {
    note({HandOver::failed, problem.what()});
  }
}

void Outbox::do_waiting_work() {
  for (;;) {
    std::function<void()> next;
    {
      const std::lock_guard lock(mutex_);
      if (work_.empty()) return;
      next = std::move(work_.front());
      work_.pop_front();
    }
    next();
  }
}

void Outbox::deliver_due() {
  for (auto mail = store_.take_due(); mail; mail = store_.take_due()) {
    deliver(*mail);
    if (stopping_) return;
  }
}

void Outbox::deliver(const WaitingMail& mail) {
  const std::string message = message_text(mail.mail, settings_->from, mail.id, std::time(nullptr));
  const HandOverOutcome outcome =
      hand_over(*settings_, mail.mail.recipient, message, [this] { return stopping_.load(); });
  if (outcome.end == HandOver::stopped) return store_.put_back(mail);
  note(outcome);
  if (outcome.end == HandOver::done) return store_.mark_sent(mail.id);
  const bool waits = outcome.end == HandOver::failed && store_.wait_after_failure(mail, outcome.reason);
  if (waits) return;
  store_.give_up(mail.id, outcome.reason);
  log_warning("mail_given_up", {{"mail", mail.id}, {"reason", outcome.reason}});
}

void Outbox::note(const HandOverOutcome& outcome) {
  const MailHealth now = outcome.end == HandOver::done ? MailHealth::works : MailHealth::fails;
  if (health_.exchange(now) == now) return;
  if (now == MailHealth::fails) return log_warning("mail_fails", {{"reason", outcome.reason}});
  log_info("mail_works_again");
}

void Outbox::rest() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, longest_rest, [this] { return stopping_ || has_news_ || !work_.empty(); });
  has_news_ = false;
}

}  // namespace foothold::accounts

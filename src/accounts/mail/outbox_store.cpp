#include "accounts/mail/outbox_store.hpp"

#include <algorithm>
#include <array>

#include "accounts/account_refusal.hpp"
#include "base/clock.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using std::chrono::seconds;
using storage::Connection;
using storage::integer;
using storage::text;

constexpr std::int64_t most_to_one_an_hour = 10;
constexpr std::int64_t most_an_hour = 500;
constexpr std::int64_t most_confirmations_to_one_a_day = 3;
constexpr std::int64_t most_confirmations_an_hour = 100;
constexpr std::int64_t most_news_an_hour = 300;
constexpr std::chrono::hours an_hour{1};
constexpr std::chrono::hours a_day{24};
constexpr std::chrono::hours kept_for{24 * 7};
constexpr std::chrono::minutes taken_for{10};
// A server that greets newcomers with "later" wants a few minutes; one that is down is not asked more than once an
// hour.
constexpr std::array pauses = {seconds(5), seconds(60), seconds(300), seconds(900), seconds(3600)};

constexpr std::string_view insert_mail =
    "INSERT INTO outbox (id, recipient, subject, language, body, made_at, useless_at, tries, next_try_at, last_error, "
    "unsubscribe, kind) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, '', $9, $10)";
constexpr std::string_view count_made = "SELECT count(*) FROM outbox WHERE made_at > $1";
constexpr std::string_view count_made_to = "SELECT count(*) FROM outbox WHERE made_at > $1 AND recipient = $2";
constexpr std::string_view count_kind = "SELECT count(*) FROM outbox WHERE made_at > $1 AND kind = $2";
constexpr std::string_view count_kind_to =
    "SELECT count(*) FROM outbox WHERE made_at > $1 AND kind = $2 AND recipient = $3";
constexpr std::string_view select_due =
    "SELECT id, recipient, language, subject, body, tries, unsubscribe FROM outbox WHERE next_try_at <= $1 "
    "ORDER BY next_try_at, id LIMIT 1";
constexpr std::string_view give_up_useless =
    "UPDATE outbox SET next_try_at = NULL, body = '', unsubscribe = '', last_error = 'nobody needs it any more' "
    "WHERE next_try_at IS NOT NULL AND useless_at <= $1";
constexpr std::string_view wait_until =
    "UPDATE outbox SET next_try_at = $1, last_error = $2 WHERE id = $3 AND useless_at > $4";

std::int64_t count(Connection& connection, std::string_view sql, std::initializer_list<storage::Value> values) {
  const auto rows = query(connection, sql, values);
  return rows->next() ? rows->integer(0) : 0;
}

std::string_view mail_kind_name(MailKind kind) {
  if (kind == MailKind::personal) return "personal";
  return kind == MailKind::news ? "news" : "confirmation";
}

std::int64_t most_of_kind(MailKind kind) {
  if (kind == MailKind::personal) return most_an_hour;
  return kind == MailKind::news ? most_news_an_hour : most_confirmations_an_hour;
}

bool is_full(Connection& connection, MailKind kind) {
  const std::string since = utc_after(-seconds(an_hour));
  return count(connection, count_made, {text(since)}) >= most_an_hour ||
         count(connection, count_kind, {text(since), text(mail_kind_name(kind))}) >= most_of_kind(kind);
}

bool has_enough(Connection& connection, const Mail& mail) {
  const std::string hour_ago = utc_after(-seconds(an_hour));
  if (count(connection, count_made_to, {text(hour_ago), text(mail.recipient)}) >= most_to_one_an_hour) return true;
  const std::string day_ago = utc_after(-seconds(a_day));
  return mail.kind == MailKind::confirmation &&
         count(connection, count_kind_to, {text(day_ago), text(mail_kind_name(mail.kind)), text(mail.recipient)}) >=
             most_confirmations_to_one_a_day;
}

std::optional<WaitingMail> find_due(Connection& connection, const std::string& now) {
  const auto rows = query(connection, select_due, {text(now)});
  if (!rows->next()) return std::nullopt;
  return WaitingMail{std::string(rows->text(0)),
                     {std::string(rows->text(1)), language_from_code(rows->text(2)).value_or(Language::english),
                      std::string(rows->text(3)), std::string(rows->text(4)), std::string(rows->text(6))},
                     rows->integer(5) + 1};
}

seconds pause_after(std::int64_t tries) {
  const auto at = std::clamp<std::int64_t>(tries - 1, 0, static_cast<std::int64_t>(pauses.size()) - 1);
  return pauses[static_cast<std::size_t>(at)];
}

}  // namespace

Result<void> OutboxStore::add(const Mail& mail, seconds useful_for) {
  return database_.with_writer([&](Connection& connection) -> Result<void> {
    storage::Transaction transaction(connection);
    const std::string now = utc_now();
    execute(connection, "DELETE FROM outbox WHERE next_try_at IS NULL AND made_at <= $1",
            {text(utc_after(-seconds(kept_for)))});
    if (is_full(connection, mail.kind)) return refusal(ErrorKind::too_many, "", "mail.too_many");
    if (has_enough(connection, mail)) return refusal(ErrorKind::too_many, "email", "mail.too_many");
    execute(
        connection, insert_mail,
        {text(new_id()), text(mail.recipient), text(mail.subject), text(language_code(mail.language)), text(mail.body),
         text(now), text(utc_after(useful_for)), text(now), text(mail.unsubscribe), text(mail_kind_name(mail.kind))});
    transaction.commit();
    return {};
  });
}

// The address is at fault only where it alone has got enough.
bool is_outbox_full(const Error& refusal) {
  return refusal.kind == ErrorKind::too_many && refusal.field.empty();
}

std::optional<WaitingMail> OutboxStore::take_due() {
  const std::string now = utc_now();
  const auto is_due = [&](Connection& connection) { return find_due(connection, now).has_value(); };
  if (!database_.with_reader(is_due)) return std::nullopt;
  return database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    execute(connection, give_up_useless, {text(now)});
    auto due = find_due(connection, now);
    if (due)
      execute(connection, "UPDATE outbox SET tries = tries + 1, next_try_at = $1 WHERE id = $2",
              {text(utc_after(seconds(taken_for))), text(due->id)});
    transaction.commit();
    return due;
  });
}

void OutboxStore::mark_sent(const std::string& id) {
  database_.with_writer([&](Connection& connection) {
    execute(connection,
            "UPDATE outbox SET sent_at = $1, next_try_at = NULL, body = '', unsubscribe = '', last_error = '' WHERE id "
            "= $2",
            {text(utc_now()), text(id)});
  });
}

void OutboxStore::put_back(const WaitingMail& mail) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "UPDATE outbox SET tries = $1, next_try_at = $2 WHERE id = $3",
            {integer(mail.tries - 1), text(utc_now()), text(mail.id)});
  });
}

bool OutboxStore::wait_after_failure(const WaitingMail& mail, const std::string& reason) {
  return database_.with_writer([&](Connection& connection) {
    const std::string next = utc_after(pause_after(mail.tries));
    return execute(connection, wait_until, {text(next), text(reason), text(mail.id), text(next)}) == 1;
  });
}

void OutboxStore::give_up(const std::string& id, const std::string& reason) {
  database_.with_writer([&](Connection& connection) {
    execute(connection,
            "UPDATE outbox SET next_try_at = NULL, body = '', unsubscribe = '', last_error = $1 WHERE id = $2",
            {text(reason), text(id)});
  });
}

}  // namespace foothold::accounts

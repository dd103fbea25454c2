#include "publishing/subscriptions/subscription_store.hpp"

#include "base/clock.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"

namespace foothold::publishing {
namespace {

using storage::Connection;
using storage::integer;
using storage::Rows;
using storage::text;

constexpr std::size_t token_bytes = 32;
constexpr std::chrono::hours waits_for{24 * 7};

const std::string columns =
    "coalition_id, email, language, token, confirmed_at, told_version, told_period, told_answers_at";
const std::string find_sql =
    "SELECT " + columns + " FROM plan_subscriptions WHERE token = $1 AND (confirmed_at <> '' OR asked_at > $2)";
const std::string of_email_sql =
    "SELECT " + columns + " FROM plan_subscriptions WHERE coalition_id = $1 AND email = $2";
const std::string confirmed_sql =
    "SELECT " + columns + " FROM plan_subscriptions WHERE confirmed_at <> '' ORDER BY coalition_id, email";
constexpr std::string_view coalition_sql = "SELECT 1 FROM coalitions WHERE id = $1";
constexpr std::string_view drop_sql = "DELETE FROM plan_subscriptions WHERE confirmed_at = '' AND asked_at <= $1";
constexpr std::string_view insert_sql =
    "INSERT INTO plan_subscriptions (coalition_id, email, language, token, asked_at, confirmed_at, told_version, "
    "told_period, told_answers_at) VALUES ($1, $2, $3, $4, $5, '', 0, '', '')";
constexpr std::string_view renew_sql =
    "UPDATE plan_subscriptions SET asked_at = $3 WHERE coalition_id = $1 AND email = $2 AND confirmed_at = ''";
constexpr std::string_view confirm_sql =
    "UPDATE plan_subscriptions SET confirmed_at = $2, told_version = $3, told_period = $4, told_answers_at = $5 "
    "WHERE token = $1 AND confirmed_at = '' AND asked_at > $6";
constexpr std::string_view turn_sql =
    "UPDATE plan_subscriptions SET told_version = $2, told_period = $3, told_answers_at = $4 "
    "WHERE token = $1 AND told_version = $5 AND told_period = $6 AND told_answers_at = $7";

// What was asked for then or before has waited too long.
std::string too_long_ago() {
  return utc_after(-std::chrono::seconds(waits_for));
}

Subscription read_subscription(const Rows& row) {
  return {.coalition = std::string(row.text(0)),
          .email = std::string(row.text(1)),
          .language = language_from_code(row.text(2)).value_or(Language::english),
          .token = std::string(row.text(3)),
          .is_confirmed = !row.text(4).empty(),
          .known = {row.integer(5), std::string(row.text(6)), std::string(row.text(7))}};
}

std::optional<Subscription> find_of_email(Connection& connection, const std::string& coalition,
                                          const std::string& email) {
  const auto rows = query(connection, of_email_sql, {text(coalition), text(email)});
  return rows->next() ? std::optional(read_subscription(*rows)) : std::nullopt;
}

}  // namespace

std::optional<Subscription> SubscriptionStore::begin(const std::string& coalition, const std::string& email,
                                                     Language language) {
  const std::string token = random_hex(token_bytes);
  return database_.with_writer([&](Connection& connection) -> std::optional<Subscription> {
    storage::Transaction transaction(connection);
    const std::string now = utc_now();
    execute(connection, drop_sql, {text(too_long_ago())});
    if (!query(connection, coalition_sql, {text(coalition)})->next()) return std::nullopt;
    if (execute(connection, renew_sql, {text(coalition), text(email), text(now)}) == 0 &&
        !find_of_email(connection, coalition, email))
      execute(connection, insert_sql,
              {text(coalition), text(email), text(language_code(language)), text(token), text(now)});
    auto found = find_of_email(connection, coalition, email);
    transaction.commit();
    return found;
  });
}

std::optional<Subscription> SubscriptionStore::find(const std::string& token) {
  return database_.with_reader([&](Connection& connection) -> std::optional<Subscription> {
    const auto rows = query(connection, find_sql, {text(token), text(too_long_ago())});
    return rows->next() ? std::optional(read_subscription(*rows)) : std::nullopt;
  });
}

bool SubscriptionStore::confirm(const std::string& token, const KnownNews& known) {
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, confirm_sql,
                   {text(token), text(utc_now()), integer(known.version), text(known.period), text(known.answers_at),
                    text(too_long_ago())}) == 1;
  });
}

void SubscriptionStore::end(const std::string& token) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "DELETE FROM plan_subscriptions WHERE token = $1", {text(token)});
  });
}

void SubscriptionStore::forget_unconfirmed() {
  database_.with_writer([](Connection& connection) { execute(connection, drop_sql, {text(too_long_ago())}); });
}

std::vector<Subscription> SubscriptionStore::confirmed() {
  return database_.with_reader([](Connection& connection) {
    std::vector<Subscription> subscriptions;
    const auto rows = query(connection, confirmed_sql, {});
    while (rows->next()) subscriptions.push_back(read_subscription(*rows));
    return subscriptions;
  });
}

bool SubscriptionStore::take_turn(const Subscription& subscription, const KnownNews& news) {
  const KnownNews& known = subscription.known;
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, turn_sql,
                   {text(subscription.token), integer(news.version), text(news.period), text(news.answers_at),
                    integer(known.version), text(known.period), text(known.answers_at)}) == 1;
  });
}

}  // namespace foothold::publishing

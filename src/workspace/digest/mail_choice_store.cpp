#include "workspace/digest/mail_choice_store.hpp"

#include "storage/statement.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::integer;
using storage::text;

constexpr int days_of_a_week = 7;

constexpr std::string_view select_one_sql =
    "SELECT coalition_id, person_id, reminders, digest, reminded_on, digested_on FROM mail_choices "
    "WHERE coalition_id = $1 AND person_id = $2";
constexpr std::string_view select_wanted_sql =
    "SELECT coalition_id, person_id, reminders, digest, reminded_on, digested_on FROM mail_choices "
    "WHERE reminders = 1 OR digest = 1 ORDER BY coalition_id, person_id";
constexpr std::string_view upsert_sql =
    "INSERT INTO mail_choices (coalition_id, person_id, reminders, digest, reminded_on, digested_on) "
    "VALUES ($1, $2, $3, $4, '', '') ON CONFLICT (coalition_id, person_id) DO UPDATE SET "
    "reminders = excluded.reminders, digest = excluded.digest";
constexpr std::string_view take_reminder_sql =
    "UPDATE mail_choices SET reminded_on = $3 WHERE coalition_id = $1 AND person_id = $2 AND reminded_on < $3";
constexpr std::string_view take_digest_sql =
    "UPDATE mail_choices SET digested_on = $3 WHERE coalition_id = $1 AND person_id = $2 AND digested_on < $3";

MailChoice read_choice(const storage::Rows& row) {
  return {.coalition = std::string(row.text(0)),
          .person = std::string(row.text(1)),
          .reminders = row.integer(2) == 1,
          .digest = row.integer(3) == 1,
          .reminded_on = std::string(row.text(4)),
          .digested_on = std::string(row.text(5))};
}

}  // namespace

bool is_reminder_due(const MailChoice& choice, const std::string& today) {
  return choice.reminders && choice.reminded_on < today;
}

bool is_digest_due(const MailChoice& choice, const std::string& today) {
  return choice.digest && (choice.digested_on.empty() || day_after(choice.digested_on, days_of_a_week) <= today);
}

MailChoice MailChoiceStore::find(const std::string& coalition, const std::string& person) {
  return database_.with_reader([&](Connection& connection) {
    const auto rows = query(connection, select_one_sql, {text(coalition), text(person)});
    return rows->next() ? read_choice(*rows) : MailChoice{.coalition = coalition, .person = person};
  });
}

void MailChoiceStore::choose(const std::string& coalition, const std::string& person, bool reminders, bool digest) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, upsert_sql,
            {text(coalition), text(person), integer(reminders ? 1 : 0), integer(digest ? 1 : 0)});
  });
}

std::vector<MailChoice> MailChoiceStore::wanted() {
  return database_.with_reader([](Connection& connection) {
    std::vector<MailChoice> choices;
    const auto rows = query(connection, select_wanted_sql, {});
    while (rows->next()) choices.push_back(read_choice(*rows));
    return choices;
  });
}

bool MailChoiceStore::take_reminder(const MailChoice& choice, const std::string& today) {
  return take(take_reminder_sql, choice, today);
}

bool MailChoiceStore::take_digest(const MailChoice& choice, const std::string& today) {
  return take(take_digest_sql, choice, today);
}

bool MailChoiceStore::take(std::string_view sql, const MailChoice& choice, const std::string& today) {
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, sql, {text(choice.coalition), text(choice.person), text(today)}) == 1;
  });
}

}  // namespace foothold::workspace

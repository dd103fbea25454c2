#include "accounts/api_tokens/api_token_store.hpp"

#include <algorithm>

#include "accounts/account_refusal.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using storage::text;

constexpr std::size_t most_tokens = 20;
constexpr std::size_t longest_name = 100;
constexpr std::size_t secret_bytes = 32;
constexpr std::chrono::minutes between_notes{1};
// What secrets begin with, so that scanners find those that were left lying about.
constexpr std::string_view secret_prefix = "foothold_";
constexpr std::size_t secret_letters = secret_prefix.size() + 2 * secret_bytes;

constexpr std::string_view select_by_secret =
    "SELECT t.id, t.person_id, t.coalition_id, t.scope, t.name, t.created_at, t.expires_at, t.used_at "
    "FROM api_tokens t JOIN people p ON p.id = t.person_id "
    "JOIN memberships m ON m.person_id = t.person_id AND m.coalition_id = t.coalition_id "
    "WHERE t.token_hash = $1 AND t.expires_at > $2 AND p.disabled_at IS NULL";
constexpr std::string_view select_of_person =
    "SELECT id, person_id, coalition_id, scope, name, created_at, expires_at, used_at FROM api_tokens "
    "WHERE person_id = $1 AND expires_at > $2 ORDER BY created_at DESC, id DESC";
constexpr std::string_view insert_token =
    "INSERT INTO api_tokens (id, token_hash, person_id, coalition_id, scope, name, created_at, expires_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

ApiToken token_from(const storage::Rows& row) {
  const auto scope = token_scope_from_name(row.text(3));
  if (!scope) throw Broken("the database holds a token with an unknown scope: " + std::string(row.text(3)));
  return {std::string(row.text(0)), std::string(row.text(1)),
          std::string(row.text(2)), *scope,
          std::string(row.text(4)), std::string(row.text(5)),
          std::string(row.text(6)), row.is_null(7) ? std::string() : std::string(row.text(7))};
}

std::optional<Error> refuse_token(const NewApiToken& wanted) {
  if (trim(wanted.name).empty() || wanted.name.size() > longest_name)
    return refusal(ErrorKind::invalid, "token_name", "token.name_missing");
  if (std::ranges::find(token_days(), wanted.days) == token_days().end())
    return refusal(ErrorKind::invalid, "token_days", "token.unknown_days");
  return std::nullopt;
}

bool is_member(Connection& connection, const NewApiToken& wanted) {
  return query(connection, "SELECT 1 FROM memberships WHERE person_id = $1 AND coalition_id = $2",
               {text(wanted.person_id), text(wanted.coalition_id)})
      ->next();
}

std::size_t count_tokens(Connection& connection, const std::string& person_id) {
  const auto rows = query(connection, "SELECT count(*) FROM api_tokens WHERE person_id = $1", {text(person_id)});
  return rows->next() ? static_cast<std::size_t>(rows->integer(0)) : 0;
}

void insert(Connection& connection, const MadeApiToken& made) {
  const ApiToken& token = made.token;
  execute(connection, insert_token,
          {text(token.id), text(sha256(made.secret)), text(token.person_id), text(token.coalition_id),
           text(token_scope_name(token.scope)), text(token.name), text(token.created_at), text(token.expires_at)});
}

}  // namespace

std::string_view token_scope_name(TokenScope scope) {
  return scope == TokenScope::read ? "read" : "write";
}

std::optional<TokenScope> token_scope_from_name(std::string_view name) {
  for (const TokenScope scope : {TokenScope::read, TokenScope::write})
    if (token_scope_name(scope) == name) return scope;
  return std::nullopt;
}

const std::vector<std::int64_t>& token_days() {
  static const std::vector<std::int64_t> days = {30, 90, 365};
  return days;
}

Result<MadeApiToken> ApiTokenStore::create(const NewApiToken& wanted) {
  if (auto error = refuse_token(wanted)) return *std::move(error);
  const std::string now = utc_now();
  const MadeApiToken made{std::string(secret_prefix) + random_hex(secret_bytes),
                          {new_id(), wanted.person_id, wanted.coalition_id, wanted.scope,
                           std::string(trim(wanted.name)), now, utc_after(std::chrono::hours(24 * wanted.days)), ""}};
  return database_.with_writer([&](Connection& connection) -> Result<MadeApiToken> {
    storage::Transaction transaction(connection);
    if (!is_member(connection, wanted)) return refusal(ErrorKind::not_permitted, "token_coalition", "token.no_member");
    execute(connection, "DELETE FROM api_tokens WHERE expires_at <= $1", {text(now)});
    if (count_tokens(connection, wanted.person_id) >= most_tokens)
      return refusal(ErrorKind::conflict, "token_name", "token.too_many");
    insert(connection, made);
    transaction.commit();
    return made;
  });
}

std::optional<ApiToken> ApiTokenStore::find(std::string_view secret) {
  if (secret.size() != secret_letters || !secret.starts_with(secret_prefix)) return std::nullopt;
  const std::string now = utc_now();
  const std::string hash = sha256(secret);
  const auto found = database_.with_reader([&](Connection& connection) -> std::optional<ApiToken> {
    const auto rows = query(connection, select_by_secret, {text(hash), text(now)});
    return rows->next() ? std::optional(token_from(*rows)) : std::nullopt;
  });
  if (found && found->used_at < utc_after(-std::chrono::seconds(between_notes)))
    database_.with_writer([&](Connection& connection) {
      execute(connection, "UPDATE api_tokens SET used_at = $1 WHERE id = $2", {text(now), text(found->id)});
    });
  return found;
}

std::vector<ApiToken> ApiTokenStore::of_person(const std::string& person_id) {
  const std::string now = utc_now();
  return database_.with_reader([&](Connection& connection) {
    std::vector<ApiToken> tokens;
    const auto rows = query(connection, select_of_person, {text(person_id), text(now)});
    while (rows->next()) tokens.push_back(token_from(*rows));
    return tokens;
  });
}

bool ApiTokenStore::end(const std::string& person_id, const std::string& token_id) {
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, "DELETE FROM api_tokens WHERE person_id = $1 AND id = $2",
                   {text(person_id), text(token_id)}) > 0;
  });
}

}  // namespace foothold::accounts

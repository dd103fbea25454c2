#include "storage/sqlite/sqlite_statement.hpp"

#include <algorithm>
#include <limits>

#include "base/error.hpp"
#include "base/text.hpp"
#include "storage/sqlite/sqlite_problem.hpp"
#include "storage/value_check.hpp"

namespace foothold::storage {
namespace {

// More different texts than this on one connection means that texts are made at run time; then the cache starts afresh.
constexpr std::size_t most_idle_statements = 200;

// Behind the statement only blanks, semicolons and comments may stand: those make no statement of their own.
bool has_another_statement(sqlite3* database, const char* rest, const char* end) {
  while (rest < end) {
    sqlite3_stmt* another = nullptr;
    const int code = sqlite3_prepare_v2(database, rest, static_cast<int>(end - rest), &another, &rest);
    sqlite3_finalize(another);
    if (code != SQLITE_OK || another != nullptr) return true;
  }
  return false;
}

sqlite3_destructor_type owner(Binding binding) {
  return binding == Binding::copied ? SQLITE_TRANSIENT : SQLITE_STATIC;
}

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* database, std::string_view sql) : database_(database), sql_(sql) {
  prepare();
  try {
    find_placeholders();
  } catch (...) {
    sqlite3_finalize(handle_);
    throw;
  }
}

SqliteStatement::~SqliteStatement() {
  sqlite3_finalize(handle_);
}

void SqliteStatement::prepare() {
  if (sql_.find('\0') != std::string::npos) throw Broken("SQLite: a NUL letter in the statement: " + sql_);
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(database_, sql_.data(), static_cast<int>(sql_.size()), SQLITE_PREPARE_PERSISTENT,
                                      &handle_, &rest);
  if (code != SQLITE_OK) throw_sqlite_problem(database_, sql_);
  if (handle_ == nullptr) throw Broken("SQLite: no statement in: " + sql_);
  if (!has_another_statement(database_, rest, sql_.data() + sql_.size())) return;
  sqlite3_finalize(handle_);
  throw Broken("SQLite: more than one statement in: " + sql_);
}

void SqliteStatement::find_placeholders() {
  const int count = sqlite3_bind_parameter_count(handle_);
  index_of_value_.assign(static_cast<std::size_t>(count), 0);
  for (int index = 1; index <= count; ++index) {
    const char* name = sqlite3_bind_parameter_name(handle_, index);
    const auto number = name != nullptr && *name == '$' ? parse_integer(name + 1) : std::nullopt;
    if (!number || *number < 1 || *number > count) throw Broken("SQLite: placeholders must be $1 to $n in: " + sql_);
    index_of_value_[static_cast<std::size_t>(*number - 1)] = index;
  }
  if (std::ranges::count(index_of_value_, 0) > 0) throw Broken("SQLite: placeholders must be $1 to $n in: " + sql_);
}

void SqliteStatement::bind(std::span<const Value> values, Binding binding) {
  if (values.size() != index_of_value_.size()) {
    throw Broken("SQLite: " + std::to_string(values.size()) + " values for " + std::to_string(index_of_value_.size()) +
                 " placeholders in: " + sql_);
  }
  check_values(values);
  for (std::size_t at = 0; at < values.size(); ++at) bind_one(index_of_value_[at], values[at], binding);
}

void SqliteStatement::bind_one(int index, const Value& value, Binding binding) {
  int code = SQLITE_OK;
  if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    code = sqlite3_bind_int64(handle_, index, *integer);
  } else if (const auto* real = std::get_if<double>(&value)) {
    code = sqlite3_bind_double(handle_, index, storable(*real));
  } else if (const auto* text = std::get_if<std::string_view>(&value)) {
    const char* start = text->empty() ? "" : text->data();  // A null pointer would bind NULL.
    code = sqlite3_bind_text64(handle_, index, start, text->size(), owner(binding), SQLITE_UTF8);
  } else if (const auto* bytes = std::get_if<std::span<const std::byte>>(&value)) {
    code = bytes->empty() ? sqlite3_bind_zeroblob(handle_, index, 0)
                          : sqlite3_bind_blob64(handle_, index, bytes->data(), bytes->size(), owner(binding));
  } else {
    code = sqlite3_bind_null(handle_, index);
  }
  if (code != SQLITE_OK) throw_sqlite_problem(database_, sql_);
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw_sqlite_problem(database_, sql_);
}

void SqliteStatement::reset() noexcept {
  sqlite3_reset(handle_);  // It repeats the error of the last step, which was thrown already.
  sqlite3_clear_bindings(handle_);
}

LentStatement SqliteStatementCache::lend(std::string_view sql) {
  const auto found = idle_.find(sql);
  if (found == idle_.end()) return {new SqliteStatement(database_, sql), StatementReturn{this}};
  std::unique_ptr<SqliteStatement> statement = std::move(found->second);
  idle_.erase(found);
  return {statement.release(), StatementReturn{this}};
}

void SqliteStatementCache::take_back(std::unique_ptr<SqliteStatement> statement) noexcept {
  statement->reset();
  try {
    if (idle_.size() >= most_idle_statements) idle_.clear();
    const std::string_view key = statement->sql();
    idle_.try_emplace(key, std::move(statement));
  } catch (const std::bad_alloc&) {
    idle_.clear();  // Without memory for the cache statements are prepared again, which is only slower.
  }
}

void StatementReturn::operator()(SqliteStatement* statement) const noexcept {
  cache->take_back(std::unique_ptr<SqliteStatement>(statement));
}

}  // namespace foothold::storage

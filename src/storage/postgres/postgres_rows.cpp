#include "storage/postgres/postgres_rows.hpp"

#include <charconv>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"
#include "storage/postgres/postgres_types.hpp"

namespace foothold::storage {
namespace {

bool is_integer(Oid type) {
  return type == postgres_type::integer_2 || type == postgres_type::integer_4 || type == postgres_type::integer_8 ||
         type == postgres_type::numeric;
}

bool is_real(Oid type) {
  return type == postgres_type::real_4 || type == postgres_type::real_8 || type == postgres_type::numeric;
}

bool is_text(Oid type) {
  return !is_integer(type) && !is_real(type) && type != postgres_type::boolean && type != postgres_type::bytes;
}

int hex_digit(char letter) {
  return letter <= '9' ? letter - '0' : letter - 'a' + 10;
}

// "\x00ff", the form that the session asks for.
std::vector<std::byte> decode_hex(std::string_view text) {
  std::vector<std::byte> bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t at = 2; at + 1 < text.size(); at += 2) {
    bytes.push_back(static_cast<std::byte>(hex_digit(text[at]) * 16 + hex_digit(text[at + 1])));
  }
  return bytes;
}

}  // namespace

bool PostgresRows::next() {
  decoded_.clear();
  const int count = PQntuples(result_.get());
  if (row_ < count) ++row_;
  return row_ < count;
}

void PostgresRows::require_cell(int column) const {
  if (row_ < 0 || row_ >= PQntuples(result_.get())) throw Broken("PostgreSQL: there is no row to read");
  if (column < 0 || column >= PQnfields(result_.get())) {
    throw Broken("PostgreSQL: there is no column " + std::to_string(column));
  }
}

std::string_view PostgresRows::raw(int column) const {
  return {PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

void PostgresRows::throw_wrong_type(int column, const char* wanted) const {
  throw Broken("PostgreSQL: column " + std::to_string(column) + " (" + PQfname(result_.get(), column) +
               ") does not hold " + wanted);
}

bool PostgresRows::is_null(int column) const {
  require_cell(column);
  return PQgetisnull(result_.get(), row_, column) == 1;
}

std::int64_t PostgresRows::integer(int column) const {
  const bool null = is_null(column);
  const Oid type = PQftype(result_.get(), column);
  if (!null && type == postgres_type::boolean) return raw(column) == "t" ? 1 : 0;
  const auto value = !null && is_integer(type) ? parse_integer(raw(column)) : std::nullopt;
  if (!value) throw_wrong_type(column, "an integer");
  return *value;
}

double PostgresRows::real(int column) const {
  if (is_null(column) || !is_real(PQftype(result_.get(), column))) throw_wrong_type(column, "a real number");
  const std::string_view text = raw(column);
  double value = 0.0;  // parse_number would refuse infinity, which both engines keep
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) throw_wrong_type(column, "a real number");
  return value;
}

std::string_view PostgresRows::text(int column) const {
  if (is_null(column) || !is_text(PQftype(result_.get(), column))) throw_wrong_type(column, "text");
  return raw(column);
}

std::span<const std::byte> PostgresRows::bytes(int column) const {
  if (is_null(column) || PQftype(result_.get(), column) != postgres_type::bytes) throw_wrong_type(column, "bytes");
  decoded_.resize(static_cast<std::size_t>(PQnfields(result_.get())));
  std::vector<std::byte>& decoded = decoded_[static_cast<std::size_t>(column)];
  if (decoded.empty()) decoded = decode_hex(raw(column));
  return decoded;
}

}  // namespace foothold::storage

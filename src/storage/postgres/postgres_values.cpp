#include "storage/postgres/postgres_values.hpp"

#include "base/text.hpp"
#include "storage/postgres/postgres_types.hpp"
#include "storage/value_check.hpp"

namespace foothold::storage {
namespace {

// How libpq names the two forms of a value.
constexpr int text_format = 0;
constexpr int binary_format = 1;

}  // namespace

PostgresValues::PostgresValues(std::span<const Value> values) {
  check_values(values);
  texts_.reserve(values.size());  // The pointers into the texts must stay.
  for (const Value& value : values) add(value);
}

void PostgresValues::add(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    add_text('i', postgres_type::integer_8, std::to_string(*integer));
  } else if (const auto* real = std::get_if<double>(&value)) {
    add_text('r', postgres_type::real_8, shortest_number(storable(*real)));
  } else if (const auto* text = std::get_if<std::string_view>(&value)) {
    add_text('t', postgres_type::unknown, std::string(*text));
  } else if (const auto* bytes = std::get_if<std::span<const std::byte>>(&value)) {
    types_.push_back(postgres_type::bytes);
    lengths_.push_back(static_cast<int>(bytes->size()));
    formats_.push_back(binary_format);
    // A null pointer would mean NULL.
    pointers_.push_back(bytes->empty() ? "" : reinterpret_cast<const char*>(bytes->data()));
    signature_ += 'b';
  } else {
    types_.push_back(postgres_type::unknown);
    lengths_.push_back(0);
    formats_.push_back(text_format);
    pointers_.push_back(nullptr);
    signature_ += 't';
  }
}

void PostgresValues::add_text(char letter, Oid type, std::string text) {
  texts_.push_back(std::move(text));
  types_.push_back(type);
  lengths_.push_back(0);  // libpq reads text up to its NUL
  formats_.push_back(text_format);
  pointers_.push_back(texts_.back().c_str());
  signature_ += letter;
}

}  // namespace foothold::storage

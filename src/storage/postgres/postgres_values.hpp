#pragma once

#include <libpq-fe.h>

#include <span>
#include <string>
#include <vector>

#include "storage/connection.hpp"

namespace foothold::storage {

// Values in the form that libpq takes them: numbers and text as text, bytes as they are. The types of numbers and bytes
// are told to the server; the type of text and NULL it finds from where they stand, so that text can go into a jsonb
// column.
class PostgresValues {
 public:
  // Throws Broken for values that the two engines would keep differently (see value_check.hpp). Bytes are not copied.
  explicit PostgresValues(std::span<const Value> values);

  [[nodiscard]] int count() const { return static_cast<int>(types_.size()); }
  [[nodiscard]] const Oid* types() const { return types_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }
  [[nodiscard]] const char* const* pointers() const { return pointers_.data(); }
  // One letter for each value: the same statement is prepared once for each combination of types.
  [[nodiscard]] const std::string& signature() const { return signature_; }

 private:
  void add(const Value& value);
  void add_text(char letter, Oid type, std::string text);

  std::vector<std::string> texts_;
  std::vector<Oid> types_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
  std::vector<const char*> pointers_;
  std::string signature_;
};

}  // namespace foothold::storage

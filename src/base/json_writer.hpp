#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace foothold {

// Writes JSON text from front to back without building a tree first. Not thread-safe; owns the text until take().
// Calls must nest properly: inside an object every value follows a key(). Numbers are written with the fewest digits
// that read back as the same double; values that JSON cannot hold (infinity, not-a-number) become null.
class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(double value);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  // A key with its value in one call.
  JsonWriter& text(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonWriter& number(std::string_view name, double value) { return key(name).number(value); }
  JsonWriter& integer(std::string_view name, std::int64_t value) { return key(name).integer(value); }
  JsonWriter& boolean(std::string_view name, bool value) { return key(name).boolean(value); }
  JsonWriter& null(std::string_view name) { return key(name).null(); }

  // A text in every language: an object with one key for each.
  JsonWriter& localized(const Localized& value);
  JsonWriter& localized(std::string_view name, const Localized& value) { return key(name).localized(value); }

  // A key with the text, or null when the text is empty.
  JsonWriter& text_or_null(std::string_view name, std::string_view value);

  [[nodiscard]] const std::string& str() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace foothold

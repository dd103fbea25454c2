#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/json_writer.hpp"

namespace foothold::workspace {

// JSON with one text for each value, so that it can be compared and hashed: keys sorted, no blanks, whole numbers
// without a point. Fractions are kept to 15 significant digits, which survive every reader of JSON; whole numbers up to
// 64 bits are kept exactly.
[[nodiscard]] std::string canonical_json(const boost::json::value& value);
[[nodiscard]] std::string canonical_json(const boost::json::object& object);

// The same inside a larger text.
void write_canonical(JsonWriter& writer, const boost::json::value& value);
void write_canonical(JsonWriter& writer, const boost::json::object& object);

// Whether two values have the same canonical text; 3 and 3.0 are the same.
[[nodiscard]] bool same_json(const boost::json::value& left, const boost::json::value& right);

// Reads what canonical_json() wrote. Nothing for text that is no JSON object.
[[nodiscard]] std::optional<boost::json::object> read_json_object(std::string_view text);

// The value of a name, or null when the object does not have it.
[[nodiscard]] boost::json::value value_or_null(const boost::json::object& object, std::string_view name);

}  // namespace foothold::workspace

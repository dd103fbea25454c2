#include "workspace/records/canonical_json.hpp"

#include <charconv>
#include <limits>

namespace foothold::workspace {
namespace {

constexpr int kept_digits = 15;

double rounded(double value) {
  std::array<char, 40> buffer{};
  const auto written =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, kept_digits);
  double result = value;
  std::from_chars(buffer.data(), written.ptr, result);
  return result + 0.0;  // Minus zero becomes zero.
}

void write_array(JsonWriter& writer, const boost::json::array& array) {
  writer.begin_array();
  for (const boost::json::value& value : array) write_canonical(writer, value);
  writer.end_array();
}

void write_unsigned(JsonWriter& writer, std::uint64_t number) {
  if (number <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    writer.integer(static_cast<std::int64_t>(number));
  } else {
    writer.number(rounded(static_cast<double>(number)));
  }
}

}  // namespace

void write_canonical(JsonWriter& writer, const boost::json::value& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      writer.null();
      break;
    case boost::json::kind::bool_:
      writer.boolean(value.get_bool());
      break;
    case boost::json::kind::int64:
      writer.integer(value.get_int64());
      break;
    case boost::json::kind::uint64:
      write_unsigned(writer, value.get_uint64());
      break;
    case boost::json::kind::double_:
      writer.number(rounded(value.get_double()));
      break;
    case boost::json::kind::string:
      writer.text(value.get_string());
      break;
    case boost::json::kind::array:
      write_array(writer, value.get_array());
      break;
    case boost::json::kind::object:
      write_canonical(writer, value.get_object());
      break;
  }
}

void write_canonical(JsonWriter& writer, const boost::json::object& object) {
  std::vector<std::string_view> names;
  for (const auto& member : object) names.emplace_back(member.key());
  std::ranges::sort(names);
  writer.begin_object();
  for (const std::string_view name : names) write_canonical(writer.key(name), object.at(name));
  writer.end_object();
}

std::string canonical_json(const boost::json::value& value) {
  JsonWriter writer;
  write_canonical(writer, value);
  return writer.take();
}

std::string canonical_json(const boost::json::object& object) {
  JsonWriter writer;
  write_canonical(writer, object);
  return writer.take();
}

bool same_json(const boost::json::value& left, const boost::json::value& right) {
  return canonical_json(left) == canonical_json(right);
}

std::optional<boost::json::object> read_json_object(std::string_view text) {
  boost::system::error_code problem;
  boost::json::value value = boost::json::parse(text, problem);
  if (problem || !value.is_object()) return std::nullopt;
  return std::move(value.get_object());
}

boost::json::value value_or_null(const boost::json::object& object, std::string_view name) {
  const boost::json::value* value = object.if_contains(name);
  return value == nullptr ? boost::json::value() : *value;
}

}  // namespace foothold::workspace

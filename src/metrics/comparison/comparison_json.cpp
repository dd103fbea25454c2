#include "metrics/comparison/comparison_json.hpp"

namespace foothold::metrics {
namespace {

void write_optional(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
  if (value) {
    json.number(name, *value);
  } else {
    json.null(name);
  }
}

void write_localized(JsonWriter& json, std::string_view name, const Localized* text) {
  if (text == nullptr) {
    json.null(name);
    return;
  }
  json.localized(name, *text);
}

void write_error(JsonWriter& json, std::string_view name, const StandardError& error) {
  if (!error.is_known()) {
    json.null(name);
    return;
  }
  json.key(name).begin_object().number("value", error.value).text("half", interval_half_name(error.half)).end_object();
}

}  // namespace

void write_comparison(JsonWriter& json, const Comparison& comparison) {
  json.begin_object().text("verdict", verdict_name(comparison.verdict));
  json.text_or_null("refusal", refusal_name(comparison.refusal));
  write_localized(json, "reason", comparison.reason);
  json.boolean("unreliable", comparison.unreliable).boolean("shares_people", comparison.shares_people);
  json.number("difference", comparison.difference).number("ratio", comparison.ratio);
  json.text("test", test_name(comparison.test));
  write_error(json, "first_error", comparison.first_error);
  write_error(json, "second_error", comparison.second_error);
  write_optional(json, "z", comparison.z);
  write_optional(json, "p", comparison.p);
  write_optional(json, "picked_p", comparison.picked_p);
  write_optional(json, "adjusted_p", comparison.adjusted_p);
  json.number("level", comparison.level).text("correction", "holm");
  json.integer("picked_from", static_cast<std::int64_t>(comparison.picked_from));
  json.integer("family", static_cast<std::int64_t>(comparison.family)).end_object();
}

void write_people(JsonWriter& json, std::string_view name, const std::optional<PeopleCount>& people) {
  if (!people) {
    json.null(name);
    return;
  }
  json.key(name).begin_object().number("count", people->count);
  write_optional(json, "lower", people->lower);
  write_optional(json, "upper", people->upper);
  write_localized(json, "noun", people->noun);
  json.end_object();
}

}  // namespace foothold::metrics

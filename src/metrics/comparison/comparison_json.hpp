#pragma once

#include "base/json_writer.hpp"
#include "metrics/comparison/comparison.hpp"
#include "metrics/comparison/people_behind.hpp"

namespace foothold::metrics {

// A comparison for scripts (docs/openapi.yaml, Comparison): verdict, refusal and reason, difference and ratio, and the
// working of the test. The readings are for the caller to write.
void write_comparison(JsonWriter& json, const Comparison& comparison);

// How many people or events (PeopleCount), or null.
void write_people(JsonWriter& json, std::string_view name, const std::optional<PeopleCount>& people);

}  // namespace foothold::metrics

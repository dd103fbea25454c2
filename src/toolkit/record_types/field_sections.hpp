#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <span>
#include <vector>

#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Some fields of a type that stand together under one heading. Views into the type, good as long as it stands.
struct FieldSection {
  const Localized* title = nullptr;  // null for fields before the first heading
  const Localized* help = nullptr;   // null when nothing is said below the heading
  std::span<const FieldRule> fields;
};

// The sections of a type in the order of its fields; every field is in exactly one. Pure.
[[nodiscard]] std::vector<FieldSection> sections_of(const RecordType& type);

// How far a record is on its way to being agreed: how many of the fields that this status needs have an answer. Fields
// of rows are not counted, because nobody knows how many rows there will be.
struct Progress {
  int answered = 0;
  int required = 0;

  [[nodiscard]] bool complete() const { return answered >= required; }
  Progress& operator+=(const Progress& other);
};
// Counts the fields that `counts` allows: those that the reader may see. Pure.
[[nodiscard]] Progress progress_of(const RecordType& type, const boost::json::object& fields,
                                   const std::function<bool(const FieldRule&)>& counts);

}  // namespace foothold::toolkit

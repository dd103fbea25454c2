#pragma once

#include <string>
#include <vector>

#include "html/form.hpp"
#include "html/page.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::workspace {

// A question of the form of a record with the texts that its control needs, kept together because the component borrows
// them.
struct FormQuestion {
  std::string name;
  std::string label;
  std::string hint;
  std::string error;
  bool required = false;

  [[nodiscard]] html::Field field() const {
    return {.name = name, .label = label, .hint = hint, .error = error, .required = required};
  }
};

// Pure functions.

// The help and the example of a field, and how to name what cannot be chosen from a list.
[[nodiscard]] std::string hint_of(const html::PageContext& context, const toolkit::FieldRule& rule);
[[nodiscard]] std::string hint_of_typing(const html::PageContext& context, const toolkit::FieldRule& rule);
// Whether what a reference leads to is typed as a code, because there are too many to choose from.
[[nodiscard]] bool takes_codes(const toolkit::FieldRule& rule);

// What is wrong with the answer at a path, or with something within it; empty when it is well.
[[nodiscard]] std::string error_within(const std::vector<html::FieldError>& errors, const std::string& path);

}  // namespace foothold::workspace

#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <string>
#include <vector>

#include "html/form.hpp"
#include "html/page.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/forms/form_values.hpp"

namespace foothold::workspace {

// Something that a reference may lead to.
struct ReferenceOption {
  std::string value;  // "organization:01h…"
  std::string label;
};

// What the form of a record shows and knows.
struct RecordFormView {
  const toolkit::RecordType& type;
  const boost::json::object& fields;
  const std::vector<html::FieldError>& errors;  // by the path of the field
  // What may be chosen for one entry of FieldRule::to, and the files of the record for "file"; empty where only a code
  // can be typed.
  std::function<std::vector<ReferenceOption>(const std::string& kind)> options;
  // What things of one kind are called: "Organizations".
  std::function<std::string(const std::string& kind)> plural_of;
  // Fields that the person may not see are left out, and stay as they are.
  std::function<bool(const toolkit::FieldRule&)> may_see;
  // What a reference leads to, for those that are not among the options.
  std::function<std::string(const std::string& reference)> name_of;
  // Where one of a kind is begun, when there is none to choose; empty where nobody begins one.
  std::function<std::string(const std::string& kind)> begin_at;
  // Where the form is sent; buttons of rows add the row to it, so that the page comes back there.
  std::string address;
  std::optional<RowAction> asked_to_remove = {};  // the row of which it asks whether it is to go
};

// All questions of a record type, each with its help, example and error; lists of rows with buttons to add, remove and
// move. Writes the inside of a form.
void record_fields(html::Html& html, const html::PageContext& context, const RecordFormView& view);

}  // namespace foothold::workspace

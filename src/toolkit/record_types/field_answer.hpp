#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Rules for the answer of one field. Pure functions on values; any thread may call them.

// What is wrong with an answer. The path leads to it: the field, within a list the entry counted from 0, within a row
// its field ("options.2.label"). The message is a key of content/strings.
struct FieldProblem {
  std::string path;
  Message message;

  friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};
using FieldProblems = std::vector<FieldProblem>;

// "options", 2 and "label" as one path.
[[nodiscard]] std::string path_below(const std::string& path, std::string_view part);
[[nodiscard]] std::string path_below(const std::string& path, std::size_t index);

// Whether nothing was answered: null, blank text, an empty list, or an object all of whose parts are so. Forms send
// what people left empty; it counts as missing, never as wrong.
[[nodiscard]] bool is_unanswered(const boost::json::value& answer);

// Adds what is wrong with an answer: its shape, or a limit of its rule. Of rows it checks the list and their ids; their
// fields have rules of their own.
void check_answer(const FieldRule& rule, const boost::json::value& answer, const std::string& path,
                  FieldProblems& problems);

// The two halves of "organization:01h2" and of "reading:29019/share_employed/2023/all/All".
struct ReferenceParts {
  std::string_view kind;
  std::string_view id;
};
// Nothing when one half is missing or the id has a control character. The halves point into the text.
[[nodiscard]] std::optional<ReferenceParts> parse_reference(std::string_view text);

}  // namespace foothold::toolkit

#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/example/example.hpp"

namespace foothold::workspace {

// The number in "day(-120)", given the word "day"; nothing for any other text.
[[nodiscard]] std::optional<int> offset_in(std::string_view text, std::string_view word);

// Turns the answers of a record, as the content of the example writes them, into fields as they are stored. Beyond what
// docs/record-types.md says of answers it knows two things: a day may be told from today ("day(-120)") and a whole
// number be a year so ("year(+1)"); and a reference to another record of the example is its key ("@homes"). Rows get
// their ids here. What cannot be read is a problem with its line; limits and required answers are for others to check.
// Borrows all that it is given.
class ExampleAnswers {
 public:
  // `today` as "2026-05-01".
  ExampleAnswers(std::string today, const ExampleTypes& types, ContentProblems& problems)
      : today_(std::move(today)), types_(types), problems_(problems) {}

  [[nodiscard]] boost::json::object read(const std::vector<toolkit::FieldRule>& rules, const ContentNode& answers);

 private:
  [[nodiscard]] boost::json::value read_answer(const toolkit::FieldRule& rule, const ContentNode& node);
  [[nodiscard]] boost::json::value read_one(toolkit::FieldType type, const ContentNode& node);
  [[nodiscard]] boost::json::value read_list(toolkit::FieldType type, const ContentNode& node);
  [[nodiscard]] boost::json::value read_parts(toolkit::FieldType type, const ContentNode& node);
  [[nodiscard]] boost::json::value read_rows(const toolkit::FieldRule& rule, const ContentNode& node);
  [[nodiscard]] std::string reference_to(const ContentNode& node, const std::string& text);
  bool expect(const ContentNode& node, ContentNode::Kind kind, const char* what);

  std::string today_;
  const ExampleTypes& types_;
  ContentProblems& problems_;
};

}  // namespace foothold::workspace

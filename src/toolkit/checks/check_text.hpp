#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "base/language.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// What a finding of a check does. A block keeps a record from being agreed or published; a warning can be accepted with
// a reason; a task is something to do; information only tells. From the gravest to the lightest.
enum class Severity { block, warning, task, information };
inline constexpr int severity_count = 4;

[[nodiscard]] std::string_view severity_name(Severity severity);  // "block", "warning", "task", "info", as in content
[[nodiscard]] std::optional<Severity> severity_from_name(std::string_view name);

// The words of one check, as content/checks has them. What it looks at is code.
struct CheckText {
  std::string id;   // "C2-1"
  int chapter = 0;  // 1 to 7, and 0 for the checks of the plan
  Severity severity = Severity::information;
  std::string on;   // the record type at which it shows; empty for the coalition as a whole
  Localized title;  // the rule in few words
  Localized says;   // what was found, with {names}
  Localized why;
  Localized fix;
};

// All checks that the content describes: by chapter, those of the plan last, and within a file in the order of the
// file. Immutable after reading, so any thread may ask.
class CheckTexts {
 public:
  // Reads every file below content/checks: chapter-<n>.yaml and plan.yaml. What is wrong is added to `problems`.
  static CheckTexts read(const ContentFolder& folder, const RecordTypes& types, ContentProblems& problems);

  [[nodiscard]] const std::vector<CheckText>& all() const { return texts_; }
  [[nodiscard]] const CheckText* find(std::string_view id) const;  // null when there is no such check

 private:
  std::vector<CheckText> texts_;
};

}  // namespace foothold::toolkit

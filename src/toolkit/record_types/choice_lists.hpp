#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Choices that several fields share, as content/choice-lists has them. Immutable after reading.
class ChoiceLists {
 public:
  // What is wrong is added to `problems` with file and line.
  static ChoiceLists read(const ContentFolder& folder, ContentProblems& problems);

  // The choices that a field has: its own, or those of the list that it names. A list that does not exist, and a field
  // that has both, are problems; then there are no choices.
  [[nodiscard]] std::vector<FieldChoice> choices_of(const ContentNode& field, ContentProblems& problems) const;

 private:
  std::map<std::string, std::vector<FieldChoice>, std::less<>> lists_;
};

}  // namespace foothold::toolkit

#pragma once

#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Holds what content files name against the choices that records have for the same things, so that a record can always
// name what the page of the toolkit shows.
class ChoiceChecks {
 public:
  ChoiceChecks(const RecordTypes& types, ContentProblems& problems) : types_(types), problems_(problems) {}

  // The id must be one of the choices of a field, or of a field in rows ("questions.dimension"). A type that is not
  // there has no choices to hold it against: a part of the content alone can be read as well.
  void require(const ContentNode& id, std::string_view type, std::string_view field);

  // The same for the ids of all items, and every choice must be among them.
  void require_all(const ContentNode& list, std::string_view type, std::string_view field);

 private:
  [[nodiscard]] const FieldRule* find_rule(std::string_view type, std::string_view field) const;

  const RecordTypes& types_;
  ContentProblems& problems_;
};

}  // namespace foothold::toolkit

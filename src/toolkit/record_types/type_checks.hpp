#pragma once

#include <string>

#include "base/content/content.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Holds the record types and fields that content files name against those that there are. What is missing is added to
// the problems, at the line of the node. Where no record types were read, nothing can be held against them: a part of
// the content alone can be read as well.
class TypeChecks {
 public:
  TypeChecks(const RecordTypes& types, ContentProblems& problems) : types_(types), problems_(problems) {}

  void require_type(const ContentNode& name);
  // Of a type that is not there nothing is said: that is for require_type().
  void require_field(const ContentNode& node, const std::string& type, const std::string& field);

 private:
  const RecordTypes& types_;
  ContentProblems& problems_;
};

}  // namespace foothold::toolkit

#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"

namespace foothold::workspace {

// People of one community who plan together. One installation may host several; nothing that one of them writes shows
// up with another. A plain value.
struct Coalition {
  std::string id;
  std::string slug;  // its name in addresses: lower-case letters, digits and hyphens; never changes
  std::string name;
  std::vector<Language> languages;
  std::string created_at;
  std::string created_by;
  bool example = false;  // the fictional one for looking around; it can be made anew
};

// What someone wants to found.
struct NewCoalition {
  std::string slug;
  std::string name;
  std::vector<Language> languages;
  std::string person;
};

}  // namespace foothold::workspace

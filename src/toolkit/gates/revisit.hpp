#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// What is to be looked at again once something newer is agreed, as written in content/revisits.yaml. A plain value.
struct Revisit {
  std::string id;
  std::string look_at;             // a record type
  std::vector<std::string> after;  // record types
  Localized why;
  // A reference field of what is looked at, and one of what is newer, which must lead to the same. Both empty: any.
  std::string own_field;
  std::string newer_field;
};

}  // namespace foothold::toolkit

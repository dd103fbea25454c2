#include "workspace/answers/saved_number.hpp"

namespace foothold::workspace {

bool needs_reason(const Fields& saved_number) {
  return text_of(saved_number, "grade") == "weak" || text_of(saved_number, "other_grade") == "weak" ||
         text_of(saved_number, "verdict") == "cannot-tell";
}

bool lacks_reason(const Fields& saved_number) {
  return needs_reason(saved_number) && !is_answered(saved_number, "reason");
}

}  // namespace foothold::workspace

#pragma once

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// Whether a record may be named where people outside of the coalition read: a person only once they have said so; what
// is no person always. Pure.
[[nodiscard]] inline bool may_be_named(const Record& record) {
  return record.type != "person" || says_yes(record.fields, "consent_to_be_listed");
}

// Whether a quote may stand where they read.
[[nodiscard]] inline bool may_print_quote(const Record& quote) {
  return is_one_of(quote.fields, "permission", {"anonymous-public", "named"});
}

}  // namespace foothold::workspace

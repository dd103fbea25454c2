#pragma once

#include "base/content/content.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Adds a problem for every part of a rule that its type has no use for, for what it needs and lacks, and for limits
// that no answer could keep. `node` is the rule as it stands in the content, `rule` what was read from it.
void check_field_limits(const ContentNode& node, const FieldRule& rule, ContentProblems& problems);

// Gives a rule the limits of its type where the content names none.
void fill_in_limits(FieldRule& rule);

}  // namespace foothold::toolkit

#pragma once

#include "base/content/content.hpp"

namespace foothold {

// Compares a content file with its schema (content/schema/README.md describes the language) and adds every difference
// to `problems`, each with the line it stands in. Pure. A fault in the schema itself is reported the same way.
void check_against_schema(const ContentNode& tree, const ContentNode& schema, ContentProblems& problems);

}  // namespace foothold

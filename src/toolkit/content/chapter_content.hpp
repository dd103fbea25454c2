#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/chapter.hpp"

namespace foothold::toolkit {

// Reads content/chapters: one file for each chapter, named "<number>-<id>.yaml". Checks beyond the schema that the
// chapters are numbered 1 to 7 without gap or repeat and that what they feed exists. The list is sorted by number; what
// is wrong is added to `problems`.
[[nodiscard]] std::vector<Chapter> read_chapters(const ContentFolder& folder, ContentProblems& problems);

}  // namespace foothold::toolkit

#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// The framework, the seven chapters and the record types: everything that content/framework, content/chapters and
// content/record-types say. Immutable after reading, so any thread may ask. Other slices enter here.
struct Toolkit {
  Framework framework;
  std::vector<Chapter> chapters;  // by number
  RecordTypes record_types;
};

// Reads and cross-checks the content. What is wrong stands in `problems`, with file and line; the toolkit is fit for
// use only when nothing was added there.
[[nodiscard]] Toolkit read_toolkit(const ContentFolder& folder, ContentProblems& problems);

}  // namespace foothold::toolkit

#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/framework.hpp"

namespace foothold::toolkit {

// The framework and the seven chapters: everything that content/framework and content/chapters say. Immutable after
// reading, so any thread may ask. Other slices enter here.
struct Toolkit {
  Framework framework;
  std::vector<Chapter> chapters;  // by number
};

// Reads and cross-checks the content. What is wrong stands in `problems`, with file and line; the toolkit is fit for
// use only when nothing was added there.
[[nodiscard]] Toolkit read_toolkit(const ContentFolder& folder, ContentProblems& problems);

}  // namespace foothold::toolkit

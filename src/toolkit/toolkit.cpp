#include "toolkit/toolkit.hpp"

#include "toolkit/content/chapter_content.hpp"
#include "toolkit/content/framework_content.hpp"

namespace foothold::toolkit {

Toolkit read_toolkit(const ContentFolder& folder, ContentProblems& problems) {
  return {.framework = read_framework(folder, problems),
          .chapters = read_chapters(folder, problems),
          .record_types = RecordTypes::read(folder, problems)};
}

}  // namespace foothold::toolkit

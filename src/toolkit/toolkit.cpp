#include "toolkit/toolkit.hpp"

#include "toolkit/content/chapter_content.hpp"
#include "toolkit/content/framework_content.hpp"

namespace foothold::toolkit {

Toolkit read_toolkit(const ContentFolder& folder, ContentProblems& problems) {
  Toolkit toolkit = {.framework = read_framework(folder, problems),
                     .chapters = read_chapters(folder, problems),
                     .record_types = RecordTypes::read(folder, problems),
                     .worksheets = {},
                     .checks = {}};
  toolkit.worksheets = Worksheets::read(folder, toolkit.record_types, problems);
  toolkit.checks = CheckTexts::read(folder, toolkit.record_types, problems);
  return toolkit;
}

}  // namespace foothold::toolkit

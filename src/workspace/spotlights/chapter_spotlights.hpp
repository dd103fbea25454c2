#pragma once

#include <string>
#include <vector>

#include "html/html.hpp"
#include "html/page.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/access.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/reference_names.hpp"

namespace foothold::workspace {

// The examples and the reading beside a chapter in a coalition: those of the toolkit, and the stories that the
// coalition has written itself (records of the type spotlight). All can be narrowed down to a topic: "pillar:work",
// "predictor:employment", "audience:nonprofit".

// The stories for the chapter that the participant may see, without the answers that they may not see, by title.
[[nodiscard]] std::vector<Record> own_spotlights(const Participant& participant, const CoalitionRecords& records,
                                                 int chapter);

// The topics of a story, and of an example of the toolkit. Pure.
[[nodiscard]] std::vector<std::string> topics_of(const Record& spotlight);
[[nodiscard]] std::vector<std::string> topics_of(const toolkit::Resource& resource);

struct ChapterSpotlights {
  const toolkit::Toolkit& toolkit;
  const toolkit::Chapter& chapter;
  std::vector<Record> own;
  std::string topic;  // the one chosen; empty for all
  const ReferenceNames& names;
};
void write_spotlights(html::Html& html, const html::PageContext& context, const Participant& participant,
                      const ChapterSpotlights& view);

}  // namespace foothold::workspace

#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/pages/findings_section.hpp"
#include "workspace/reference_names.hpp"
#include "workspace/spotlights/chapter_spotlights.hpp"
#include "workspace/worksheets/worksheet_state.hpp"

namespace foothold::workspace {

// The pages on which a coalition works through the toolkit. Pure but for the names of what answers refer to.

// "Agreed", "In review".
[[nodiscard]] std::string state_words(const html::PageContext& context, WorkState state);
// "2 of 5 worksheets begun, 1 agreed"
[[nodiscard]] std::string worksheets_begun(const html::PageContext& context,
                                           const std::vector<WorksheetState>& worksheets);

// A worksheet of a chapter with what its checks ask for.
struct WorksheetLine {
  WorksheetState state;
  std::string findings;  // "2 warnings"; may be empty
};
struct ChapterView {
  const toolkit::Chapter& chapter;
  std::vector<WorksheetLine> worksheets;
  std::vector<FindingView> findings;  // of its checks
  ChapterSpotlights spotlights;       // the examples and the reading beside it
};
[[nodiscard]] std::string work_chapter_page(const html::PageContext& context, const Participant& participant,
                                            const ChapterView& view);

struct WorksheetView {
  const toolkit::Toolkit& toolkit;
  WorksheetState state;  // with all records; the pages show those that the participant may see
  std::vector<FindingView> findings = {};
  const toolkit::Vocabulary* vocabulary = nullptr;  // for what goes to others; null for the words of the toolkit
};
[[nodiscard]] std::string worksheet_page(const html::PageContext& context, const Participant& participant,
                                         const WorksheetView& view);
[[nodiscard]] std::string filled_worksheet_title(const html::PageContext& context, const toolkit::Worksheet& worksheet);
// What the participant may see of it, sheet by sheet.
void write_filled_worksheet(html::Html& html, const html::PageContext& context, const Participant& participant,
                            const WorksheetView& view, const ReferenceNames& names);
// What was filled in, for paper.
[[nodiscard]] std::string filled_worksheet_page(const html::PageContext& context, const Participant& participant,
                                                const WorksheetView& view, const ReferenceNames& names);
// An empty form for paper.
[[nodiscard]] std::string blank_worksheet_page(const html::PageContext& context, const Participant& participant,
                                               const WorksheetView& view);

}  // namespace foothold::workspace

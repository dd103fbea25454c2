#pragma once

#include <optional>
#include <string>
#include <vector>

#include "toolkit/chapter.hpp"
#include "workspace/pages/calendar_page.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/records/change.hpp"
#include "workspace/records/comment_store.hpp"
#include "workspace/revisits/revisit_routes.hpp"

namespace foothold::workspace {

// The first page of a coalition, as one reader sees it, and the list of all that was done. Pure.

struct ActivityEntry {
  Change change;
  std::string person;
  std::string title;
  std::string path;  // empty when the record is not there any more
};
// A comment that names the reader.
struct MentionEntry {
  Comment comment;
  std::string person;
  std::string title;
  std::string path;
};
// Something that the reader began to write and has not saved.
struct DraftEntry {
  std::string title;  // of the record, or what a new one will be
  std::string path;
  std::string saved_at;
};
// One of the seven chapters, as the coalition stands in it.
struct ChapterLine {
  const toolkit::Chapter* chapter = nullptr;
  std::string state;     // in words
  std::string detail;    // how many of its worksheets are begun and agreed
  std::string findings;  // what its checks ask for; may be empty
};
// One of the gates.
struct GateLine {
  std::string id;
  std::string name;  // "G1: Go, or not yet"
  std::string step;  // "Ready to sign"
  std::string words;
};
// Records of some types, with how many of each the reader sees.
struct TypeGroup {
  std::string title;
  struct Line {
    const toolkit::RecordType* type = nullptr;
    std::size_t records = 0;
  };
  std::vector<Line> lines;
  std::size_t records = 0;
};
// What others have done since the reader was here last.
struct NewSince {
  std::string at;  // when that was
  std::size_t count = 0;
  bool more = false;  // there is more than was counted
  std::vector<ActivityEntry> latest;
};

struct CoalitionView {
  bool begins = false;              // nobody has said yet for where and for whom it plans
  std::size_t changed_numbers = 0;  // that read otherwise in the edition in use, and nobody has looked at them since
  std::optional<NewSince> since = {};
  std::vector<std::string> here = {};  // the names of those who are at work now, without the reader
  CalendarView calendar = {};
  std::vector<RevisitLine> revisits = {};
  std::vector<ChapterLine> chapters = {};
  std::string findings = {};  // what all checks ask for; may be empty
  std::vector<GateLine> gates = {};
  std::vector<TypeGroup> records = {};
  std::vector<DraftEntry> drafts = {};
  std::vector<MentionEntry> mentions = {};
  std::vector<ActivityEntry> activity = {};
};
[[nodiscard]] std::string coalition_page(const html::PageContext& context, const Participant& participant,
                                         const CoalitionView& view);
[[nodiscard]] std::string activity_page(const html::PageContext& context, const Participant& participant,
                                        const std::vector<ActivityEntry>& activity);

}  // namespace foothold::workspace

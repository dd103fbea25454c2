#include "workspace/worksheets/printed_documents.hpp"

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/drawings/drawing_list.hpp"
#include "workspace/letters/letter_list.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/views/work_view_list.hpp"

namespace foothold::workspace {
namespace {

// The records of a type on the worksheet that the participant sees.
std::vector<const Record*> seen_of_type(const Participant& participant, const WorksheetView& view,
                                        std::string_view type) {
  std::vector<const Record*> seen;
  for (const SheetState& sheet : view.state.sheets)
    for (const Record* record : sheet.records)
      if (record->type == type && may_see(participant, *record)) seen.push_back(record);
  return seen;
}

std::string path_of_list(std::string_view type) {
  return "/types/" + std::string(type);
}

}  // namespace

std::optional<std::string> printed_document_path(const Participant& participant, const WorksheetView& view,
                                                 const toolkit::PrintedDocument& document) {
  std::vector<std::string_view> words = split(document.made_of, ' ');
  words.resize(3);
  const std::string_view kind = words[0];
  if (kind == "answers") return "/worksheets/" + view.state.worksheet->id + "/print";
  if (kind == "plan") return "/plan";
  if (kind == "view") {
    const WorkView* found = find_work_view(words[1]);
    return found == nullptr ? std::nullopt : std::optional(view_path(*found));
  }
  const auto seen = seen_of_type(participant, view, words[1]);
  const std::optional<std::string> record = seen.size() == 1 ? std::optional(seen.front()->id) : std::nullopt;
  if (kind == "letter") {
    const LetterKind* letter = find_letter(words[1], words[2]);
    if (letter == nullptr) return std::nullopt;
    return record ? letter_path(*letter, *record) : path_of_list(words[1]);
  }
  if (kind != "drawing" || find_drawing(words[1]) == nullptr) return std::nullopt;
  return record ? drawing_path(*record) : path_of_list(words[1]);
}

void write_printed_documents(html::Html& html, const html::PageContext& context, const Participant& participant,
                             const WorksheetView& view) {
  const html::Element list = html.open("ul", {{"class", "usa-list"}});
  for (const toolkit::PrintedDocument& document : view.state.worksheet->prints_as) {
    const auto path = printed_document_path(participant, view, document);
    if (!path) continue;
    const html::Element item = html.open("li");
    html::link(html, address_in(context, participant, *path), context.say(document.name));
    if (path->starts_with("/types/")) html.text(" " + context.text("worksheets.open_one"));
  }
}

}  // namespace foothold::workspace

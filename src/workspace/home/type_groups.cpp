#include "workspace/home/type_groups.hpp"

#include <algorithm>
#include <map>

#include "toolkit/pages/page_parts.hpp"

namespace foothold::workspace {
namespace {

constexpr int no_chapter = toolkit::chapter_count + 1;

// The first chapter in which a type is filled in.
std::map<std::string, int> chapters_of_types(const toolkit::Toolkit& toolkit) {
  std::map<std::string, int> chapters;
  for (const toolkit::Worksheet& worksheet : toolkit.worksheets.all())
    for (const toolkit::WorksheetSheet& sheet : worksheet.sheets)
      if (worksheet.chapter > 0) chapters.emplace(sheet.type, worksheet.chapter);
  return chapters;
}

std::size_t count_seen(const Participant& participant, const CoalitionRecords& records, const std::string& type) {
  return static_cast<std::size_t>(
      std::ranges::count_if(records.of(type), [&](const Record* record) { return may_see(participant, *record); }));
}

std::string title_of(const html::PageContext& context, const toolkit::Toolkit& toolkit, int number) {
  const toolkit::Chapter* chapter = find_chapter(toolkit.chapters, number);
  return chapter == nullptr ? context.text("coalition.shared_records") : toolkit::chapter_label(context, *chapter);
}

}  // namespace

std::vector<TypeGroup> type_groups(const html::PageContext& context, const Participant& participant,
                                   const CoalitionRecords& records) {
  const toolkit::Toolkit& toolkit = records.toolkit();
  const auto chapters = chapters_of_types(toolkit);
  std::map<int, TypeGroup> groups;
  for (const toolkit::RecordType& type : toolkit.record_types.all()) {
    const auto at = chapters.find(type.id);
    const int chapter = at == chapters.end() ? no_chapter : at->second;
    TypeGroup& group = groups[chapter];
    if (group.title.empty()) group.title = title_of(context, toolkit, chapter);
    group.lines.push_back({&type, count_seen(participant, records, type.id)});
    group.records += group.lines.back().records;
  }
  std::vector<TypeGroup> list;
  for (auto& [chapter, group] : groups) list.push_back(std::move(group));
  return list;
}

}  // namespace foothold::workspace

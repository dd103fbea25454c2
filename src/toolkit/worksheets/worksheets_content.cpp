#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::size_t most_steps = 5;

Localized read_note(const ContentNode& sheet) {
  const ContentNode* note = sheet.find("note");
  return note == nullptr ? Localized() : note->localized();
}

// The number behind the point of "W2.7"; 0 when the code is not of that form or of another chapter.
int number_in_code(std::string_view code, int chapter) {
  const std::string start = "W" + std::to_string(chapter) + ".";
  if (!code.starts_with(start)) return 0;
  const auto number = parse_integer(code.substr(start.size()));
  return number && *number >= 1 && *number <= 99 ? static_cast<int>(*number) : 0;
}

Worksheet read_worksheet(const ContentNode& tree) {
  Worksheet worksheet = {.id = tree["id"].text(),
                         .code = tree["code"].text(),
                         .chapter = tree["chapter"].integer(),
                         .number = 0,
                         .title = tree["title"].localized(),
                         .help = tree["help"].localized(),
                         .steps = tree.localized_list("steps"),
                         .example = tree["example"].localized(),
                         .prints_as = {},
                         .sheets = {},
                         .feeds = {}};
  worksheet.number = number_in_code(worksheet.code, worksheet.chapter);
  for (const ContentNode& sheet : tree.list("sheets"))
    worksheet.sheets.push_back({sheet["type"].text(), sheet["entries"].text() == "many", read_note(sheet)});
  for (const ContentNode& document : tree.list("prints_as"))
    worksheet.prints_as.push_back({document["name"].localized(), document["made_of"].text()});
  for (const ContentNode& feed : tree.list("feeds"))
    worksheet.feeds.push_back({feed["worksheet"].text(), feed["what"].localized()});
  return worksheet;
}

// Takes the files one after the other and remembers what it has seen.
class WorksheetReader {
 public:
  WorksheetReader(const RecordTypes& types, ContentProblems& problems) : types_(types), problems_(problems) {}

  Worksheet add(const ContentNode& tree) {
    Worksheet worksheet = read_worksheet(tree);
    check_name(tree, worksheet);
    check_code(tree, worksheet);
    check_amounts(tree, worksheet);
    for (const ContentNode& sheet : tree.list("sheets")) check_sheet(sheet);
    check_types_differ(tree);
    return worksheet;
  }

 private:
  void check_name(const ContentNode& tree, const Worksheet& worksheet) {
    if (worksheet.id != std::filesystem::path(tree.file()).stem())
      problems_.push_back(
          tree["id"].problem("the file must have the name of its worksheet, '" + worksheet.id + ".yaml'"));
  }

  void check_code(const ContentNode& tree, const Worksheet& worksheet) {
    const ContentNode& chapter = tree["chapter"];
    if (worksheet.chapter < 0 || worksheet.chapter > chapter_count)
      return problems_.push_back(chapter.problem("there is no chapter " + chapter.text() +
                                                 "; worksheets belong to 1 to " + std::to_string(chapter_count) +
                                                 ", or to 0, the introduction"));
    const ContentNode& code = tree["code"];
    if (worksheet.number == 0)
      problems_.push_back(code.problem("the code of a worksheet of chapter " + chapter.text() + " is 'W" +
                                       chapter.text() + ".' and a number, not '" + worksheet.code + "'"));
    if (!codes_.insert(worksheet.code).second)
      problems_.push_back(code.problem("another worksheet already has the code '" + worksheet.code + "'"));
  }

  void check_amounts(const ContentNode& tree, const Worksheet& worksheet) {
    if (worksheet.steps.size() > most_steps)
      problems_.push_back(
          tree["steps"].problem("a worksheet has at most 5 steps, not " + std::to_string(worksheet.steps.size())));
  }

  void check_sheet(const ContentNode& sheet) {
    const std::string& type = sheet["type"].text();
    if (types_.find(type) == nullptr)
      return problems_.push_back(sheet["type"].problem("there is no record type '" + type + "' to fill in"));
    const std::string& entries = sheet["entries"].text();
    if (entries_.emplace(type, entries).first->second != entries)
      problems_.push_back(
          sheet["entries"].problem("another worksheet keeps '" + type + "' as '" + entries_.at(type) + "'"));
  }

  void check_types_differ(const ContentNode& tree) {
    std::set<std::string> seen;
    for (const ContentNode& sheet : tree.list("sheets"))
      if (!seen.insert(sheet["type"].text()).second)
        problems_.push_back(sheet["type"].problem("the type '" + sheet["type"].text() + "' stands here twice"));
  }

  const RecordTypes& types_;
  ContentProblems& problems_;
  std::set<std::string> codes_;
  std::map<std::string, std::string> entries_;  // of each type, where it was seen first
};

void check_feeds(const ContentNode& tree, const Worksheets& worksheets, ContentProblems& problems) {
  for (const ContentNode& feed : tree.list("feeds")) {
    const ContentNode& target = feed["worksheet"];
    if (worksheets.find_by_code(target.text()) == nullptr)
      problems.push_back(target.problem("there is no worksheet '" + target.text() + "' to feed"));
    if (target.text() == tree["code"].text()) problems.push_back(target.problem("a worksheet cannot feed itself"));
  }
}

}  // namespace

Worksheets Worksheets::read(const ContentFolder& folder, const RecordTypes& types, ContentProblems& problems) {
  Worksheets read;
  WorksheetReader reader(types, problems);
  std::vector<ContentNode> trees;
  for (const std::string& file : folder.files_below("worksheets")) {
    auto tree = folder.read(file, "worksheet", problems);
    if (!tree) continue;
    read.worksheets_.push_back(reader.add(*tree));
    trees.push_back(std::move(*tree));
  }
  for (const ContentNode& tree : trees) check_feeds(tree, read, problems);
  std::sort(read.worksheets_.begin(), read.worksheets_.end(), [](const Worksheet& left, const Worksheet& right) {
    return std::pair(left.chapter, left.number) < std::pair(right.chapter, right.number);
  });
  return read;
}

}  // namespace foothold::toolkit

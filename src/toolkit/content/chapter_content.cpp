#include "toolkit/content/chapter_content.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "toolkit/content/content_checks.hpp"

namespace foothold::toolkit {
namespace {

Chapter read_chapter(const ContentNode& node) {
  Chapter chapter = {.number = node["number"].integer(),
                     .id = node["id"].text(),
                     .title = node["title"].localized(),
                     .short_title = node["short_title"].localized(),
                     .purpose = node["purpose"].localized(),
                     .topics = node.localized_list("topics"),
                     .questions = node.localized_list("questions"),
                     .activities = node.localized_list("activities"),
                     .products = {},
                     .tips = node.localized_list("tips"),
                     .pitfalls = node.localized_list("pitfalls"),
                     .feeds = {}};
  for (const ContentNode& product : node.list("products"))
    chapter.products.push_back({product["name"].localized(), product["use"].localized()});
  for (const ContentNode& feed : node.list("feeds"))
    chapter.feeds.push_back({feed["chapter"].integer(), feed["what"].localized()});
  return chapter;
}

// Takes the files one after the other and remembers which numbers and ids it has seen.
class ChapterReader {
 public:
  explicit ChapterReader(ContentProblems& problems) : problems_(problems) {}

  void add(const ContentNode& tree) {
    check_chapter_number(tree["number"], problems_);
    check_not_seen(tree["number"], "number");
    check_not_seen(tree["id"], "id");
    check_file_name(tree);
    for (const ContentNode& feed : tree.list("feeds")) check_feed(feed["chapter"], tree["number"].integer());
    chapters_.push_back(read_chapter(tree));
  }

  // A file that breaks its schema has been told already; its number is not known, so nobody can say that it is missing.
  std::vector<Chapter> finish(bool every_file_was_read) {
    for (int number = 1; every_file_was_read && number <= chapter_count; ++number)
      if (find_chapter(chapters_, number) == nullptr)
        problems_.push_back({"chapters", 0, "chapter " + std::to_string(number) + " is missing"});
    std::sort(chapters_.begin(), chapters_.end(),
              [](const Chapter& left, const Chapter& right) { return left.number < right.number; });
    return std::move(chapters_);
  }

 private:
  void check_not_seen(const ContentNode& value, const std::string& field) {
    if (!seen_.insert(field + " " + value.text()).second)
      problems_.push_back(value.problem("another chapter already has the " + field + " '" + value.text() + "'"));
  }

  void check_file_name(const ContentNode& tree) {
    const std::string expected = tree["number"].text() + "-" + tree["id"].text();
    if (std::filesystem::path(tree.file()).stem() != expected)
      problems_.push_back(
          tree["id"].problem("the file must have the number and the id as its name, '" + expected + ".yaml'"));
  }

  void check_feed(const ContentNode& target, int own_number) {
    check_chapter_number(target, problems_);
    if (target.integer() == own_number) problems_.push_back(target.problem("a chapter cannot feed itself"));
  }

  ContentProblems& problems_;
  std::set<std::string> seen_;
  std::vector<Chapter> chapters_;
};

}  // namespace

std::vector<Chapter> read_chapters(const ContentFolder& folder, ContentProblems& problems) {
  ChapterReader reader(problems);
  bool every_file_was_read = true;
  for (const std::string& file : folder.files_below("chapters")) {
    const auto tree = folder.read(file, "chapter", problems);
    if (tree) reader.add(*tree);
    every_file_was_read = every_file_was_read && tree.has_value();
  }
  return reader.finish(every_file_was_read);
}

}  // namespace foothold::toolkit

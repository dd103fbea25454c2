#include "toolkit/content/content_checks.hpp"

#include <set>

#include "toolkit/chapter.hpp"

namespace foothold::toolkit {

void check_count(const ContentNode& list, std::size_t expected, const std::string& what, ContentProblems& problems) {
  const std::size_t count = list.items().size();
  if (count != expected)
    problems.push_back(
        list.problem("there must be " + std::to_string(expected) + " " + what + ", not " + std::to_string(count)));
}

void check_ids_differ(const std::vector<ContentNode>& items, ContentProblems& problems) {
  std::set<std::string> seen;
  for (const ContentNode& item : items) {
    const ContentNode& id = item["id"];
    if (!seen.insert(id.text()).second) problems.push_back(id.problem("the id '" + id.text() + "' stands here twice"));
  }
}

void check_chapter_number(const ContentNode& number, ContentProblems& problems) {
  if (number.integer() < 1 || number.integer() > chapter_count)
    problems.push_back(number.problem("there is no chapter " + number.text() + "; chapters are numbered 1 to " +
                                      std::to_string(chapter_count)));
}

}  // namespace foothold::toolkit

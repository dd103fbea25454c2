#pragma once

// Only for tests: what can be seen of a page without drawing it.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::toolkit {

// Walks through the tags of a page. `mistakes` tells what is not as it should be: end tags that do not fit, ids that
// stand twice, links into the page that lead nowhere, headings that skip a level.
struct PageOutline {
  std::vector<std::string> mistakes;
  std::vector<int> headings;       // levels, in order
  std::vector<std::string> links;  // href of every <a>
  std::vector<std::string> ids;

  explicit PageOutline(std::string_view page) {
    for (std::size_t open = page.find('<'); open != std::string_view::npos; open = page.find('<', open + 1))
      if (page.substr(open, 2) != "<!") add(page.substr(open + 1, page.find('>', open) - open - 1));
    if (!open_.empty()) mistakes.push_back("not closed: " + open_.back());
    check_links();
    check_headings();
  }

 private:
  void add(std::string_view tag) {
    if (tag.starts_with('/')) return close(tag.substr(1));
    const std::string name(tag.substr(0, tag.find(' ')));
    static constexpr std::array<std::string_view, 6> single = {"meta", "link", "input", "img", "br", "hr"};
    if (std::find(single.begin(), single.end(), name) == single.end()) open_.push_back(name);
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') headings.push_back(name[1] - '0');
    if (name == "a") links.push_back(attribute(tag, " href=\""));
    if (const std::string id = attribute(tag, " id=\""); !id.empty()) add_id(id);
  }

  void close(std::string_view name) {
    if (open_.empty() || open_.back() != name) {
      mistakes.push_back("closed without being open: " + std::string(name));
    } else {
      open_.pop_back();
    }
  }

  void add_id(const std::string& id) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) mistakes.push_back("the id stands twice: " + id);
    ids.push_back(id);
  }

  static std::string attribute(std::string_view tag, std::string_view start) {
    const std::size_t at = tag.find(start);
    if (at == std::string_view::npos) return {};
    tag.remove_prefix(at + start.size());
    return std::string(tag.substr(0, tag.find('"')));
  }

  void check_links() {
    for (const std::string& link : links)
      if (link.empty() || (link[0] == '#' && std::find(ids.begin(), ids.end(), link.substr(1)) == ids.end()))
        mistakes.push_back("the link leads nowhere: " + link);
  }

  void check_headings() {
    for (std::size_t at = 1; at < headings.size(); ++at)
      if (headings[at] > headings[at - 1] + 1) mistakes.push_back("a heading skips a level");
  }

  std::vector<std::string> open_;
};

}  // namespace foothold::toolkit

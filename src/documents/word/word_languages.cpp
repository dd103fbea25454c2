#include "documents/word/word_languages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "documents/markup/markup_tree.hpp"
#include "documents/word/word_styles.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

// "foothold-lang-es-4".
constexpr std::string_view name_begin = "foothold-lang-";
constexpr std::size_t code_letters = 2;

// What cannot have another element around it, because it is part of a table or a list.
constexpr std::array<std::string_view, 5> parts = {"td", "th", "li", "dt", "dd"};
// What stands within a line has no room for a name.
constexpr std::array<std::string_view, 4> words_in_a_line = {"span", "a", "strong", "em"};

bool is_one_of(const xml_node& node, const auto& names) {
  return std::ranges::find(names, std::string_view(node.name())) != names.end();
}

xml_node wrapper_of(xml_node element) {
  if (!is_one_of(element, parts)) {
    xml_node around = element.parent().insert_child_before("div", element);
    around.append_move(element);
    return around;
  }
  xml_node inside = element.prepend_child("div");
  while (const xml_node next = inside.next_sibling()) inside.append_move(next);
  return inside;
}

std::optional<Language> language_in(std::string_view name) {
  if (!name.starts_with(name_begin)) return std::nullopt;
  return language_from_code(name.substr(name_begin.size(), code_letters));
}

// One way through a body from front to back; names may stand within each other, and the innermost holds.
class Marking {
 public:
  void walk(const xml_node& parent) {
    for (xml_node node = parent.first_child(); node;) {
      const xml_node next = node.next_sibling();
      if (is_called(node, "w:bookmarkStart") || is_called(node, "w:bookmarkEnd")) {
        pass(node);
      } else if (is_called(node, "w:r")) {
        mark(node);
      } else {
        walk(node);
      }
      node = next;
    }
  }

 private:
  void pass(xml_node bookmark) {
    const int id = bookmark.attribute("w:id").as_int();
    if (is_called(bookmark, "w:bookmarkStart")) {
      const auto language = language_in(bookmark.attribute("w:name").value());
      if (!language) return;
      open_.emplace_back(id, *language);
    } else if (std::erase_if(open_, [&](const auto& one) { return one.first == id; }) == 0) {
      return;
    }
    bookmark.parent().remove_child(bookmark);
  }

  void mark(xml_node run) const {
    if (open_.empty()) return;
    xml_node look = run.child("w:rPr");
    if (!look) look = run.prepend_child("w:rPr");
    look.append_child("w:lang").append_attribute("w:val").set_value(office_language(open_.back().second));
  }

  std::vector<std::pair<int, Language>> open_;
};

}  // namespace

void name_languages(xml_node body) {
  int number = 0;
  const auto has_language = [](const xml_node& node) {
    return bool(node.attribute("lang")) && !is_one_of(node, words_in_a_line);
  };
  for (const xml_node& element : find_elements(body, has_language)) {
    const std::string code = element.attribute("lang").value();
    const std::string name = std::string(name_begin) + code + "-" + std::to_string(++number);
    wrapper_of(element).append_attribute("id").set_value(name.c_str());
  }
}

void mark_languages(xml_node body) {
  Marking().walk(body);
}

}  // namespace foothold::documents

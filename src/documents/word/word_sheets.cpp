#include "documents/word/word_sheets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "documents/markup/markup_tree.hpp"
#include "documents/word/word_properties.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

constexpr std::string_view together = "foothold-together-";
constexpr std::string_view new_sheet = "foothold-sheet-";
constexpr std::array<std::string_view, 2> kept_together = {"fh-blank", "fh-letter__signature"};
constexpr std::string_view sheet_begin = "fh-letter__sheet";

void name_places(const std::vector<xml_node>& places, std::string_view name) {
  int number = 0;
  for (xml_node place : places) {
    place.remove_attribute("id");
    place.append_attribute("id").set_value((std::string(name) + std::to_string(++number)).c_str());
  }
}

// The mark itself is empty; the name goes around what follows it.
std::vector<xml_node> take_in_followers(const std::vector<xml_node>& marks) {
  std::vector<xml_node> places;
  for (xml_node mark : marks) {
    if (const xml_node next = mark.next_sibling()) {
      mark.append_move(next);
      places.push_back(mark);
    }
  }
  return places;
}

std::string_view name_of(const xml_node& bookmark) {
  return bookmark.attribute("w:name").value();
}

std::vector<xml_node> blocks_between(const xml_node& start) {
  std::vector<xml_node> blocks;
  const std::string_view id = start.attribute("w:id").value();
  for (xml_node node = start.next_sibling(); node; node = node.next_sibling()) {
    if (is_called(node, "w:bookmarkEnd") && node.attribute("w:id").value() == id) break;
    if (is_called(node, "w:p") || is_called(node, "w:tbl")) blocks.push_back(node);
  }
  return blocks;
}

void keep_paragraphs(const xml_node& block) {
  if (is_called(block, "w:p")) return mark_paragraph(block, keeps_with_next);
  for (const xml_node& paragraph : find_elements(block, called("w:p"))) mark_paragraph(paragraph, keeps_with_next);
}

void keep_together(const std::vector<xml_node>& blocks) {
  if (blocks.empty()) return;
  for (std::size_t at = 0; at + 1 < blocks.size(); ++at) keep_paragraphs(blocks[at]);
  for (const xml_node& row : blocks.back().children("w:tr"))
    if (row.next_sibling("w:tr")) keep_paragraphs(row);
}

void remove_bookmark(xml_node start) {
  xml_node parent = start.parent();
  const auto is_end = [id = std::string_view(start.attribute("w:id").value())](const xml_node& node) {
    return is_called(node, "w:bookmarkEnd") && node.attribute("w:id").value() == id;
  };
  if (const xml_node end = parent.find_child(is_end)) parent.remove_child(end);
  parent.remove_child(start);
}

}  // namespace

void name_sheet_ends(xml_node body) {
  name_places(find_elements(body,
                            [](const xml_node& node) {
                              return std::ranges::any_of(kept_together,
                                                         [&](std::string_view name) { return has_class(node, name); });
                            }),
              together);
  name_places(take_in_followers(find_elements(body, marked(sheet_begin))), new_sheet);
}

void lay_out_sheet_ends(xml_node body) {
  for (const xml_node& start : find_elements(body, called("w:bookmarkStart"))) {
    const bool is_together = name_of(start).starts_with(together);
    if (!is_together && !name_of(start).starts_with(new_sheet)) continue;
    const std::vector<xml_node> blocks = blocks_between(start);
    if (is_together) keep_together(blocks);
    if (!is_together && !blocks.empty() && is_called(blocks.front(), "w:p"))
      mark_paragraph(blocks.front(), begins_sheet);
    remove_bookmark(start);
  }
}

}  // namespace foothold::documents

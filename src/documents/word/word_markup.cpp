#include "documents/word/word_markup.hpp"

#include <algorithm>
#include <array>

#include "documents/markup/markup_tree.hpp"
#include "documents/word/word_languages.hpp"
#include "documents/word/word_sheets.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

constexpr std::array<std::string_view, 8> groups = {"section", "article", "header",  "footer",
                                                    "span",    "figure",  "details", "main"};

// What only repeats for the eye, cut to the sheets of a printer, what stands elsewhere already.
void remove_pieces(xml_node body) {
  for (xml_node piece : find_elements(body, marked("fh-tile"))) piece.parent().remove_child(piece);
}

void remove_pictures(xml_node body) {
  for (xml_node picture : find_elements(body, called("img"))) picture.parent().remove_child(picture);
}

// Puts the content of the element into a new one inside of it.
void wrap_content(xml_node element, const char* name) {
  xml_node inner = element.prepend_child(name);
  while (const xml_node next = inner.next_sibling()) inner.append_move(next);
}

// pandoc writes the heads of rows like any other cell, and where it knows of them it loses heads that stand over
// several columns below the first.
void stress_row_heads(xml_node body) {
  for (const xml_node& rows : find_elements(body, called("tbody")))
    for (xml_node head : find_elements(rows, called("th"))) {
      wrap_content(head, "strong");
      head.set_name("td");
    }
}

// What is hidden from the eye repeats the heading above a table, and Word has no such place.
void remove_hidden_captions(xml_node body) {
  for (xml_node caption : find_elements(body, called("caption")))
    if (has_class(caption, "usa-sr-only")) caption.parent().remove_child(caption);
}

void stress_questions(xml_node body) {
  for (const xml_node& question : find_elements(body, marked("fh-blank__label"))) wrap_content(question, "strong");
}

void turn_summaries(xml_node body) {
  for (xml_node summary : find_elements(body, called("summary"))) {
    wrap_content(summary, "strong");
    summary.set_name("p");
  }
}

// A note stands below what it belongs to, which style sheets do on our pages.
void break_before_notes(xml_node body) {
  for (xml_node note : find_elements(body, marked("fh-table__note"))) note.parent().insert_child_before("br", note);
}

// An empty element would be lost; a paragraph with a line below it is one to write on.
void draw_lines(xml_node body) {
  constexpr const char* blank = "\xC2\xA0";
  for (xml_node line : find_elements(body, marked("fh-blank__line"))) {
    line.append_attribute("custom-style").set_value(answer_line_style);
    line.append_child("p").append_child(pugi::node_pcdata).set_value(blank);
  }
}

void draw_boxes(xml_node body) {
  constexpr const char* box = "\xE2\x98\x90 ";
  for (xml_node list : find_elements(body, marked("fh-blank__boxes"))) {
    for (xml_node item : find_elements(list, called("li"))) {
      item.prepend_child(pugi::node_pcdata).set_value(box);
      item.set_name("p");
    }
    list.set_name("div");
  }
}

void dissolve_groups(xml_node body) {
  const auto groups_only = [](const xml_node& node) {
    return std::ranges::find(groups, std::string_view(node.name())) != groups.end();
  };
  for (const xml_node& group : find_elements(body, groups_only)) unwrap(group);
}

}  // namespace

void make_fit_for_word(xml_node body) {
  remove_pieces(body);
  remove_pictures(body);
  remove_hidden_captions(body);
  stress_row_heads(body);
  stress_questions(body);
  turn_summaries(body);
  break_before_notes(body);
  draw_lines(body);
  draw_boxes(body);
  name_languages(body);
  name_sheet_ends(body);
  dissolve_groups(body);
}

}  // namespace foothold::documents

#include "documents/word/word_styles.hpp"

#include <array>
#include <cstring>
#include <string>

namespace foothold::documents {
namespace {

using pugi::xml_node;

// Every Word has it, and so do free office programs, by a twin of the same width.
constexpr const char* font = "Calibri";
constexpr const char* ink = "1B1B1B";
constexpr const char* heading_ink = "162E51";
constexpr const char* line_ink = "A9AEB1";
constexpr const char* head_ground = "E7F2F5";

struct StyleChange {
  const char* id;
  int half_points;
  const char* color;
  int space_before;  // twentieths of a point
  int space_after;
};
constexpr std::array<StyleChange, 9> changes = {{{"Title", 44, heading_ink, 0, 160},
                                                 {"Heading1", 32, heading_ink, 360, 80},
                                                 {"Heading2", 26, heading_ink, 280, 60},
                                                 {"Heading3", 23, heading_ink, 220, 40},
                                                 {"Heading4", 22, heading_ink, 200, 40},
                                                 {"BodyText", 22, ink, 80, 80},
                                                 {"Compact", 20, ink, 20, 20},
                                                 {"DefinitionTerm", 22, ink, 120, 0},
                                                 {"Definition", 22, ink, 0, 80}}};

constexpr int body_size = 22;        // half points
constexpr int large_body_size = 36;  // of large print
constexpr int small_body_size = 17;

int body_size_of(LetterSize letters) {
  if (letters == LetterSize::usual) return body_size;
  return letters == LetterSize::large ? large_body_size : small_body_size;
}

// The size of letters, in half points.
std::string sized(int half_points, LetterSize letters) {
  return std::to_string(half_points * body_size_of(letters) / body_size);
}

xml_node child_of(xml_node parent, const char* name) {
  xml_node child = parent.child(name);
  return child ? child : parent.append_child(name);
}

void set(xml_node parent, const char* name, std::initializer_list<std::pair<const char*, const char*>> values) {
  parent.remove_child(name);
  xml_node child = parent.append_child(name);
  for (const auto& [attribute, value] : values) child.append_attribute(attribute).set_value(value);
}

xml_node style_of(xml_node styles, const char* id) {
  return styles.find_child_by_attribute("w:style", "w:styleId", id);
}

// The parts of rPr and pPr have an order that Word insists on.
void set_text(xml_node style, const std::string& half_points, const char* color, bool is_bold) {
  style.remove_child("w:rPr");
  xml_node text = style.append_child("w:rPr");
  set(text, "w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:cs", font}});
  if (is_bold) set(text, "w:b", {});
  set(text, "w:color", {{"w:val", color}});
  set(text, "w:sz", {{"w:val", half_points.c_str()}});
  set(text, "w:szCs", {{"w:val", half_points.c_str()}});
}

void set_space(xml_node style, const StyleChange& change, LetterSize letters) {
  xml_node paragraph = style.child("w:pPr");
  if (!paragraph) {
    paragraph =
        style.child("w:rPr") ? style.insert_child_before("w:pPr", style.child("w:rPr")) : style.append_child("w:pPr");
  }
  paragraph.remove_child("w:jc");
  xml_node space = paragraph.child("w:spacing");
  if (!space) {
    const xml_node outline = paragraph.child("w:outlineLvl");
    space = outline ? paragraph.insert_child_before("w:spacing", outline) : paragraph.append_child("w:spacing");
  }
  while (space.first_attribute()) space.remove_attribute(space.first_attribute());
  // Where letters are small, room is dear.
  const int part = letters == LetterSize::small ? 3 : 1;
  space.append_attribute("w:before").set_value(change.space_before / part);
  space.append_attribute("w:after").set_value(change.space_after / part);
}

void set_defaults(xml_node styles, Language language, LetterSize letters) {
  const std::string size = sized(body_size, letters);
  xml_node text = child_of(child_of(styles.child("w:docDefaults"), "w:rPrDefault"), "w:rPr");
  while (text.first_child()) text.remove_child(text.first_child());
  set(text, "w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:cs", font}, {"w:eastAsia", font}});
  set(text, "w:sz", {{"w:val", size.c_str()}});
  set(text, "w:szCs", {{"w:val", size.c_str()}});
  set(text, "w:lang", {{"w:val", office_language(language)}, {"w:eastAsia", "en-US"}, {"w:bidi", "ar-SA"}});
}

void set_table_lines(xml_node styles) {
  xml_node properties = style_of(styles, "Table").child("w:tblPr");
  if (!properties) return;
  properties.remove_child("w:tblBorders");
  xml_node borders = properties.insert_child_after("w:tblBorders", properties.child("w:tblInd"));
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
    set(borders, side, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", line_ink}});
}

// Codes are as large as the words around them.
void set_codes(xml_node styles) {
  xml_node text = style_of(styles, "VerbatimChar").child("w:rPr");
  for (const char* size : {"w:sz", "w:szCs"}) text.remove_child(size);
}

// The head of a table: bold on a light ground.
void set_table_head(xml_node styles) {
  xml_node head = style_of(styles, "Table").find_child_by_attribute("w:tblStylePr", "w:type", "firstRow");
  if (!head) return;
  xml_node text = head.prepend_child("w:rPr");
  set(text, "w:b", {});
  head.remove_child("w:tcPr");
  xml_node cell = head.append_child("w:tcPr");
  xml_node borders = cell.append_child("w:tcBorders");
  set(borders, "w:bottom", {{"w:val", "single"}, {"w:sz", "8"}, {"w:space", "0"}, {"w:color", heading_ink}});
  set(cell, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", head_ground}});
  set(cell, "w:vAlign", {{"w:val", "bottom"}});
}

// A paragraph to write on. pandoc has made the style when the text uses it.
void set_answer_line(xml_node styles) {
  xml_node style = styles.find_child([](const xml_node& node) {
    return std::strcmp(node.child("w:name").attribute("w:val").value(), "Answer Line") == 0;
  });
  if (!style) return;
  style.remove_child("w:pPr");
  xml_node paragraph = style.append_child("w:pPr");
  xml_node borders = paragraph.append_child("w:pBdr");
  for (const char* side : {"w:bottom", "w:between"})
    set(borders, side, {{"w:val", "single"}, {"w:sz", "6"}, {"w:space", "1"}, {"w:color", "71767A"}});
  set(paragraph, "w:spacing", {{"w:before", "160"}, {"w:after", "0"}});
}

}  // namespace

const char* office_language(Language language) {
  return language == Language::english ? "en-US" : "es-US";
}

void restyle(xml_node styles, Language language, LetterSize letters) {
  set_defaults(styles, language, letters);
  for (const StyleChange& change : changes) {
    xml_node style = style_of(styles, change.id);
    if (!style) continue;
    set_space(style, change, letters);
    const std::string_view id = change.id;
    set_text(style, sized(change.half_points, letters), change.color,
             id == "Title" || id.starts_with("Heading") || id == "DefinitionTerm");
  }
  set_codes(styles);
  set_table_lines(styles);
  set_table_head(styles);
  set_answer_line(styles);
}

}  // namespace foothold::documents

#include "documents/word/word_fix_up.hpp"

#include <pugixml.hpp>
#include <sstream>

#include "base/error.hpp"
#include "base/files.hpp"
#include "documents/markup/markup_tree.hpp"
#include "documents/word/word_languages.hpp"
#include "documents/word/word_sheets.hpp"
#include "documents/word/word_styles.hpp"
#include "documents/word/word_tables.hpp"
#include "documents/zip_file.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

// Parts of the file that stand on each sheet, as the format names them.
constexpr const char* header = "header";
constexpr const char* footer = "footer";
constexpr int side_margin = 1260;  // twentieths of a point
constexpr const char* word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string written(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

void add_text(xml_node paragraph, const std::string& words) {
  if (words.empty()) return;
  xml_node text = paragraph.append_child("w:r").append_child("w:t");
  text.append_attribute("xml:space").set_value("preserve");
  text.append_child(pugi::node_pcdata).set_value(words.c_str());
}

void add_field(xml_node paragraph, const char* name) {
  xml_node field = paragraph.append_child("w:fldSimple");
  field.append_attribute("w:instr").set_value(name);
  add_text(field, "1");
}

// An empty part with its one paragraph.
xml_node begin_part(pugi::xml_document& xml, const char* name) {
  xml_node part = xml.append_child(name);
  part.append_attribute("xmlns:w").set_value(word_namespace);
  return part.append_child("w:p");
}

// Screen readers pass over what stands there, so that the mark stands in the text as well.
std::string header_of(const std::string& mark) {
  pugi::xml_document xml;
  xml_node paragraph = begin_part(xml, "w:hdr");
  paragraph.append_child("w:pPr").append_child("w:jc").append_attribute("w:val").set_value("right");
  add_text(paragraph, mark);
  xml_node look = paragraph.child("w:r").prepend_child("w:rPr");
  look.append_child("w:b");
  look.append_child("w:caps");
  return written(xml);
}

int twips_of(double inches) {
  constexpr double twips_per_inch = 1440;
  return static_cast<int>(inches * twips_per_inch);
}

int text_width_of(const Document& document) {
  return twips_of(word_size_of(document.paper).width) - 2 * side_margin;
}

std::string footer_of(const Document& document, const SheetWords& words) {
  pugi::xml_document xml;
  xml_node paragraph = begin_part(xml, "w:ftr");
  xml_node stop = paragraph.append_child("w:pPr").append_child("w:tabs").append_child("w:tab");
  stop.append_attribute("w:val").set_value("right");
  stop.append_attribute("w:pos").set_value(text_width_of(document));
  add_text(paragraph, document.footer);
  paragraph.append_child("w:r").append_child("w:tab");
  add_text(paragraph, words.before);
  add_field(paragraph, "PAGE");
  add_text(paragraph, words.between);
  add_field(paragraph, "NUMPAGES");
  add_text(paragraph, words.after);
  return written(xml);
}

// Its id in the list of what belongs to the document.
std::string id_of(std::string_view part) {
  return "rIdFoothold-" + std::string(part);
}
std::string file_of(std::string_view part) {
  return std::string(part) + "1.xml";
}

void refer_to(xml_node section, const std::string& part) {
  xml_node reference = section.append_child(("w:" + part + "Reference").c_str());
  reference.append_attribute("w:type").set_value("default");
  reference.append_attribute("r:id").set_value(id_of(part).c_str());
}

void set_sheet(xml_node body, const Document& document, const std::vector<std::string>& parts) {
  body.remove_child("w:sectPr");
  xml_node section = body.append_child("w:sectPr");
  for (const std::string& part : parts) refer_to(section, part);
  xml_node size = section.append_child("w:pgSz");
  const PaperSize size_in_inches = word_size_of(document.paper);
  size.append_attribute("w:w").set_value(twips_of(size_in_inches.width));
  size.append_attribute("w:h").set_value(twips_of(size_in_inches.height));
  if (size_in_inches.width > size_in_inches.height) size.append_attribute("w:orient").set_value("landscape");
  xml_node margins = section.append_child("w:pgMar");
  for (const auto& [side, twips] : {std::pair("w:top", 1134),
                                    {"w:right", side_margin},
                                    {"w:bottom", 1134},
                                    {"w:left", side_margin},
                                    {"w:header", 600},
                                    {"w:footer", 600},
                                    {"w:gutter", 0}})
    margins.append_attribute(side).set_value(twips);
}

void drop_title(xml_node body) {
  const xml_node first = body.child("w:p");
  const std::string_view style = first.child("w:pPr").child("w:pStyle").attribute("w:val").value();
  if (style == "Title") body.remove_child(first);
}

// What has no words of its own, such as the signs in a legend, is passed over by screen readers.
void mark_decorations(xml_node body) {
  for (xml_node picture : find_elements(body, [](const xml_node& node) { return is_called(node, "wp:docPr"); })) {
    if (*picture.attribute("descr").value() != '\0') continue;
    xml_node extension = picture.append_child("a:extLst").append_child("a:ext");
    picture.child("a:extLst")
        .append_attribute("xmlns:a")
        .set_value("http://schemas.openxmlformats.org/drawingml/2006/main");
    extension.append_attribute("uri").set_value("{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
    xml_node mark = extension.append_child("adec:decorative");
    mark.append_attribute("xmlns:adec").set_value("http://schemas.microsoft.com/office/drawing/2017/decorative");
    mark.append_attribute("val").set_value("1");
  }
}

void fix_document(xml_node root, const Document& document, LetterSize letters, const std::vector<std::string>& parts) {
  xml_node body = root.child("w:body");
  if (!document.shows_title) drop_title(body);
  mark_languages(body);
  lay_out_sheet_ends(body);
  lay_out_tables(body, text_width_of(document), letters);
  mark_decorations(body);
  set_sheet(body, document, parts);
}

void name_part(xml_node types, const std::string& part) {
  xml_node type = types.append_child("Override");
  type.append_attribute("PartName").set_value(("/word/" + file_of(part)).c_str());
  type.append_attribute("ContentType")
      .set_value(("application/vnd.openxmlformats-officedocument.wordprocessingml." + part + "+xml").c_str());
}

void relate_part(xml_node relations, const std::string& part) {
  xml_node relation = relations.append_child("Relationship");
  relation.append_attribute("Type").set_value(
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + part).c_str());
  relation.append_attribute("Id").set_value(id_of(part).c_str());
  relation.append_attribute("Target").set_value(file_of(part).c_str());
}

void set_language(xml_node properties, Language language) {
  properties.remove_child("dc:language");
  properties.append_child("dc:language").append_child(pugi::node_pcdata).set_value(office_language(language));
}

std::string fixed(const std::string& name, const std::string& bytes, const Document& document, LetterSize letters,
                  const std::vector<std::string>& parts) {
  const bool is_ours = name == "word/document.xml" || name == "word/styles.xml" || name == "[Content_Types].xml" ||
                       name == "word/_rels/document.xml.rels" || name == "docProps/core.xml";
  if (!is_ours) return bytes;
  pugi::xml_document xml;
  // Words may begin or end with a space.
  if (!xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
    throw Broken("a part of a document cannot be read: " + name);
  xml_node root = xml.document_element();
  if (name == "word/document.xml") fix_document(root, document, letters, parts);
  if (name == "word/styles.xml") restyle(root, document.language, letters);
  for (const std::string& part : parts) {
    if (name == "[Content_Types].xml") name_part(root, part);
    if (name == "word/_rels/document.xml.rels") relate_part(root, part);
  }
  if (name == "docProps/core.xml") set_language(root, document.language);
  return written(xml);
}

}  // namespace

std::string fix_up_word(const std::filesystem::path& file, const Document& document, const SheetLook& look) {
  const auto read = ZipReader::open(file, {});
  if (!read) throw Broken("a document of pandoc's cannot be opened");
  const std::filesystem::path fixed_file = file.parent_path() / "fixed.docx";
  std::vector<std::string> parts;
  if (!look.mark.empty()) parts.emplace_back(header);
  parts.emplace_back(footer);
  ZipWriter writer(fixed_file);
  for (const ZipEntry& entry : read->entries()) {
    const auto bytes = read->read(entry.name);
    if (!bytes) throw Broken("a part of a document is damaged: " + entry.name);
    writer.add(entry.name, fixed(entry.name, *bytes, document, look.letters, parts));
  }
  for (const std::string& part : parts)
    writer.add("word/" + file_of(part), part == header ? header_of(look.mark) : footer_of(document, look.words));
  writer.finish();
  return read_file(fixed_file).value_or("");
}

}  // namespace foothold::documents

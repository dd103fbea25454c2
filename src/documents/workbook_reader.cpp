#include "documents/workbook_reader.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "base/text.hpp"
#include "documents/cell_format.hpp"
#include "documents/zip_parts.hpp"

namespace foothold::documents {
namespace {

Error refusal(ErrorKind kind, const std::string& key, std::vector<std::pair<std::string, std::string>> values = {}) {
  return {kind, "file", {key, values}, {key + ".hint", values}, {}};
}

std::string megabytes(std::size_t bytes) {
  return grouped_number(static_cast<double>(bytes) / (1024.0 * 1024.0), 0);
}

// Names carry the prefix that the writing program chose: "x:row" is a "row".
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& node : parent.children())
    if (local_name(node) == name) return node;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    const std::string_view full = one.name();
    if (full.substr(full.find(':') + 1) == name) return one.value();
  }
  return {};
}

// Letters that XML cannot hold are written as "_x000D_" in a workbook.
std::string without_escapes(std::string_view text) {
  constexpr std::size_t escape_letters = 7;
  std::string plain;
  while (!text.empty()) {
    const std::size_t start = std::min(text.find("_x00"), text.size());
    plain += text.substr(0, start);
    text.remove_prefix(start);
    if (text.empty()) break;
    unsigned code = 0;
    const std::string_view digits = text.substr(2, 4);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool is_escape = text.size() >= escape_letters && text[escape_letters - 1] == '_' && code < 0x80 &&
                           read.ptr == digits.data() + digits.size();
    plain += is_escape ? static_cast<char>(code) : text.front();
    text.remove_prefix(is_escape ? escape_letters : 1);
  }
  return plain;
}

// The text of <t>, and of <r><t> where parts of it look different; not the reading aids of Japanese (<rPh>).
std::string rich_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node.children()) {
    if (local_name(part) == "t") text += part.child_value();
    if (local_name(part) == "r") text += child(part, "t").child_value();
  }
  return text;
}

std::string readable(std::string_view text) {
  return without_escapes(repair_utf8(text));
}

// "BC12" is in the 55th column; 0 for what names none.
std::size_t column_number(std::string_view reference) {
  constexpr std::size_t most_letters = 3;
  std::size_t number = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z'; ++letters)
    if (letters < most_letters) number = number * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
  return letters > most_letters ? 0 : number;
}

class WorkbookReader {
 public:
  WorkbookReader(std::string_view bytes, const WorkbookLimits& limits)
      : limits_(limits), is_empty_(bytes.empty()), parts_(bytes, limits.unpacked_bytes) {}

  Result<Sheet> read(std::string_view wanted) {
    // To libzip no bytes at all are an archive without entries.
    if (is_empty_ || !parts_.is_open()) return refusal(ErrorKind::invalid, "workbook.not_one");
    pugi::xml_document book;
    if (!load("xl/workbook.xml", book)) return problem();
    const pugi::xml_node root = child(book, "workbook");
    const std::string_view from_1904 = attribute(child(root, "workbookPr"), "date1904");
    if (from_1904 == "1" || from_1904 == "true") system_ = DateSystem::from_1904;
    const pugi::xml_node entry = find_sheet(child(root, "sheets"), wanted);
    if (!entry) return refusal(ErrorKind::not_found, "workbook.no_sheet", {{"sheet", std::string(wanted)}});
    const auto path = path_of(std::string(attribute(entry, "id")));
    if (!path || !read_styles() || !read_shared_texts()) return problem();
    return read_sheet(*path, std::string(attribute(entry, "name")));
  }

 private:
  // False when the part is not there, is no XML, or a limit is reached. References to files and entities outside are
  // not followed: pugixml knows neither.
  bool load(const std::string& name, pugi::xml_document& document) {
    const auto text = parts_.read(name);
    if (!text) return false;
    // Small elements take far more memory than they have letters.
    const auto elements = static_cast<std::size_t>(std::count(text->begin(), text->end(), '<'));
    too_many_elements_ = elements > limits_.cells * 8 + 10'000;
    return !too_many_elements_ &&
           document.load_buffer(text->data(), text->size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  }

  [[nodiscard]] Error problem() const {
    if (parts_.exceeded())
      return refusal(ErrorKind::too_large, "workbook.too_large", {{"limit", megabytes(limits_.unpacked_bytes)}});
    if (too_many_elements_) return too_many_cells();
    return refusal(ErrorKind::invalid, "workbook.damaged");
  }

  [[nodiscard]] Error too_many_cells() const {
    return refusal(ErrorKind::too_large, "workbook.too_many_cells",
                   {{"cells", grouped_number(static_cast<double>(limits_.cells), 0)},
                    {"columns", grouped_number(static_cast<double>(limits_.columns), 0)}});
  }

  static pugi::xml_node find_sheet(const pugi::xml_node& sheets, std::string_view wanted) {
    for (const pugi::xml_node& sheet : sheets.children())
      if (local_name(sheet) == "sheet" && (wanted.empty() || attribute(sheet, "name") == wanted)) return sheet;
    return {};
  }

  // Where the part of a sheet lies: relative to the folder of the workbook, or from the root.
  std::optional<std::string> path_of(const std::string& id) {
    pugi::xml_document relations;
    if (!load("xl/_rels/workbook.xml.rels", relations)) return std::nullopt;
    for (const pugi::xml_node& one : child(relations, "Relationships").children()) {
      if (attribute(one, "Id") != id || attribute(one, "TargetMode") == "External") continue;
      const std::string target(attribute(one, "Target"));
      return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    return std::nullopt;
  }

  // Both parts may be missing; only what is there and cannot be read is a problem.
  bool read_styles() {
    pugi::xml_document document;
    if (!load("xl/styles.xml", document)) return !parts_.exceeded() && !too_many_elements_;
    const pugi::xml_node root = child(document, "styleSheet");
    std::map<int, CellFormat> custom;
    for (const pugi::xml_node& format : child(root, "numFmts").children())
      custom[number_in(attribute(format, "numFmtId"))] = custom_format(attribute(format, "formatCode"));
    for (const pugi::xml_node& style : child(root, "cellXfs").children()) {
      const int id = number_in(attribute(style, "numFmtId"));
      const auto own = custom.find(id);
      formats_.push_back(own == custom.end() ? built_in_format(id) : own->second);
    }
    return true;
  }

  bool read_shared_texts() {
    pugi::xml_document document;
    if (!load("xl/sharedStrings.xml", document)) return !parts_.exceeded() && !too_many_elements_;
    for (const pugi::xml_node& text : child(document, "sst").children())
      if (local_name(text) == "si") shared_.push_back(readable(rich_text(text)));
    return true;
  }

  static int number_in(std::string_view digits) {
    const auto number = parse_integer(digits);
    return number && *number >= 0 && *number < 1'000'000 ? static_cast<int>(*number) : 0;
  }

  Result<Sheet> read_sheet(const std::string& path, std::string name) {
    pugi::xml_document document;
    if (!load(path, document)) return problem();
    Sheet sheet{std::move(name), {}};
    std::size_t number = 0;
    for (const pugi::xml_node& row : child(child(document, "worksheet"), "sheetData").children()) {
      if (local_name(row) != "row") continue;
      const auto said = static_cast<std::size_t>(number_in(attribute(row, "r")));
      number = said > number ? said : number + 1;
      SheetRow read{number, {}};
      if (!read_row(row, read.cells)) return too_many_cells();
      if (!read.cells.empty()) sheet.rows.push_back(std::move(read));
    }
    return sheet;
  }

  // False when there are too many cells.
  bool read_row(const pugi::xml_node& row, std::vector<std::string>& cells) {
    std::size_t column = 0;
    for (const pugi::xml_node& cell : row.children()) {
      if (local_name(cell) != "c") continue;
      const std::size_t said = column_number(attribute(cell, "r"));
      column = said > 0 ? said : column + 1;
      std::string text = cell_text(cell);
      if (text.empty()) continue;
      // One shared text can stand in many cells.
      letters_ += text.size();
      if (column > limits_.columns || letters_ > limits_.unpacked_bytes) return false;
      if (cells.size() < column) cells.resize(column);
      cells[column - 1] = std::move(text);
    }
    cells_ += cells.size();
    return cells_ <= limits_.cells;
  }

  [[nodiscard]] std::string cell_text(const pugi::xml_node& cell) const {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return readable(rich_text(child(cell, "is")));
    const std::string_view value = child(cell, "v").child_value();
    if (type == "s") {
      const auto index = parse_integer(value);
      const bool known = index && *index >= 0 && static_cast<std::size_t>(*index) < shared_.size();
      return known ? shared_[static_cast<std::size_t>(*index)] : std::string();
    }
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    const auto number = type.empty() || type == "n" ? parse_number(value) : std::nullopt;
    if (!number) return readable(value);
    const auto style = static_cast<std::size_t>(number_in(attribute(cell, "s")));
    return number_text(*number, style < formats_.size() ? formats_[style] : CellFormat(), system_);
  }

  const WorkbookLimits& limits_;
  bool is_empty_;
  ZipParts parts_;
  DateSystem system_ = DateSystem::from_1900;
  std::vector<CellFormat> formats_;
  std::vector<std::string> shared_;
  std::size_t cells_ = 0;
  std::size_t letters_ = 0;
  bool too_many_elements_ = false;
};

}  // namespace

Result<Sheet> read_workbook(std::string_view bytes, const WorkbookLimits& limits, std::string_view sheet) {
  if (bytes.size() > limits.file_bytes)
    return refusal(ErrorKind::too_large, "workbook.file_too_large", {{"limit", megabytes(limits.file_bytes)}});
  return WorkbookReader(bytes, limits).read(sheet);
}

}  // namespace foothold::documents

#include "documents/workbook_reader.hpp"

#include <gmock/gmock.h>

#include "documents/workbook.hpp"
#include "documents/zip_test_writer.hpp"

namespace foothold::documents {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Cells = std::vector<std::string>;

// A workbook as other programs write it: with one sheet, its cells given as XML.
struct Book {
  std::string sheet_data;
  std::string shared = {};
  std::string styles = {};
  std::string properties = {};
  std::string prefix = {};

  [[nodiscard]] std::string bytes() const {
    return zipped(
        {{"xl/workbook.xml", "<workbook xmlns:r=\"x\">" + properties +
                                 "<sheets><sheet name=\"First\" r:id=\"rId1\"/><sheet name=\"Second\" "
                                 "r:id=\"rId2\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship "
          "Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"},
         {"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"},
         {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
         {"xl/worksheets/sheet1.xml", prefix + "<worksheet><sheetData>" + sheet_data + "</sheetData></worksheet>"},
         {"xl/worksheets/sheet2.xml",
          "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>2</v></c></row></sheetData></worksheet>"}});
  }
};

Cells first_row(const Book& book) {
  const auto sheet = read_workbook(book.bytes());
  if (!sheet) return {"refused: " + sheet.error().message.key};
  return sheet->rows.empty() ? Cells() : sheet->rows.front().cells;
}

std::string refusal(const std::string& bytes, const WorkbookLimits& limits = {}, std::string_view sheet = {}) {
  const auto read = read_workbook(bytes, limits, sheet);
  return read ? "" : read.error().message.key;
}

std::string row(const std::string& cells) {
  return "<row r=\"1\">" + cells + "</row>";
}

TEST(WorkbookReader, ReadsBackWhatTheWriterWrote) {
  WorkbookWriter writer("Title", "Author");
  writer.begin_sheet("Records", {{"Name"}, {"Code"}, {"Share"}});
  writer.add_row({std::string_view("Doña <Ana> & \"Co\"\nof Boone"), std::string_view("01001"), 0.25});
  writer.add_row({Cell(), std::string_view("=1+1"), -3.0});
  const auto sheet = read_workbook(writer.take());
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->name, "Records");
  ASSERT_EQ(sheet->rows.size(), 3U);
  EXPECT_THAT(sheet->rows[0].cells, ElementsAre("Name", "Code", "Share"));
  EXPECT_THAT(sheet->rows[1].cells, ElementsAre("Doña <Ana> & \"Co\"\nof Boone", "01001", "0.25"));
  EXPECT_THAT(sheet->rows[2].cells, ElementsAre("", "=1+1", "-3"));
}

TEST(WorkbookReader, ReadsEveryKindOfCell) {
  EXPECT_THAT(
      first_row({.sheet_data = row("<c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>inline</t></is></c>"
                                   "<c t=\"str\"><f>A1&amp;B1</f><v>of a formula</v></c><c><f>1+1</f><v>2</v></c>"
                                   "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c>"),
                 .shared = "<si><t>zero</t></si><si><r><t>so</t></r><r><t>me</t></r><rPh><t>no</t></rPh></si>"}),
      ElementsAre("some", "inline", "of a formula", "2", "TRUE", "#REF!"));
}

TEST(WorkbookReader, LeavesRoomForCellsThatAreNotThere) {
  const auto sheet = read_workbook(Book{.sheet_data = "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c></row>"
                                                      "<row><c r=\"A4\"/></row><row><c><v>5</v></c></row>"}
                                       .bytes());
  ASSERT_TRUE(sheet);
  ASSERT_EQ(sheet->rows.size(), 2U);
  EXPECT_EQ(sheet->rows[0].number, 3U);
  EXPECT_THAT(sheet->rows[0].cells, ElementsAre("", "", "1", "2"));
  EXPECT_EQ(sheet->rows[1].number, 5U);
}

TEST(WorkbookReader, ShowsNumbersAsPeopleSeeThem) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"165\" "
      "formatCode=\"d&quot; de &quot;mmmm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
      "numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>";
  EXPECT_THAT(
      first_row({.sheet_data = row("<c s=\"1\"><v>46143</v></c><c s=\"2\"><v>0.45</v></c><c s=\"3\"><v>1001</v></c>"
                                   "<c s=\"4\"><v>46143.5</v></c><c><v>0.30000000000000004</v></c>"),
                 .styles = styles}),
      ElementsAre("2026-05-01", "45%", "01001", "2026-05-01 12:00", "0.3"));
}

TEST(WorkbookReader, CountsDaysFrom1904WhereTheWorkbookDoes) {
  EXPECT_THAT(first_row({.sheet_data = row("<c s=\"0\"><v>44681</v></c>"),
                         .styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
                         .properties = "<workbookPr date1904=\"1\"/>"}),
              ElementsAre("2026-05-01"));
}

TEST(WorkbookReader, UndoesTheEscapesOfLettersThatXmlCannotHold) {
  EXPECT_THAT(first_row({.sheet_data = row("<c t=\"str\"><v>a_x000D_b_x005F_x000D_ _x00zz_ _x00</v></c>")}),
              ElementsAre("a\rb_x000D_ _x00zz_ _x00"));
}

TEST(WorkbookReader, FindsASheetByItsName) {
  const std::string bytes = Book{.sheet_data = ""}.bytes();
  EXPECT_THAT(read_workbook(bytes)->rows, IsEmpty());
  EXPECT_EQ(read_workbook(bytes, {}, "Second")->rows.size(), 1U);
  EXPECT_EQ(refusal(bytes, {}, "Third"), "workbook.no_sheet");
}

TEST(WorkbookReader, FollowsNoEntities) {
  const Book book{.sheet_data = row("<c t=\"str\"><v>&file;</v></c>"),
                  .prefix = "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"};
  EXPECT_THAT(first_row(book), ElementsAre("&file;"));
}

TEST(WorkbookReader, RefusesWhatIsNoWorkbook) {
  EXPECT_EQ(refusal("Name,Code\n"), "workbook.not_one");
  EXPECT_EQ(refusal(""), "workbook.not_one");
  EXPECT_EQ(refusal(zipped({{"readme.txt", "hello"}})), "workbook.damaged");
  EXPECT_EQ(refusal(zipped({{"xl/workbook.xml", "<workbook><sheets"}})), "workbook.damaged");
  const std::string whole = Book{.sheet_data = ""}.bytes();
  EXPECT_NE(refusal(whole.substr(0, whole.size() / 2)), "");
}

TEST(WorkbookReader, RefusesBombs) {
  const std::string bomb =
      Book{.sheet_data = row("<c t=\"str\"><v>" + std::string(20'000'000, 'x') + "</v></c>")}.bytes();
  ASSERT_LT(bomb.size(), 100'000U);
  EXPECT_EQ(refusal(bomb), "workbook.too_large");
  std::string cells;
  for (int cell = 0; cell < 3000; ++cell) cells += "<c t=\"s\"><v>0</v></c>";
  const Book repeated{.sheet_data = row(cells), .shared = "<si><t>" + std::string(10'000, 'x') + "</t></si>"};
  EXPECT_EQ(refusal(repeated.bytes(), {.unpacked_bytes = 200'000, .columns = 5000}), "workbook.too_many_cells");
}

TEST(WorkbookReader, KeepsWithinItsLimits) {
  const std::string bytes = Book{.sheet_data = row("<c r=\"ZZ1\"><v>1</v></c>")}.bytes();
  EXPECT_EQ(refusal(bytes), "");
  EXPECT_EQ(refusal(bytes, {.columns = 701}), "workbook.too_many_cells");
  EXPECT_EQ(refusal(bytes, {.cells = 701}), "workbook.too_many_cells");
  EXPECT_EQ(refusal(bytes, {.file_bytes = 100}), "workbook.file_too_large");
  const std::string tiny = Book{.sheet_data = std::string(20'000, '<')}.bytes();
  EXPECT_EQ(refusal(tiny, {.cells = 10}), "workbook.too_many_cells");
}

}  // namespace
}  // namespace foothold::documents

#include "documents/workbook.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "documents/workbook_test_reader.hpp"

namespace foothold::documents {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string small_book() {
  WorkbookWriter book("Boone & Columbia", "Foothold");
  book.begin_sheet("Values", {{"FIPS", 10}, {"Value"}});
  book.add_row({std::string_view("01001"), 0.25});
  book.add_row({std::string_view("Doña <Ana> & \"Co\""), Cell()});
  book.begin_sheet("Notes", {{"Note", 80}});
  book.add_row({std::string_view("=1+1")});
  return book.take();
}

TEST(Workbook, IsAZipFileWithItsSheets) {
  const std::string book = small_book();
  EXPECT_EQ(book.substr(0, 4), "PK\x03\x04");
  const std::string sheets = unzipped(book, "xl/workbook.xml");
  EXPECT_THAT(sheets, testing::AllOf(HasSubstr("name=\"Values\""), HasSubstr("name=\"Notes\"")));
}

TEST(Workbook, KeepsCodesAsTextSoThatTheirZerosStay) {
  const std::string sheet = unzipped(small_book(), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("<t>FIPS</t>"));
  EXPECT_THAT(sheet, HasSubstr("<t>01001</t>"));
  EXPECT_THAT(sheet, HasSubstr("<v>0.25</v>"));
}

TEST(Workbook, EscapesTextAndLeavesEmptyCellsOut) {
  const std::string sheet = unzipped(small_book(), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("Doña &lt;Ana&gt; &amp; \"Co\""));
  EXPECT_THAT(sheet, Not(HasSubstr("r=\"B3\"")));
}

TEST(Workbook, WritesTextThatLooksLikeAFormulaAsText) {
  const std::string sheet = unzipped(small_book(), "xl/worksheets/sheet2.xml");
  EXPECT_THAT(sheet, HasSubstr("<t>=1+1</t>"));
  EXPECT_THAT(sheet, Not(HasSubstr("<f>")));
}

TEST(Workbook, FreezesItsHeader) {
  EXPECT_THAT(unzipped(small_book(), "xl/worksheets/sheet1.xml"), HasSubstr("state=\"frozen\""));
}

TEST(Workbook, PrintsAMarkAboveTheSheetThatAskedForIt) {
  WorkbookWriter book("Power map", "Foothold");
  book.begin_sheet("Values", {{"Name"}});
  book.print_mark("Kept among us & private");
  book.begin_sheet("Notes", {{"Note"}});
  const std::string bytes = book.take();
  EXPECT_THAT(unzipped(bytes, "xl/worksheets/sheet1.xml"), HasSubstr("Kept among us &amp;&amp; private</oddHeader>"));
  EXPECT_THAT(unzipped(bytes, "xl/worksheets/sheet2.xml"), Not(HasSubstr("oddHeader")));
}

TEST(Workbook, NamesItsTitleAndAuthor) {
  const std::string properties = unzipped(small_book(), "docProps/core.xml");
  EXPECT_THAT(properties, HasSubstr("Boone &amp; Columbia"));
  EXPECT_THAT(properties, HasSubstr("Foothold"));
}

TEST(Workbook, CutsLongSheetNamesBetweenLetters) {
  WorkbookWriter book("Title", "Author");
  const std::string letters = replace_all(std::string(40, 'x'), "x", "ñ");
  book.begin_sheet(letters, {{"A"}});
  book.add_row({1.0});
  const std::string sheets = unzipped(book.take(), "xl/workbook.xml");
  EXPECT_TRUE(is_valid_utf8(sheets));
  EXPECT_THAT(sheets, HasSubstr("name=\"" + replace_all(std::string(31, 'x'), "x", "ñ") + "\""));
}

TEST(Workbook, ThatIsLeftUnfinishedDoesNoHarm) {
  WorkbookWriter book("Title", "Author");
  book.begin_sheet("Values", {{"A"}});
  EXPECT_NO_THROW(book.add_row({1.0}));
}

TEST(Workbook, RefusesASheetNameThatTheFormatForbids) {
  WorkbookWriter book("Title", "Author");
  EXPECT_THROW(book.begin_sheet("a/b", {{"A"}}), std::exception);
}

}  // namespace
}  // namespace foothold::documents

#include "workspace/tables/sent_table.hpp"

#include <gmock/gmock.h>

#include "documents/workbook.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;

std::string refusal(const std::string& bytes) {
  const auto table = read_sent_table(bytes);
  return table ? "" : table.error().message.key;
}

TEST(SentTable, IsReadWithCommasSemicolonsOrTabs) {
  for (const char* bytes : {"Name,Notes\nAna,\"a,b\"\n", "Name;Notes\r\nAna;a,b\r\n", "Name\tNotes\nAna\ta,b",
                            "\xEF\xBB\xBFName,Notes\nAna,\"a,b\"", "Name;Notes\rAna;a,b\r"}) {
    const auto table = read_sent_table(bytes);
    ASSERT_TRUE(table) << bytes;
    EXPECT_THAT(table->header, ElementsAre("Name", "Notes"));
    EXPECT_THAT(table->lines, ElementsAre(TableLine{2, {"Ana", "a,b"}}));
  }
}

TEST(SentTable, LeavesOutWhatIsBlankAndKeepsTheNumbersOfLines) {
  const auto table = read_sent_table("\n , ,\nName, Notes ,\nAna,,\n,,\n\"Ben\nHall\",x\nZoe\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->header, ElementsAre("Name", "Notes"));
  EXPECT_THAT(table->lines,
              ElementsAre(TableLine{4, {"Ana"}}, TableLine{6, {"Ben\nHall", "x"}}, TableLine{8, {"Zoe"}}));
}

TEST(SentTable, IsReadFromAWorkbook) {
  documents::WorkbookWriter book("Title", "Author");
  book.begin_sheet("Sheet", {{"Name"}, {"Phone"}});
  book.add_row({std::string_view("Ana"), std::string_view("'+1 573 555 0100")});
  const auto table = read_sent_table(book.take());
  ASSERT_TRUE(table);
  EXPECT_THAT(table->lines, ElementsAre(TableLine{2, {"Ana", "+1 573 555 0100"}}));
}

TEST(SentTable, ReadsTheLettersOfOldWindowsFiles) {
  EXPECT_THAT(read_sent_table("Name\nDo\xF1"
                              "a\n")
                  ->lines,
              ElementsAre(TableLine{2, {"Doña"}}));
}

TEST(SentTable, SaysWhyItIsNone) {
  EXPECT_EQ(refusal(""), "tables.empty");
  EXPECT_EQ(refusal(" \n , \n"), "tables.empty");
  EXPECT_EQ(refusal("Name,Notes\n"), "tables.only_header");
  EXPECT_EQ(refusal("Name\nAna,x\n"), "tables.cell_without_header");
  EXPECT_EQ(refusal("Name\n\"Ana\n"), "tables.bad_quotes");
  EXPECT_EQ(refusal(std::string("Name\n\0", 6)), "tables.not_a_table");
  EXPECT_EQ(refusal("\xD0\xCF\x11\xE0old"), "tables.old_excel");
  EXPECT_EQ(refusal("PK\x03\x04 but no more"), "workbook.not_one");
}

TEST(SentTable, HasAtMostSoManyLinesAndColumns) {
  std::string lines = "Name\n";
  for (int line = 0; line < 5000; ++line) lines += "x\n";
  EXPECT_EQ(refusal(lines), "");
  EXPECT_EQ(refusal(lines + "x\n"), "tables.too_many_lines");
  std::string header = "a";
  for (int column = 0; column < 200; ++column) header += ",a";
  EXPECT_EQ(refusal(header + "\nx\n"), "tables.too_many_columns");
}

}  // namespace
}  // namespace foothold::workspace

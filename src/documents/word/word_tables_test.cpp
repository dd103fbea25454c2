#include "documents/word/word_tables.hpp"

#include <gmock/gmock.h>

#include "documents/word/word_test_markup.hpp"

namespace foothold::documents {
namespace {

using testing::ElementsAre;
using testing::Gt;
using testing::HasSubstr;

constexpr int text_width = 9720;

std::string cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
}

std::string table(int columns, const std::string& rows) {
  std::string grid;
  for (int column = 0; column < columns; ++column) grid += R"(<w:gridCol w:w="100"/>)";
  return R"(<w:body><w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:type="auto" w:w="0"/></w:tblPr><w:tblGrid>)" +
         grid + "</w:tblGrid>" + rows + "</w:tbl></w:body>";
}

pugi::xml_document laid_out(const std::string& body) {
  pugi::xml_document tree;
  EXPECT_TRUE(tree.load_string(body.c_str()));
  lay_out_tables(tree.first_child(), text_width, LetterSize::usual);
  return tree;
}

std::vector<int> widths_in(const pugi::xml_document& tree) {
  std::vector<int> widths;
  for (const pugi::xml_node& column : tree.first_child().child("w:tbl").child("w:tblGrid").children())
    widths.push_back(column.attribute("w:w").as_int());
  return widths;
}

int all_of(const std::vector<int>& widths) {
  int sum = 0;
  for (const int width : widths) sum += width;
  return sum;
}

const std::string long_text = "What the coalition has promised to the people who came to the walk, and by when";

TEST(WordTables, GiveMoreRoomToColumnsThatSayMore) {
  const auto widths = widths_in(laid_out(table(3, "<w:tr>" + cell("3") + cell(long_text) + cell("Yes") + "</w:tr>")));
  EXPECT_GT(widths[1], 5 * widths[0]);
  EXPECT_GT(widths[2], widths[0]);
  EXPECT_NEAR(all_of(widths), text_width, 3);
}

TEST(WordTables, BreakNoWordWhileThereIsRoom) {
  const std::string row = "<w:tr>" + cell("Intergovernmental") + cell(long_text) + cell(long_text) + cell(long_text);
  const auto widths = widths_in(laid_out(table(4, row + "</w:tr>")));
  constexpr int letters = 17;
  EXPECT_THAT(widths[0], Gt(letters * 100));
}

TEST(WordTables, AreAsWideAsTheTextHoweverManyColumnsThereAre) {
  std::string cells;
  for (int column = 0; column < 40; ++column) cells += cell("Intergovernmental");
  const auto widths = widths_in(laid_out(table(40, "<w:tr>" + cells + "</w:tr>")));
  EXPECT_LE(all_of(widths), text_width);
  EXPECT_GT(widths.back(), 0);
}

TEST(WordTables, LeaveCellsOverSeveralColumnsOutOfTheCount) {
  const std::string heading = "<w:tr>" + cell(long_text, R"(<w:gridSpan w:val="2"/>)") + "</w:tr>";
  const auto tree = laid_out(table(2, heading + "<w:tr>" + cell("One") + cell("Two") + "</w:tr>"));
  EXPECT_THAT(widths_in(tree), ElementsAre(text_width / 2, text_width / 2));
  const auto first = tree.first_child().child("w:tbl").child("w:tr").child("w:tc").child("w:tcPr");
  EXPECT_EQ(first.child("w:tcW").attribute("w:w").as_int(), text_width);
  EXPECT_STREQ(first.first_child().name(), "w:tcW") << "the format wants the width before the span";
}

TEST(WordTables, HaveWholeRowsAndWordsOfOneSize) {
  const std::string two = "<w:tc><w:tcPr/><w:p><w:pPr><w:jc/></w:pPr></w:p><w:p/></w:tc>";
  const std::string text = stored(laid_out(table(1, "<w:tr>" + two + "</w:tr>")));
  EXPECT_THAT(text, HasSubstr("<w:trPr><w:cantSplit/></w:trPr>"));
  EXPECT_THAT(text, HasSubstr(R"(<w:p><w:pPr><w:pStyle w:val="Compact"/><w:jc/></w:pPr></w:p><w:p><w:pPr>)"));
}

TEST(WordTables, LeaveNoHeadOverAllColumnsAloneAtTheEndOfASheet) {
  const std::string head = "<w:tr>" + cell("Homes", R"(<w:gridSpan w:val="2"/>)") + "</w:tr>";
  const std::string text = stored(laid_out(table(2, head + "<w:tr>" + cell("One") + cell("Two") + "</w:tr>")));
  const std::string kept = R"(<w:pStyle w:val="Compact"/><w:keepNext/>)";
  EXPECT_THAT(text, HasSubstr(kept));
  EXPECT_EQ(text.find(kept), text.rfind(kept));
}

TEST(WordTables, MayBeEmpty) {
  EXPECT_THAT(stored(laid_out(table(0, ""))), HasSubstr(R"(w:w="5000")"));
}

}  // namespace
}  // namespace foothold::documents

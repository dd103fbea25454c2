#include "documents/word/word_sheets.hpp"

#include <gmock/gmock.h>

#include "documents/word/word_test_markup.hpp"

namespace foothold::documents {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string named(const std::string& markup) {
  return page_after(name_sheet_ends, markup);
}

std::string laid_out(const std::string& body) {
  pugi::xml_document tree;
  EXPECT_TRUE(tree.load_string(("<w:body>" + body + "</w:body>").c_str()));
  lay_out_sheet_ends(tree.first_child());
  return stored(tree);
}

std::string place(const std::string& name, const std::string& content) {
  return R"(<w:bookmarkStart w:id="7" w:name=")" + name + R"("/>)" + content + R"(<w:bookmarkEnd w:id="7"/>)";
}

const std::string paragraph = R"(<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:jc/></w:pPr></w:p>)";
const std::string kept = R"(<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/><w:jc/></w:pPr></w:p>)";

TEST(WordSheets, AreNamedAroundQuestionsSignaturesAndWhatBeginsASheet) {
  EXPECT_EQ(named(R"(<div class="fh-blank"><p>Name</p></div>)"),
            R"(<div class="fh-blank" id="foothold-together-1"><p>Name</p></div>)");
  EXPECT_THAT(named(R"(<div class="fh-letter__signature"><p>Date</p></div>)"), HasSubstr("foothold-together-1"));
  EXPECT_EQ(named(R"(<div class="fh-letter__sheet"></div><h2>Homes</h2><p>36</p>)"),
            R"(<div class="fh-letter__sheet" id="foothold-sheet-1"><h2>Homes</h2></div><p>36</p>)");
  EXPECT_THAT(named(R"(<div class="fh-letter__sheet"></div>)"), Not(HasSubstr("foothold")));
}

TEST(WordSheets, KeepTheParagraphsOfAPlaceTogetherUpToItsLast) {
  EXPECT_EQ(laid_out(paragraph + place("foothold-together-1", paragraph + paragraph + paragraph) + paragraph),
            "<w:body>" + paragraph + kept + kept + paragraph + paragraph + "</w:body>");
}

TEST(WordSheets, KeepATableTogetherWithTheWordsAboveIt) {
  const auto table = [](const std::string& first) {
    return "<w:tbl><w:tr><w:tc>" + first + "</w:tc></w:tr><w:tr><w:tc>" + paragraph + "</w:tc></w:tr></w:tbl>";
  };
  EXPECT_EQ(laid_out(place("foothold-together-2", paragraph + table(paragraph))),
            "<w:body>" + kept + table(kept) + "</w:body>");
}

TEST(WordSheets, BeginWhereAPlaceSaysSo) {
  EXPECT_THAT(laid_out(paragraph + place("foothold-sheet-1", "<w:p/>") + paragraph),
              HasSubstr("<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>" + paragraph));
}

TEST(WordSheets, LeaveOtherPlacesAlone) {
  const std::string other = place("contents", paragraph + paragraph);
  EXPECT_EQ(laid_out(other), "<w:body>" + other + "</w:body>");
}

}  // namespace
}  // namespace foothold::documents

#include "documents/document_maker.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <qpdf/QPDF.hh>

#include "documents/document_test_world.hpp"
#include "documents/zip_parts.hpp"

namespace foothold::documents {
namespace {

using testing::HasSubstr;
using testing::Not;

class DocumentMakerTest : public DocumentWorld {
 protected:
  // One part of the Word file of a document.
  [[nodiscard]] std::string part_of(const Document& document, const std::string& name) {
    return ZipParts(maker_.make(document, Format::word).value(), std::size_t{1} << 24U).read(name).value_or("");
  }
};

// How many rows of tables the tags of a PDF name.
std::size_t count_of_rows_in_pdf(const std::string& bytes) {
  QPDF pdf;
  pdf.processMemoryFile("made.pdf", bytes.data(), bytes.size());
  return static_cast<std::size_t>(std::ranges::count_if(pdf.getAllObjects(), [](QPDFObjectHandle object) {
    return object.isDictionary() && object.getKey("/S").isNameAndEquals("/TR");
  }));
}

TEST_F(DocumentMakerTest, MakesATaggedPdf) {
  const auto bytes = maker_.make(small_document(), Format::pdf);
  ASSERT_TRUE(bytes) << bytes.error().message.key;
  EXPECT_TRUE(bytes->starts_with("%PDF-1.7"));
}

TEST_F(DocumentMakerTest, MakesTheSameFileOfTheSameDocument) {
  EXPECT_EQ(maker_.make(small_document(), Format::pdf).value(), maker_.make(small_document(), Format::pdf).value());
}

TEST_F(DocumentMakerTest, MakesAWordDocumentWithItsWords) {
  const auto bytes = maker_.make(small_document(), Format::word);
  ASSERT_TRUE(bytes) << bytes.error().message.key;
  ZipParts parts(*bytes, std::size_t{1} << 24U);
  const std::string text = parts.read("word/document.xml").value_or("");
  EXPECT_NE(text.find("Ana &amp; Ben &lt;both&gt;"), std::string::npos) << text;
  EXPECT_NE(text.find("Heading1"), std::string::npos);
}

TEST_F(DocumentMakerTest, MarksEverySheetOfAConfidentialWordFile) {
  Document document = small_document();
  EXPECT_EQ(part_of(document, "word/header1.xml"), "");
  document.body =
      R"(<div class="fh-confidential"><p class="fh-confidential__mark"><span>Confidential</span></p></div>)" +
      document.body;
  EXPECT_THAT(part_of(document, "word/header1.xml"), HasSubstr(">Confidential<"));
  EXPECT_THAT(part_of(document, "word/document.xml"), HasSubstr("<w:headerReference"));
  EXPECT_THAT(part_of(document, "[Content_Types].xml"), HasSubstr("/word/header1.xml"));
}

TEST_F(DocumentMakerTest, KeepsEveryHeadOverSeveralColumnsOfAWordTable) {
  Document document = small_document();
  const std::string group = R"(<tr><th scope="col" colspan="2">Homes</th></tr>)";
  const std::string row = R"(<tr><th scope="row">Rents</th><td>3</td></tr>)";
  document.body = R"(<table><thead><tr><th scope="col">What</th><th scope="col">How many</th></tr></thead><tbody>)" +
                  group + row + group + row + "</tbody></table>";
  const std::string written = part_of(document, "word/document.xml");
  const std::string span = R"(<w:gridSpan w:val="2"/>)";
  const auto first = written.find(span);
  ASSERT_NE(first, std::string::npos) << written;
  EXPECT_NE(written.find(span, first + 1), std::string::npos) << written;
}

TEST_F(DocumentMakerTest, WritesLargePrintInEighteenPoints) {
  Document document = small_document();
  EXPECT_THAT(part_of(document, "word/styles.xml"), HasSubstr(R"(<w:sz w:val="22"/>)"));
  document.large_print = true;
  EXPECT_THAT(part_of(document, "word/styles.xml"), HasSubstr(R"(<w:sz w:val="36"/>)"));
  EXPECT_THAT(part_of(document, "word/styles.xml"), Not(HasSubstr(R"(<w:sz w:val="22"/>)")));
}

TEST_F(DocumentMakerTest, WritesWhatHasToStandOnOneSheetInSmallLetters) {
  Document document = small_document();
  document.body = R"(<div class="fh-brief">)" + document.body + "</div>";
  EXPECT_THAT(part_of(document, "word/styles.xml"), HasSubstr(R"(<w:sz w:val="17"/>)"));
}

TEST_F(DocumentMakerTest, NamesTheListOfHeadingsInTheLanguageOfTheDocument) {
  Document document = small_document();
  document.has_contents = true;
  EXPECT_THAT(part_of(document, "word/document.xml"), HasSubstr(">Contents<"));
  document.language = Language::spanish;
  EXPECT_THAT(part_of(document, "word/document.xml"), HasSubstr(">Contenido<"));
}

TEST_F(DocumentMakerTest, MakesOneAtOnceBesideThoseThatWaitTheirTurn) {
  bool is_written_in_vain = false;
  const auto write_in_vain = [&] {
    is_written_in_vain = true;
    return small_document();
  };
  const auto made = maker_.make_at_once(
      [&] {
        const auto second = maker_.make_at_once(write_in_vain, Format::word);
        EXPECT_TRUE(!second && second.error().kind == ErrorKind::too_many);
        EXPECT_TRUE(maker_.make(small_document(), Format::word)) << "whoever waits has a place of their own";
        return small_document();
      },
      Format::word);
  EXPECT_TRUE(made);
  EXPECT_FALSE(is_written_in_vain);
  EXPECT_TRUE(maker_.make_at_once(small_document, Format::word)) << "the place is free again";
}

Document document_with_rows(std::size_t rows) {
  html::Html body;
  {
    const html::Element table = body.open("table");
    {
      const html::Element head = body.open("thead");
      const html::Element row = body.open("tr");
      body.element("th", {{"scope", "col"}}, "Row");
    }
    const html::Element lines = body.open("tbody");
    for (std::size_t row = 1; row <= rows; ++row) {
      const html::Element line = body.open("tr");
      body.element("td", {}, "row-" + std::to_string(row) + ".");
    }
  }
  return {.title = "Long", .body = body.take()};
}

TEST_F(DocumentMakerTest, LosesNoRowOfALongTable) {
  constexpr std::size_t rows = 2000;
  const std::string pdf = maker_.make(document_with_rows(rows), Format::pdf).value();
  EXPECT_EQ(count_of_rows_in_pdf(pdf), rows + 1);
  const std::string word = maker_.make(document_with_rows(rows), Format::word).value();
  const std::string text = ZipParts(word, std::size_t{1} << 26U).read("word/document.xml").value_or("");
  for (std::size_t row = 1; row <= rows; ++row)
    ASSERT_NE(text.find("row-" + std::to_string(row) + "."), std::string::npos) << row;
}

TEST_F(DocumentMakerTest, RefusesATableThatIsTooLongForPaper) {
  const auto refused = maker_.make(document_with_rows(most_table_rows + 1), Format::pdf);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::too_large);
}

TEST_F(DocumentMakerTest, StopsWhenItIsAskedTo) {
  std::stop_source stop;
  stop.request_stop();
  const auto refused = maker_.make(small_document(), Format::pdf, {stop.get_token(), {}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::interrupted);
}

}  // namespace
}  // namespace foothold::documents

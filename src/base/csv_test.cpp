#include "base/csv.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <string>

namespace foothold {
namespace {

using testing::ElementsAre;

using Record = std::vector<std::string>;

std::vector<Record> read_all(std::string_view text) {
  CsvReader reader(text);
  std::vector<Record> records;
  while (reader.next()) {
    EXPECT_FALSE(reader.malformed()) << "in line " << reader.line();
    records.emplace_back(reader.fields().begin(), reader.fields().end());
  }
  return records;
}

std::vector<std::size_t> lines_of(std::string_view text) {
  CsvReader reader(text);
  std::vector<std::size_t> lines;
  while (reader.next()) lines.push_back(reader.line());
  return lines;
}

TEST(CsvReader, ReadsFieldsBetweenCommas) {
  EXPECT_THAT(read_all("year,state\n2021,29\n"), ElementsAre(Record{"year", "state"}, Record{"2021", "29"}));
  EXPECT_THAT(read_all("a,,b,"), ElementsAre(Record{"a", "", "b", ""}));
  EXPECT_THAT(read_all(","), ElementsAre(Record{"", ""}));
}

TEST(CsvReader, NeedsNoLineEndAtTheEnd) {
  EXPECT_THAT(read_all("a,b\nc,d"), ElementsAre(Record{"a", "b"}, Record{"c", "d"}));
}

TEST(CsvReader, AcceptsWindowsLineEndsAndAByteOrderMark) {
  EXPECT_THAT(read_all("\xEF\xBB\xBFyear,state\r\n2021,\"29\"\r\n"),
              ElementsAre(Record{"year", "state"}, Record{"2021", "29"}));
  EXPECT_THAT(read_all("\xEF\xBB\xBF\"year\",state\r\n"), ElementsAre(Record{"year", "state"}));
}

TEST(CsvReader, ReadsOtherSeparatorsWhenToldSo) {
  CsvReader semicolons("a;\"b;c\";1,5\n", ';');
  ASSERT_TRUE(semicolons.next());
  EXPECT_THAT(semicolons.fields(), ElementsAre("a", "b;c", "1,5"));
  CsvReader tabs("a\t\"b\nc\"\td", '\t');
  ASSERT_TRUE(tabs.next());
  EXPECT_THAT(tabs.fields(), ElementsAre("a", "b\nc", "d"));
}

TEST(CsvReader, UndoesQuotesAroundCommasLineBreaksAndDoubledQuotes) {
  EXPECT_THAT(read_all("\"Boone, Missouri\",\"two\nlines\",\"he said \"\"no\"\"\"\n"),
              ElementsAre(Record{"Boone, Missouri", "two\nlines", "he said \"no\""}));
  EXPECT_THAT(read_all("\"\",\"\"\"\"\n"), ElementsAre(Record{"", "\""}));
}

TEST(CsvReader, KeepsEarlierFieldsOfARecordWithSeveralDoubledQuotes) {
  EXPECT_THAT(read_all("\"a\"\"1\",\"b\"\"2\",\"c\"\"3\",\"d\"\"4\"\n"),
              ElementsAre(Record{"a\"1", "b\"2", "c\"3", "d\"4"}));
}

TEST(CsvReader, SkipsEmptyLines) {
  EXPECT_THAT(read_all("\n\r\na,b\n\n\nc,d\n\n"), ElementsAre(Record{"a", "b"}, Record{"c", "d"}));
  EXPECT_THAT(read_all(""), ElementsAre());
  EXPECT_THAT(read_all("\xEF\xBB\xBF\r\n"), ElementsAre());
}

TEST(CsvReader, CountsLinesAlsoWhereTheyAreEmptyOrInsideQuotes) {
  EXPECT_THAT(lines_of("a\nb\nc\n"), ElementsAre(1, 2, 3));
  EXPECT_THAT(lines_of("\n\na\r\n\r\nb\n"), ElementsAre(3, 5));
  EXPECT_THAT(lines_of("a\n\"b\nb\r\nb\",x\nc\n"), ElementsAre(1, 2, 5));
}

TEST(CsvReader, TellsAQuoteThatIsNeverClosed) {
  CsvReader reader("a,\"b\nc,d\n");
  ASSERT_TRUE(reader.next());
  EXPECT_TRUE(reader.malformed());
  EXPECT_EQ(reader.line(), 1U);
  EXPECT_FALSE(reader.next());
}

TEST(CsvReader, TellsLettersBehindAClosingQuoteAndReadsOn) {
  CsvReader reader("\"a\"b,c\n\"d\" ,e\n");
  ASSERT_TRUE(reader.next());
  EXPECT_TRUE(reader.malformed());
  ASSERT_TRUE(reader.next());
  EXPECT_FALSE(reader.malformed());
  EXPECT_THAT(reader.fields(), ElementsAre("d", "e"));
}

TEST(CsvReader, KnowsHowManyBytesAreBehindIt) {
  const std::string_view text =
      "\xEF\xBB\xBF"
      "a,b\nc,d\n";
  CsvReader reader(text);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.position(), 7U);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.position(), text.size());
}

TEST(CsvWriter, QuotesOnlyWhatNeedsQuotes) {
  CsvWriter csv;
  csv.text("plain").text("with, comma").text("with \"quote\"").text("two\nlines").end_record();
  EXPECT_EQ(csv.take(), "plain,\"with, comma\",\"with \"\"quote\"\"\",\"two\nlines\"\n");
}

TEST(CsvWriter, SeparatesValuesOfEveryKind) {
  CsvWriter csv;
  csv.text("01001").number(0.25).integer(2021).empty().end_record();
  csv.empty().empty().end_record();
  EXPECT_EQ(csv.take(), "01001,0.25,2021,\n,\n");
}

TEST(CsvWriter, MakesTextHarmlessThatASpreadsheetWouldRun) {
  for (const std::string text : {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\ttab"}) {
    CsvWriter csv;
    csv.text(text).end_record();
    EXPECT_EQ(csv.take(), "'" + text + "\n");
  }
  CsvWriter csv;
  csv.text("=A1,\"x\"").end_record();
  EXPECT_EQ(csv.take(), "\"'=A1,\"\"x\"\"\"\n");
}

TEST(CsvWriter, LeavesNegativeNumbersAlone) {
  CsvWriter csv;
  csv.text("-0.5").text("-12").number(-3.25).end_record();
  EXPECT_EQ(csv.take(), "-0.5,-12,-3.25\n");
}

TEST(CsvWriter, WritesWhatTheReaderReadsBack) {
  const Record record = {"a", "", "with, comma", "\"", "line\r\nbreak", "Doña"};
  CsvWriter csv;
  for (const std::string& field : record) csv.text(field);
  csv.end_record();
  EXPECT_THAT(read_all(csv.take()), ElementsAre(record));
}

}  // namespace
}  // namespace foothold

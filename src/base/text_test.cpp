#include "base/text.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace foothold {
namespace {

using testing::ElementsAre;

TEST(Text, TrimsBlanksTabsAndLineEnds) {
  EXPECT_EQ(trim(" \t Boone County\r\n"), "Boone County");
  EXPECT_EQ(trim(" \r\n\t"), "");
  EXPECT_EQ(trim("no blanks"), "no blanks");
}

TEST(Text, SplitsAtEverySeparatorAndKeepsEmptyParts) {
  EXPECT_THAT(split("a||b|", '|'), ElementsAre("a", "", "b", ""));
  EXPECT_THAT(split("", '|'), ElementsAre(""));
}

TEST(Text, SplitsIntoWordsWithoutTheMarksAroundThem) {
  EXPECT_THAT(split_words("“The city's plan”—at last… 2027!"),
              ElementsAre("The", "city's", "plan", "at", "last", "2027"));
  EXPECT_THAT(split_words("¿Qué cambió? Años de don\u2019t 'wait'"),
              ElementsAre("Qué", "cambió", "Años", "de", "don\u2019t", "wait"));
  EXPECT_THAT(split_words(" - , … "), ElementsAre());
  EXPECT_THAT(split_words("\xF1 a"), ElementsAre("\xF1", "a"));
}

TEST(Text, IsOneLineWhateverWasTyped) {
  EXPECT_EQ(in_one_line(" Boone\r\nBcc: all\t\x7F "), "Boone  Bcc: all");
  EXPECT_EQ(in_one_line("Año nuevo", 2), "A");
  EXPECT_EQ(in_one_line(""), "");
}

TEST(Text, JoinsWhatWasSplitEvenWhenPartsAreEmpty) {
  EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(join({"", "a", ""}, "|"), "|a|");
  EXPECT_EQ(join({}, "|"), "");
}

TEST(Text, ReplacesEveryOccurrenceButNothingInWhatItPutIn) {
  EXPECT_EQ(replace_all("a--b--", "--", "---"), "a---b---");
  EXPECT_EQ(replace_all("\"\"\"\"", "\"\"", "\""), "\"\"");
  EXPECT_EQ(replace_all("plain", "--", "-"), "plain");
}

TEST(Text, EncodesForAQueryWhatWouldMeanSomethingThere) {
  EXPECT_EQ(query_encoded("pillar:housing"), "pillar:housing");
  EXPECT_EQ(query_encoded("Doña & Co = 100%"), "Do%C3%B1a%20%26%20Co%20%3D%20100%25");
}

TEST(Text, LowersOnlyAscii) {
  EXPECT_EQ(lower_ascii("DoÑA Ana.CSV"), "doÑa ana.csv");
}

TEST(Text, AcceptsUtf8OfOneToFourBytes) {
  for (const std::string_view valid : {"", "Boone", "Doña", "“quoted”", "🙂", "\x7F", "\u0080", "\uFFFD", "\U0010FFFF"})
    EXPECT_TRUE(is_valid_utf8(valid)) << valid;
}

TEST(Text, RefusesBrokenUtf8) {
  const std::string_view broken[] = {
      "\xF1",              // a lone Latin-1 letter
      "\xC3",              // a sequence that breaks off
      "\xE2\x80",          // the same with three bytes
      "\xF0\x9F\x99",      // and with four
      "\x80",              // a byte that only continues
      "\xC0\xAF",          // written longer than needed
      "\xE0\x9F\xBF",      // the same with three bytes
      "\xF0\x8F\xBF\xBF",  // and with four
      "\xED\xA0\x80",      // half of a surrogate pair
      "\xF4\x90\x80\x80",  // beyond the last code point
      "\xF5\x80\x80\x80",  // a lead byte that does not exist
      "\xC3\x28",          // a sequence with a plain letter in it
  };
  for (const std::string_view text : broken) EXPECT_FALSE(is_valid_utf8(text)) << testing::PrintToString(text);
}

TEST(Text, WholeLettersAreNeverCutInTwo) {
  EXPECT_EQ(whole_letters("añb", 4), "añb");
  EXPECT_EQ(whole_letters("añb", 3), "añ");
  EXPECT_EQ(whole_letters("añb", 2), "a");
  EXPECT_EQ(whole_letters("😀", 3), "");
  EXPECT_EQ(whole_letters("ab", 0), "");
}

TEST(Text, RepairReadsStrayBytesAsLatin1AndLeavesUtf8Alone) {
  EXPECT_EQ(repair_utf8("Do\xF1"
                        "a Ana and Do\xC3\xB1"
                        "a Ana"),
            "Doña Ana and Doña Ana");
  EXPECT_EQ(repair_utf8("\xE2\x80"), "\u00E2\u0080");
  EXPECT_EQ(repair_utf8("\xFF"), "ÿ");
}

TEST(Text, RepairedTextIsAlwaysValid) {
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      const std::string bytes = {static_cast<char>(first), static_cast<char>(second)};
      ASSERT_TRUE(is_valid_utf8(repair_utf8(bytes))) << first << " " << second;
    }
}

TEST(Text, FoldsAccentsCaseAndPunctuation) {
  EXPECT_EQ(fold_for_search("Doña Ana County"), "dona ana county");
  EXPECT_EQ(fold_for_search("  Winston-Salem,  N.C. "), "winston salem nc");
  EXPECT_EQ(fold_for_search("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß"), "aaaaaaaceeeeiiiidnoooooouuuuyts");
  EXPECT_EQ(fold_for_search("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"), "aaaaaaaceeeeiiiidnoooooouuuuyty");
  EXPECT_EQ(fold_for_search("3×4÷2"), "3 4 2");
  EXPECT_EQ(fold_for_search("…"), "");
}

TEST(Text, FoldsTheApostrophesOfTelephonesLikeThePlainOne) {
  EXPECT_EQ(fold_for_search("St. Mary's"), "st marys");
  EXPECT_EQ(fold_for_search("St. Mary’s"), "st marys");
  EXPECT_EQ(fold_for_search("‘Ewa"), "ewa");
  EXPECT_EQ(fold_for_search("Kauaʻi"), "kauai");
}

TEST(Text, FoldsAccentsThatStandBehindTheirLetter) {
  EXPECT_EQ(fold_for_search("Don\u0303a Ana"), "dona ana");
  EXPECT_EQ(fold_for_search("Cano\u0301n"), "canon");
}

TEST(Text, EditDistanceCountsChangedMissingAndAddedLetters) {
  EXPECT_EQ(edit_distance("boone", "boone", 5), 0U);
  EXPECT_EQ(edit_distance("boone", "bonne", 5), 1U);
  EXPECT_EQ(edit_distance("boone", "boon", 5), 1U);
  EXPECT_EQ(edit_distance("boone", "bo one", 5), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3U);
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
}

TEST(Text, EditDistanceStopsAtItsLimit) {
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 2U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 3), 3U);
  EXPECT_EQ(edit_distance("a", std::string(100, 'b'), 7), 7U);
  EXPECT_EQ(edit_distance(std::string(100, 'b'), "a", 99), 99U);
}

TEST(Text, ReadsNumbersOnlyWhenTheyAreTheWholeText) {
  EXPECT_EQ(parse_number("0.0083072037"), 0.0083072037);
  EXPECT_EQ(parse_number("-12"), -12.0);
  EXPECT_EQ(parse_number("1e3"), 1000.0);
  for (const std::string_view text : {"", " 1", "1 ", "1,234", "12%", "abc", "+1", "inf", "nan", "1e999", "0x10"})
    EXPECT_EQ(parse_number(text), std::nullopt) << text;
}

TEST(Text, ReadsIntegersOnlyWhenTheyFitAndAreTheWholeText) {
  EXPECT_EQ(parse_integer("2021"), 2021);
  EXPECT_EQ(parse_integer("-9223372036854775808"), std::numeric_limits<long long>::min());
  for (const std::string_view text : {"", "2021.0", " 2021", "9223372036854775808", "+1"})
    EXPECT_EQ(parse_integer(text), std::nullopt) << text;
}

TEST(Text, ShortestNumberReadsBackAsTheSameDouble) {
  EXPECT_EQ(shortest_number(0.0083072037), "0.0083072037");
  EXPECT_EQ(shortest_number(0.1 + 0.2), "0.30000000000000004");
  for (const double value : {1.0 / 3.0, 1e300, std::numeric_limits<double>::denorm_min(), -2.5})
    EXPECT_EQ(parse_number(shortest_number(value)), value);
}

struct Grouped {
  double value;
  int decimals;
  std::string_view text;
};

TEST(Text, GroupedNumberRoundsHalvesOfTheDecimalTextUp) {
  const Grouped cases[] = {
      {0.125, 2, "0.13"},     {-0.125, 2, "-0.13"},
      {2.675, 2, "2.68"},     {1.005, 2, "1.01"},
      {0.5, 0, "1"},          {1.5, 0, "2"},
      {2.5, 0, "3"},          {0.49999999999999994, 0, "0"},
      {0.1249999, 2, "0.12"}, {999.995, 2, "1,000.00"},
      {9.99, 1, "10.0"},      {0.006, 2, "0.01"},
  };
  for (const Grouped& one : cases) EXPECT_EQ(grouped_number(one.value, one.decimals), one.text) << one.value;
}

TEST(Text, GroupedNumberSeparatesThousandsAndFillsDecimals) {
  const Grouped cases[] = {
      {0, 0, "0"},
      {0, 2, "0.00"},
      {12, 1, "12.0"},
      {999, 0, "999"},
      {1234.5, 1, "1,234.5"},
      {1234567, 0, "1,234,567"},
      {-1234567.891, 2, "-1,234,567.89"},
      {0.0083072037, 4, "0.0083"},
      {1e21, 0, "1,000,000,000,000,000,000,000"},
  };
  for (const Grouped& one : cases) EXPECT_EQ(grouped_number(one.value, one.decimals), one.text) << one.value;
}

TEST(Text, GroupedNumberShowsNoMinusBeforeAZero) {
  EXPECT_EQ(grouped_number(-0.0, 1), "0.0");
  EXPECT_EQ(grouped_number(-0.04, 1), "0.0");
  EXPECT_EQ(grouped_number(-0.05, 1), "-0.1");
  EXPECT_EQ(grouped_number(-1e-300, 3), "0.000");
}

TEST(Text, GroupedNumberWritesHugeNumbersWhole) {
  const std::string text = grouped_number(1.5e308, 2);
  EXPECT_EQ(text.substr(0, 12), "150,000,000,");
  EXPECT_EQ(text.size(), 309U + 102U + 3U);
  EXPECT_EQ(grouped_number(std::numeric_limits<double>::infinity(), 2), "inf");
}

TEST(Text, GroupedNumberMovesThePointWithoutAnError) {
  EXPECT_EQ(grouped_number(0.5015, 1, 2), "50.2");
  EXPECT_EQ(grouped_number(0.5065, 1, 2), "50.7");
  EXPECT_EQ(grouped_number(0, 1, 2), "0.0");
  EXPECT_EQ(grouped_number(12.5, 0, 2), "1,250");
}

TEST(Text, EveryPublishedShareOfFourDecimalsRoundsAsOnPaper) {
  for (int share = 0; share <= 10000; ++share) {
    const int tenths = (share + 5) / 10;
    const std::string expected = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    ASSERT_EQ(grouped_number(share / 10000.0, 1, 2), expected) << share;
  }
}

}  // namespace
}  // namespace foothold

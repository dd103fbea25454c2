#include "documents/cell_format.hpp"

#include <gtest/gtest.h>

namespace foothold::documents {
namespace {

using Kind = CellFormat::Kind;

std::string day(double number, DateSystem system = DateSystem::from_1900) {
  return number_text(number, {Kind::date}, system);
}

TEST(CellFormat, KnowsDatesByTheirLetters) {
  EXPECT_EQ(custom_format("yyyy-mm-dd").kind, Kind::date);
  EXPECT_EQ(custom_format("[$-409]d-mmm-yy;@").kind, Kind::date);
  EXPECT_EQ(custom_format("h:mm").kind, Kind::date);
  EXPECT_EQ(custom_format("\"year\" 0").kind, Kind::number);
  EXPECT_EQ(custom_format("0.00\\d").kind, Kind::number);
  EXPECT_EQ(custom_format("[Red]0.0").kind, Kind::number);
  EXPECT_EQ(custom_format("").kind, Kind::number);
  EXPECT_EQ(custom_format("\"open").kind, Kind::number);
  EXPECT_EQ(custom_format("\\").kind, Kind::number);
}

TEST(CellFormat, KnowsSharesAndCodes) {
  EXPECT_EQ(custom_format("0.0%").kind, Kind::percent);
  EXPECT_EQ(custom_format("00000").digits, 5U);
  EXPECT_EQ(custom_format("0").kind, Kind::number);
  EXPECT_EQ(built_in_format(14).kind, Kind::date);
  EXPECT_EQ(built_in_format(10).kind, Kind::percent);
  EXPECT_EQ(built_in_format(2).kind, Kind::number);
}

TEST(CellFormat, CountsDaysAsSpreadsheetsDo) {
  EXPECT_EQ(day(1), "1900-01-01");
  EXPECT_EQ(day(59), "1900-02-28");
  EXPECT_EQ(day(61), "1900-03-01");
  EXPECT_EQ(day(46143), "2026-05-01");
  EXPECT_EQ(day(46143.75), "2026-05-01 18:00");
  EXPECT_EQ(day(46143.99999), "2026-05-02");
  EXPECT_EQ(day(0.5), "12:00");
  EXPECT_EQ(day(0, DateSystem::from_1904), "1904-01-01");
}

TEST(CellFormat, LeavesNumbersThatAreNoDays) {
  EXPECT_EQ(day(-1), "-1");
  EXPECT_EQ(day(1e12), "1000000000000");
}

TEST(CellFormat, PadsOnlyWholeNumbers) {
  const CellFormat code{Kind::padded, 5};
  EXPECT_EQ(number_text(1001, code, DateSystem::from_1900), "01001");
  EXPECT_EQ(number_text(290190, code, DateSystem::from_1900), "290190");
  EXPECT_EQ(number_text(-5, code, DateSystem::from_1900), "-5");
  EXPECT_EQ(number_text(1.5, code, DateSystem::from_1900), "1.5");
}

}  // namespace
}  // namespace foothold::documents

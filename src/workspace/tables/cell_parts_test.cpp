#include "workspace/tables/cell_parts.hpp"

#include <gmock/gmock.h>

#include "workspace/records/canonical_json.hpp"
#include "workspace/tables/cell_text.hpp"
#include "workspace/tables/formula_guard.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string money(std::string_view text) {
  return canonical_json(read_money_text(text));
}

std::string period(std::string_view text) {
  const auto read = read_period_text(text);
  return read ? canonical_json(*read) : "none";
}

TEST(CellParts, ReadDatesAsPeopleInTheUnitedStatesWriteThem) {
  EXPECT_EQ(date_or_text("2026-05-01"), "2026-05-01");
  EXPECT_EQ(date_or_text("2026-05-01 00:00"), "2026-05-01");
  EXPECT_EQ(date_or_text("2026-05-01T00:00:00Z"), "2026-05-01");
  EXPECT_EQ(date_or_text("5/1/2026"), "2026-05-01");
  EXPECT_EQ(date_or_text("05/31/2026"), "2026-05-31");
  for (const char* text : {"5/1/26", "May 1", "2026-05-01 14:00", "5/1", "", "a/b/2026", "-5/1/2026"})
    EXPECT_EQ(date_or_text(text), text);
}

TEST(CellParts, ReadAmountsWithTheirCurrencyAndYear) {
  EXPECT_EQ(money("1,250.50"), R"({"amount":1250.5,"currency":"USD"})");
  EXPECT_EQ(money("$1,250"), R"({"amount":1250,"currency":"USD"})");
  EXPECT_EQ(money("1250 EUR (2024)"), R"({"amount":1250,"currency":"EUR","price_year":2024})");
  EXPECT_EQ(money("a lot"), R"({"amount":"a lot","currency":"USD"})");
}

TEST(CellParts, ReadPeriodsWithOneEndOrBoth) {
  EXPECT_EQ(period("2026-05-01 – 2026-06-30"), R"({"from":"2026-05-01","to":"2026-06-30"})");
  EXPECT_EQ(period("5/1/2026 - 6/30/2026"), R"({"from":"2026-05-01","to":"2026-06-30"})");
  EXPECT_EQ(period("2026-05-01/2026-06-30"), R"({"from":"2026-05-01","to":"2026-06-30"})");
  EXPECT_EQ(period("2026-05-01 –"), R"({"from":"2026-05-01"})");
  EXPECT_EQ(period("– 2026-06-30"), R"({"to":"2026-06-30"})");
  EXPECT_EQ(period("2026"), "none");
  EXPECT_EQ(period("–"), "none");
  EXPECT_EQ(period(std::string(100'000, '/')), "none");
}

TEST(CellParts, FindWhatStandsBehindALabel) {
  EXPECT_EQ(part_behind("Option: Jobs", "option"), "Jobs");
  EXPECT_EQ(part_behind("At 5: why: because", "At 5: why"), "because");
  EXPECT_EQ(part_behind("Opción:", "opcion"), "");
  EXPECT_FALSE(part_behind("Jobs", "Option"));
  EXPECT_FALSE(part_behind(std::string(1'000'000, ':'), "Option"));
}

TEST(RowText, ComesBackAsItWas) {
  for (const std::string text : {"plain", "a | b", "line\nline", "back\\slash", "\\n is no line", "|", "\\"})
    EXPECT_THAT(split_row("x" + row_part_text(text) + " | y"), ElementsAre("x" + text, "y"));
  EXPECT_THAT(split_row(" | | "), IsEmpty());
}

TEST(ListText, HasSemicolonsOrLinesBetweenItsEntries) {
  EXPECT_THAT(split_list("a; b;;c\nd, e "), ElementsAre("a", "b", "c", "d, e"));
  EXPECT_THAT(split_list(" ; "), IsEmpty());
}

TEST(FormulaGuard, IsUndoneExactly) {
  for (const std::string text :
       {"=1+1", "+1 573", "-x", "@a", "\tb", "'=1", "''=1", "'hello", "hello", "", "'", "it's"})
    EXPECT_EQ(unguarded(guarded(text)), text);
}

TEST(FormulaGuard, LeavesNothingThatASpreadsheetWouldRun) {
  for (const std::string text : {"=1+1", "+1 573", "-x", "@a", "\tb"}) EXPECT_EQ(guarded(text), "'" + text);
  EXPECT_EQ(guarded("it's"), "it's");
  EXPECT_EQ(unguarded("'hello'"), "'hello'");
}

}  // namespace
}  // namespace foothold::workspace

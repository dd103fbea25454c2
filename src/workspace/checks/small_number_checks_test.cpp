#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// Local indicators in a world of their own.
class SmallNumberChecks : public testing::Test {
 protected:
  // Adds an indicator that everyone may open: answers and rows as in JSON, without the brackets around them and
  // without ids.
  std::string add(const std::string& answers, const std::vector<std::string>& rows) {
    const std::string id = add_closed(answers, rows);
    world_.record(id).visibility = Visibility::everyone;
    return id;
  }

  // The same, for those alone who look after the data.
  std::string add_closed(const std::string& answers, const std::vector<std::string>& rows) {
    std::string values;
    for (const std::string& row : rows) {
      values.append(values.empty() ? "" : ", ").append("{\"id\": \"r").append(std::to_string(++rows_));
      values.append("\", ").append(row).append("}");
    }
    const std::string name = "Indicator " + std::to_string(rows_);
    return world_.add("local-indicator", R"({"name": ")" + name + "\", " + answers + ", \"values\": [" + values + "]}",
                      RecordStatus::published);
  }

  ChecksWorld world_;

 private:
  int rows_ = 0;
};

constexpr const char* counts = R"("unit": "count")";
constexpr const char* percents = R"("unit": "percent")";

TEST_F(SmallNumberChecks, BlockCountsFromOneToNineThatEveryoneMayOpen) {
  add(counts, {R"("value": 10)", R"("value": 0)", R"("marks": ["hidden"])"});
  add_closed(counts, {R"("value": 4)"});
  EXPECT_THAT(world_.says("SUP-1"), IsEmpty());
  add(counts, {R"("value": 9)", R"("value": 1)", R"("value": 30)"});
  add(percents, {R"("value": 12, "count": 3, "out_of": 250)"});
  EXPECT_THAT(world_.says("SUP-1"), ElementsAre(HasSubstr("2 counts are below 10"), HasSubstr("1 counts")));
}

TEST_F(SmallNumberChecks, BlockNoneAndAllOfASmallGroup) {
  add(percents, {R"("value": 0, "count": 0, "out_of": 400)", R"("value": 100, "count": 400, "out_of": 400)"});
  EXPECT_THAT(world_.says("SUP-1"), IsEmpty());
  add(percents, {R"("value": 0, "count": 0, "out_of": 40)", R"("value": 100, "count": 40, "out_of": 40)"});
  EXPECT_THAT(world_.says("SUP-1"), ElementsAre(HasSubstr("2 counts")));
}

TEST_F(SmallNumberChecks, FollowTheLimitOfTheIndicatorOrThatOfTheCoalition) {
  add(R"("unit": "count", "hide_below": 5)", {R"("value": 5)"});
  EXPECT_THAT(world_.says("SUP-1"), IsEmpty());
  add(R"("unit": "count", "hide_below": 5)", {R"("value": 4)"});
  add(R"("unit": "count", "hide_below": 20)", {R"("value": 19)"});
  EXPECT_THAT(world_.says("SUP-1"), ElementsAre(HasSubstr("below 5"), HasSubstr("below 20")));
  world_.add("coalition-profile", R"({"name": "Ours", "hide_below": 12})");
  add(counts, {R"("value": 11)"});
  EXPECT_THAT(world_.says("SUP-1"), ElementsAre(HasSubstr("below 5"), HasSubstr("below 20"), HasSubstr("below 12")));
}

TEST_F(SmallNumberChecks, TrustNoMarkWhereEveryoneMayOpenTheRecord) {
  add(counts, {R"("marks": ["hidden"])"});
  EXPECT_THAT(world_.says("SUP-1"), IsEmpty());
  add(counts, {R"("value": 4, "marks": ["hidden"])"});
  EXPECT_THAT(world_.says("SUP-1"), SizeIs(1));
}

TEST_F(SmallNumberChecks, BlockRatesOnFewPeopleAndWantAMarkOnThoseOnLessThanAHundred) {
  add(percents, {R"("value": 40, "out_of": 100)", R"("value": 40, "out_of": 99, "marks": ["small"])"});
  add_closed(percents, {R"("value": 40, "out_of": 29)"});
  EXPECT_THAT(world_.says("SUP-2"), IsEmpty());
  add(percents,
      {R"("value": 40, "out_of": 29)", R"("value": 2, "count": 8, "out_of": 400)", R"("value": 40, "out_of": 30)"});
  EXPECT_THAT(world_.says("SUP-2"), ElementsAre(AllOf(HasSubstr("2 rates"), HasSubstr("1 rest on fewer than 100"))));
}

TEST_F(SmallNumberChecks, BlockAHiddenNumberThatTheTotalGivesAway) {
  const std::string total = R"("year": 2025, "value": 100)";
  const auto group = [](const std::string& name, const std::string& rest) {
    return R"("year": 2025, "breakdown": "age", "group": ")" + name + "\", " + rest;
  };
  const std::string hidden = R"("marks": ["hidden"])";
  add(counts, {total, group("Young", hidden), group("Old", hidden), group("Rest", R"("value": 80)")});
  add(counts, {group("Young", hidden), group("Old", R"("value": 12)")});
  EXPECT_THAT(world_.says("SUP-3"), IsEmpty());
  add(counts, {total, group("Young", hidden), group("Old", R"("value": 12)"), group("Rest", R"("value": 80)")});
  EXPECT_THAT(world_.says("SUP-3"), ElementsAre(HasSubstr("1 hidden numbers")));
}

TEST_F(SmallNumberChecks, BlockAHiddenNumberThatTheOtherAreasOrALinkedTableGiveAway) {
  const std::string east = R"("area": "East", "marks": ["hidden"])";
  add(counts, {R"("value": 60)", east, R"("area": "West", "value": 55)"});
  EXPECT_THAT(world_.says("SUP-3"), SizeIs(1));
  const std::string court = R"("unit": "count", "numerator": "Cases", "data_source": "data-source:9")";
  add(court, {east, R"("area": "West", "value": 55)"});
  EXPECT_THAT(world_.says("SUP-3"), SizeIs(1));
  add(court, {R"("area": "East", "value": 5)"});
  EXPECT_THAT(world_.says("SUP-3"), SizeIs(2));
}

TEST_F(SmallNumberChecks, TellOfExtremePercentsThatAreNotMarkedAsLimits) {
  add(percents, {R"("value": 5, "out_of": 60)", R"("value": 96, "out_of": 100)",
                 R"("value": 96, "out_of": 60, "marks": ["limit"])"});
  EXPECT_THAT(world_.says("SUP-4"), IsEmpty());
  add(percents, {R"("value": 4.9, "out_of": 60)", R"("value": 96, "out_of": 99)"});
  EXPECT_THAT(world_.says("SUP-4"), ElementsAre(HasSubstr("2 percents")));
}

TEST_F(SmallNumberChecks, TellOfHiddenCountsThatCouldBeShownTogether) {
  add_closed(counts,
             {R"("year": 2024, "value": 4, "marks": ["hidden"])", R"("year": 2025, "value": 5, "marks": ["hidden"])"});
  EXPECT_THAT(world_.says("SUP-5"), IsEmpty());
  add_closed(counts, {R"("year": 2024, "value": 5)", R"("year": 2025, "value": 5, "marks": ["hidden"])",
                      R"("year": 2025, "area": "East", "value": 5)"});
  EXPECT_THAT(world_.says("SUP-5"), ElementsAre(HasSubstr("3 numbers")));
}

TEST_F(SmallNumberChecks, WantAMarkInEachEmptyCellAndNoZeroInPlaceOfOne) {
  add(counts, {R"("value": 0)", R"("marks": ["hidden"])", R"("marks": ["not-available"])"});
  EXPECT_THAT(world_.says("SUP-6"), IsEmpty());
  add(counts, {R"("year": 2025)", R"("value": 0, "marks": ["not-available"])", R"("marks": ["unsteady"])"});
  EXPECT_THAT(world_.says("SUP-6"), ElementsAre(HasSubstr("3 values")));
}

TEST_F(SmallNumberChecks, WantAMarkOnUnsteadyNumbers) {
  add(percents, {R"("value": 40, "count": 16)", R"("value": 40, "count": 12, "marks": ["unsteady"])",
                 R"("value": 40, "lower": 20, "upper": 60)"});
  EXPECT_THAT(world_.says("SUP-7"), IsEmpty());
  add(percents, {R"("value": 40, "count": 15)", R"("value": 40, "lower": 15, "upper": 65)"});
  EXPECT_THAT(world_.says("SUP-7"), ElementsAre(HasSubstr("2 values")));
}

TEST_F(SmallNumberChecks, WantSmallCountsKeptByFewPeopleForAPurpose) {
  const std::string purpose = R"("unit": "count", "raw_values_purpose": "To pool five years")";
  const std::vector<std::string> rows = {R"("value": 4, "marks": ["hidden"])", R"("value": 40)"};
  world_.record(add(purpose, rows)).visibility = Visibility::editors;
  EXPECT_THAT(world_.says("SUP-8"), IsEmpty());
  world_.record(add(counts, rows)).visibility = Visibility::editors;
  world_.record(add(purpose, rows)).visibility = Visibility::coalition;
  EXPECT_THAT(world_.says("SUP-8"), SizeIs(2));
}

TEST_F(SmallNumberChecks, LetTheStricterRuleOfTheHolderWin) {
  const auto court = world_.add("data-source", R"({"name": "Court", "smallest_count": 20, "may_publish": "yes"})");
  const std::string from_court = R"("unit": "count", "data_source": ")" + court + "\"";
  add(from_court, {R"("value": 20)"});
  add_closed(from_court, {R"("value": 12)"});
  EXPECT_THAT(world_.says("SUP-9"), IsEmpty());
  add(from_court, {R"("value": 12)"});
  EXPECT_THAT(world_.says("SUP-9"), ElementsAre(AllOf(HasSubstr("Court"), HasSubstr(": 20"))));
  world_.record(court).fields["may_publish"] = "no";
  EXPECT_THAT(world_.says("SUP-9"), ElementsAre(HasSubstr("May results be published?"), HasSubstr("published?")));
}

TEST_F(SmallNumberChecks, CountEachPublicTableThatBreaksARuleOnce) {
  add(counts, {R"("value": 40)"});
  add_closed(counts, {R"("value": 4)"});
  world_.add("survey", R"({"title": "S", "results_by_group": [{"id": "a", "group": "G", "shows": "Much"}]})");
  EXPECT_THAT(world_.says("EQ-7"), IsEmpty());
  add(percents, {R"("value": 40, "count": 4, "out_of": 10)"});
  world_.add("representation-count", R"({"title": "Board"})", RecordStatus::published);
  EXPECT_THAT(world_.says("EQ-7"), ElementsAre(HasSubstr("2 tables")));
  world_.add("observation", R"({"title": "Few", "count": 4})", RecordStatus::published);
  EXPECT_THAT(world_.says("EQ-7"), ElementsAre(HasSubstr("3 tables")));
}

}  // namespace
}  // namespace foothold::workspace

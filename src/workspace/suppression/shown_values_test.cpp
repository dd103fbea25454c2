#include "workspace/suppression/shown_values.hpp"

#include <gmock/gmock.h>

#include <string>

#include "workspace/suppression/suppression_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;

constexpr const char* counts = R"("unit": "count")";
constexpr const char* percents = R"("unit": "percent")";

std::string of_age(const std::string& group, int value) {
  return R"("breakdown": "age", "group": ")" + group + R"(", "value": )" + std::to_string(value);
}

std::string all_people(int value) {
  return R"("value": )" + std::to_string(value);
}

TEST(ShownValues, HideCountsFromOneToNineAndShowZeroAndTen) {
  SuppressionWorld world;
  world.add(counts, {of_age("Young", 1), of_age("Middle", 9), of_age("Old", 10), of_age("Other", 0)});
  EXPECT_THAT(world.shown(), ElementsAre("-", "-", "10", "0"));
}

TEST(ShownValues, FollowTheStrictestOfTheLimits) {
  SuppressionWorld world;
  world.add(R"("unit": "count", "hide_below": 5)", {all_people(4), of_age("Young", 5)});
  const auto court = world.world().add("data-source", R"({"name": "Court", "smallest_count": 20})");
  world.add(R"("unit": "count", "data_source": ")" + court + "\"", {all_people(19), of_age("Young", 20)});
  EXPECT_THAT(world.shown(), ElementsAre("-", "5", "-", "20"));
}

TEST(ShownValues, HideTheNextSmallestPartWhenTheTotalWouldGiveOneAway) {
  SuppressionWorld world;
  world.add(counts, {all_people(100), of_age("Young", 4), of_age("Middle", 36), of_age("Old", 60)});
  EXPECT_THAT(world.shown(), ElementsAre("100", "-", "-", "60"));
}

TEST(ShownValues, HideMoreWhereTwoSmallCountsAddUpToAFew) {
  SuppressionWorld world;
  world.add(counts, {all_people(66), of_age("Young", 4), of_age("Middle", 2), of_age("Old", 60)});
  EXPECT_THAT(world.shown(), ElementsAre("66", "-", "-", "-")) << "6 people would be left for two groups";
}

TEST(ShownValues, HideTheTotalWhereNoPartIsLeft) {
  SuppressionWorld world;
  world.add(counts, {all_people(6), of_age("Young", 4), of_age("Old", 2)});
  world.add(counts, {all_people(12), of_age("Young", 3), of_age("Old", 9)});
  EXPECT_THAT(world.shown(), ElementsAre("-", "-", "-", "12", "-", "-")) << "up to 12 people may be in either group";
}

TEST(ShownValues, KeepWhatNobodyNamedFromBeingTheSmallRest) {
  SuppressionWorld world;
  world.add(counts, {all_people(100), of_age("Young", 34), of_age("Old", 60)});
  EXPECT_THAT(world.shown(), ElementsAre("100", "-", "60")) << "the 6 of no group could be subtracted";
}

TEST(ShownValues, LeaveGroupsAloneThatComeToMoreThanAllPeople) {
  SuppressionWorld world;
  world.add(counts, {all_people(100), of_age("Young", 4), of_age("Middle", 60), of_age("Old", 60)});
  EXPECT_THAT(world.shown(), ElementsAre("100", "-", "60", "60"));
}

TEST(ShownValues, GuardAcrossAreasAndGroupsAtOnce) {
  SuppressionWorld world;
  const auto in = [](const std::string& area, const std::string& rest) {
    return R"("area": ")" + area + "\", " + rest;
  };
  world.add(counts, {all_people(150), of_age("Young", 50), of_age("Old", 100),                                   //
                     in("East", all_people(55)), in("East", of_age("Young", 5)), in("East", of_age("Old", 50)),  //
                     in("West", all_people(95)), in("West", of_age("Young", 45)), in("West", of_age("Old", 50))});
  EXPECT_THAT(world.shown(), ElementsAre("150", "50", "100", "55", "-", "-", "95", "-", "-"))
      << "one number alone in its row and column could be subtracted";
}

TEST(ShownValues, GuardAcrossIndicatorsThatCountTheSameThings) {
  SuppressionWorld world;
  const auto court = world.world().add("data-source", R"({"name": "Court"})");
  const std::string cases = R"("numerator": "Cases", "data_source": ")" + court + "\", ";
  world.add(cases + counts, {all_people(64), of_age("Old", 60)});
  world.add(cases + percents, {R"("breakdown": "age", "group": "Young", "value": 1, "count": 4, "out_of": 400)"});
  EXPECT_THAT(world.shown(), ElementsAre("64", "-", "-"));
}

TEST(ShownValues, HideWhatSomebodyElseHasHiddenAndWhatWouldGiveItAway) {
  SuppressionWorld world;
  world.add(counts, {all_people(100), R"("breakdown": "age", "group": "Young", "marks": ["hidden"])",
                     of_age("Middle", 36), of_age("Old", 60)});
  EXPECT_THAT(world.shown(), ElementsAre("100", "-", "-", "60"));
}

TEST(ShownValues, HideRatesOnFewPeopleAndThoseWhoseCasesNobodySaid) {
  SuppressionWorld world;
  world.add(percents, {R"("value": 40, "count": 12, "out_of": 30)",
                       R"("value": 45, "count": 13, "out_of": 29, "area": "East")", R"("value": 40, "area": "West")"});
  EXPECT_THAT(world.shown(), ElementsAre("40", "-", "-"));
}

TEST(ShownValues, HideNoneAndAllOfASmallGroup) {
  SuppressionWorld world;
  world.add(percents,
            {R"("value": 0, "count": 0, "out_of": 40)", R"("value": 100, "count": 40, "out_of": 40, "area": "E")",
             R"("value": 0, "count": 0, "out_of": 400, "area": "W")"});
  EXPECT_THAT(world.shown(), ElementsAre("-", "-", "0"));
}

TEST(ShownValues, GiveExtremePercentsOnFewPeopleAsLimits) {
  SuppressionWorld world;
  world.add(percents,
            {R"("value": 96, "count": 72, "out_of": 75)", R"("value": 96, "count": 96, "out_of": 100, "area": "E")"});
  EXPECT_THAT(world.shown(), ElementsAre(">", "96"));
}

TEST(ShownValues, GiveAPercentBelowTheLimitWhereASurveyWeighsItsAnswers) {
  SuppressionWorld world;
  world.add(percents, {R"("value": 4, "count": 12, "out_of": 90)"});
  EXPECT_THAT(world.shown(), ElementsAre("<"));
}

TEST(ShownValues, HideALimitThatMeansOneCountAlone) {
  SuppressionWorld world;
  world.add(percents,
            {R"("value": 98, "count": 39, "out_of": 40)", R"("value": 98, "count": 40, "out_of": 41, "area": "E")"});
  EXPECT_THAT(world.shown(), ElementsAre("-", ">")) << "of 40 people only 39 are more than 95% and not all";
}

TEST(ShownValues, HideALimitThatWouldNarrowASmallCount) {
  SuppressionWorld world;
  const auto of_group = [](const std::string& group, const std::string& rest) {
    return R"("breakdown": "age", "group": ")" + group + "\", " + rest;
  };
  world.add(percents,
            {R"("value": 51, "count": 76, "out_of": 150)", of_group("A", R"("value": 5, "count": 4, "out_of": 75)"),
             of_group("B", R"("value": 96, "count": 72, "out_of": 75)")});
  EXPECT_THAT(world.shown(), ElementsAre("51", "-", "-")) << "72 to 74 of the 76 would leave 2 to 4 for A";
}

TEST(ShownValues, HideRatesOfWhichNobodySaidOnHowManyPeopleTheyRest) {
  SuppressionWorld world;
  world.add(percents, {R"("value": 40, "count": 12)", R"("value": 40, "count": 40, "out_of": 100, "area": "E")"});
  world.add(R"("unit": "dollars")", {R"("value": 900, "count": 12)"});
  EXPECT_THAT(world.shown(), ElementsAre("-", "40", "900"));
}

TEST(ShownValues, TakeThePlainCountItselfForTheCases) {
  SuppressionWorld world;
  world.add(counts, {R"("value": 4, "count": 40)", R"("value": 40, "count": 4, "area": "E")"});
  EXPECT_THAT(world.shown(), ElementsAre("-", "40"));
}

TEST(ShownValues, TakeRowsThatNameNoPlaceForTheOnlyOneThatOthersName) {
  SuppressionWorld world;
  world.add(counts, {R"("place": "", "value": 100)", of_age("Young", 4), of_age("Middle", 36), of_age("Old", 60)});
  EXPECT_THAT(world.shown(), ElementsAre("100", "-", "-", "60"));
}

TEST(ShownValues, SayNothingBesideAHiddenValue) {
  SuppressionWorld world;
  world.add(percents,
            {R"("value": 20, "count": 9, "out_of": 45)", R"("value": 30, "count": 15, "out_of": 50, "area": "E")"});
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world.world().records());
  const auto shown = shown_indicators(records, records.of("local-indicator"));
  const auto& values = shown.front().values;
  EXPECT_FALSE(values.front().small || values.front().unsteady);
  EXPECT_TRUE(values.back().small && values.back().unsteady);
}

TEST(ShownValues, ShowNothingOfDataWhoseHolderDoesNotAllowIt) {
  SuppressionWorld world;
  const auto court = world.world().add("data-source", R"({"name": "Court", "may_publish": "no"})");
  world.add(R"("unit": "count", "data_source": ")" + court + "\"", {all_people(500)});
  EXPECT_THAT(world.shown(), ElementsAre("-"));
}

TEST(ShownValues, SayWhatIsNotThere) {
  SuppressionWorld world;
  world.add(counts, {R"("marks": ["not-available"])", all_people(40)});
  EXPECT_THAT(world.shown(), ElementsAre("n/a", "40"));
}

}  // namespace
}  // namespace foothold::workspace

#include "toolkit/engagement/method_choice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const Engagement& engagement() {
  return TestWorld::get().toolkit.engagement;
}

MethodChoice choice_of(std::string_view query) {
  return MethodChoice::read(http::Query::parse(query).value(), engagement());
}

std::vector<std::string> fitting(std::string_view query) {
  std::vector<std::string> ids;
  for (const EngagementMethod& method : engagement().methods)
    if (choice_of(query).misfits(method).empty()) ids.push_back(method.id);
  return ids;
}

TEST(MethodChoice, FitsEveryMethodWhileNothingIsChosen) {
  EXPECT_TRUE(choice_of("").empty());
  EXPECT_EQ(fitting("").size(), engagement().methods.size());
}

TEST(MethodChoice, TakesAValueThatCannotBeChosenForNone) {
  EXPECT_TRUE(choice_of("level=obey&group=7&cost=free&risk=none&time=now").empty());
}

TEST(MethodChoice, AsksForTheLevelItself) {
  EXPECT_THAT(fitting("level=inform"), ElementsAre("town-hall", "pop-up", "community-meal"));
}

TEST(MethodChoice, TakesWhatCostsLessOrEndsEarlier) {
  EXPECT_THAT(fitting("time=hours"), Contains("pop-up"));
  EXPECT_THAT(fitting("time=hours"), Not(Contains("survey")));
  EXPECT_THAT(fitting("cost=medium"), Contains("listening-session"));
  EXPECT_THAT(fitting("risk=low"), Not(Contains("photovoice")));
  EXPECT_THAT(fitting("risk=medium-high"), Contains("interview"));
}

TEST(MethodChoice, FitsAGroupThatReachesIntoTheSizesOfTheMethod) {
  EXPECT_THAT(fitting("group=one"), Contains("interview"));
  EXPECT_THAT(fitting("group=one"), Not(Contains("focus-group")));
  EXPECT_THAT(fitting("group=medium"), Contains("data-walk"));
  EXPECT_THAT(fitting("group=large"), Contains("data-walk"));
  EXPECT_THAT(fitting("group=small"), Not(Contains("data-walk")));
}

TEST(MethodChoice, NamesEverythingThatDoesNotFit) {
  const EngagementMethod* photovoice = engagement().find_method("photovoice");
  ASSERT_NE(photovoice, nullptr);
  EXPECT_THAT(choice_of("level=involve").misfits(*photovoice), IsEmpty());
  EXPECT_THAT(choice_of("level=defer&group=large&time=hours&cost=low&risk=low").misfits(*photovoice),
              ElementsAre(MethodAspect::level, MethodAspect::group, MethodAspect::time, MethodAspect::cost,
                          MethodAspect::risk));
}

}  // namespace
}  // namespace foothold::toolkit

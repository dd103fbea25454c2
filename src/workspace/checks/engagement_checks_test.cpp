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

TEST(EngagementChecks, WantResidentsHeardBeforePrioritiesAndActionsAreAgreed) {
  ChecksWorld world;
  world.add("engagement-activity", R"({"title": "Too late", "dates": {"from": "2026-04-03"}})");
  world.add("priority", R"({"statement": "Draft"})");
  EXPECT_THAT(world.says("C3-4"), IsEmpty());
  world.add("priority", R"({"statement": "Jobs"})", RecordStatus::agreed);
  world.add("strategic-action", R"({"title": "Hire"})", RecordStatus::published);
  EXPECT_THAT(world.says("C3-4"), ElementsAre(HasSubstr("Priorities, Strategic actions")));
  world.add("data-walk", R"({"title": "Walk", "date": "2026-04-01"})");
  EXPECT_THAT(world.says("C3-4"), IsEmpty());
}

TEST(EngagementChecks, WantResidentsPaidOrAReason) {
  ChecksWorld world;
  world.add("engagement-activity", R"({"title": "Poll", "method": "text-poll"})");
  world.add("engagement-activity", R"({"title": "Walk", "method": "data-walk", "compensation_rule": "$40 each"})");
  const auto circle = world.add("engagement-activity", R"({"title": "Circle", "method": "focus-group"})");
  EXPECT_THAT(world.says("C3-6"), SizeIs(1));
  const auto payment = world.add("compensation", R"({"title": "P", "form": "none", "activity": ")" + circle + "\"}");
  EXPECT_THAT(world.says("C3-6"), SizeIs(1));
  world.record(payment).fields["unpaid_reason"] = "They asked for none.";
  EXPECT_THAT(world.says("C3-6"), IsEmpty());
}

TEST(EngagementChecks, WantTheSameRateForTheSameWork) {
  ChecksWorld world;
  const auto walk =
      world.add("engagement-activity", R"({"title": "W", "method": "data-walk", "compensation_rule": "We pay."})");
  const auto pay = [&](const std::string& role, int rate) {
    return world.add("compensation", R"({"title": "P", "basis": "hour", "activity": ")" + walk + R"(", "role": ")" +
                                         role + R"(", "rate": {"amount": )" + std::to_string(rate) + "}}");
  };
  pay("Leads a table", 40);
  pay("leads a table", 40);
  pay("Takes notes", 30);
  EXPECT_THAT(world.says("C3-6"), IsEmpty());
  const auto other = pay("Leads a table", 25);
  EXPECT_THAT(world.says("C3-6"), SizeIs(1));
  world.record(other).fields["declined"] = "yes";
  EXPECT_THAT(world.says("C3-6"), IsEmpty());
}

TEST(EngagementChecks, CompareTheRatesOfOneActivityInOneCurrency) {
  ChecksWorld world;
  const auto pay = [&](const std::string& activity, const std::string& rate) {
    world.add("compensation", R"({"title": "P", "role": "Leads", "basis": "hour", "activity": ")" + activity +
                                  R"(", "rate": )" + rate + "}");
  };
  const std::string paid = R"({"title": "W", "method": "data-walk", "compensation_rule": "We pay."})";
  const auto walk = world.add("engagement-activity", paid);
  pay(walk, R"({"amount": 40})");
  pay(walk, R"({"amount": 700, "currency": "MXN"})");
  pay(world.add("engagement-activity", paid), R"({"amount": 25})");
  EXPECT_THAT(world.says("C3-6"), IsEmpty());
}

TEST(EngagementChecks, WantANoticeBeforeMoneyIsPaid) {
  ChecksWorld world;
  world.add("compensation", R"({"title": "Nothing", "form": "none"})");
  world.add("compensation", R"({"title": "Declined", "form": "check", "declined": "yes"})");
  world.add("compensation", R"({"title": "Told", "form": "check", "benefit_notice": "yes"})");
  EXPECT_THAT(world.says("C3-7"), IsEmpty());
  world.add("compensation", R"({"title": "Untold", "form": "check", "benefit_notice": "unsure"})");
  EXPECT_THAT(world.says("C3-7"), SizeIs(1));
}

TEST(EngagementChecks, WantTheFeedbackOnTheDayThatTheActivityNames) {
  ChecksWorld world;
  const auto walk = world.add("engagement-activity",
                              R"({"title": "Walk", "dates": {"from": "2026-04-01"}, "feedback_due": "2026-04-20"})");
  world.add("engagement-activity",
            R"({"title": "Later", "dates": {"from": "2026-01-01"}, "feedback_due": "2026-06-01"})");
  world.add("engagement-activity",
            R"({"title": "Not held", "dates": {"from": "2026-05-20"}, "feedback_due": "2026-04-20"})");
  EXPECT_THAT(world.says("C3-5"), ElementsAre(HasSubstr("30 days")));
  world.record(walk).fields["feedback_due"] = "2026-05-01";
  EXPECT_THAT(world.says("C3-5"), IsEmpty());
}

TEST(EngagementChecks, WantFeedbackOnADataWalkThatBelongsToNoActivity) {
  ChecksWorld world;
  const auto walk = world.add("data-walk", R"({"title": "Posters", "date": "2026-02-01"})");
  EXPECT_THAT(world.says("C3-5"), ElementsAre(HasSubstr("89 days")));
  const auto activity = world.add("engagement-activity", R"({"title": "Later", "dates": {"from": "2026-06-01"}})");
  world.record(walk).fields["activity"] = activity;
  EXPECT_THAT(world.says("C3-5"), IsEmpty());
}

TEST(EngagementChecks, TellThoseAloneOfRatesThatDifferWhoMaySeeThePayments) {
  ChecksWorld world;
  const auto walk =
      world.add("engagement-activity", R"({"title": "W", "method": "data-walk", "compensation_rule": "We pay."})");
  for (const std::string rate : {"40", "25"})
    world.add("compensation",
              R"({"title": "P", "role": "Leads", "activity": ")" + walk + R"(", "rate": {"amount": )" + rate + "}}");
  std::vector<std::size_t> payments_told;
  for (const Finding& finding : world.findings())
    if (finding.check == "C3-6") payments_told.push_back(finding.tells_of.size());
  EXPECT_THAT(payments_told, ElementsAre(2));
}

TEST(EngagementChecks, NameTheLanguagesThatManyPeopleNeedAndThePlanLacks) {
  ChecksWorld world;
  const std::string needed = R"("languages_needed": [
    {"id": "a", "language": "spanish", "share": 5}, {"id": "b", "language": "somali", "people": 1000},
    {"id": "c", "language": "korean", "people": 999, "share": 4},
    {"id": "d", "language": "american-sign-language", "people": 1200}])";
  world.add("access-plan", R"({"title": "A", "written_languages": ["spanish", "somali"],
    "spoken_languages": ["american-sign-language"], )" +
                               needed + "}");
  EXPECT_THAT(world.says("C3-14"), IsEmpty());
  world.add("access-plan", R"({"title": "B", "written_languages": ["english"], )" + needed + "}");
  EXPECT_THAT(world.says("C3-14"), ElementsAre(HasSubstr("Spanish, Somali, American Sign Language")));
}

TEST(EngagementChecks, NoticeThatAGroupIsAskedMoreThanTwiceWithinAMonth) {
  ChecksWorld world;
  const auto renters = world.add("group", R"({"label": "Renters"})");
  const auto ask = [&](const std::string& day) {
    world.add("engagement-activity", R"({"title": "A", "dates": {"from": ")" + day +
                                         R"("}, "reach": [{"id": "a", "group": ")" + renters + "\"}]}");
  };
  for (const std::string day : {"2026-01-01", "2026-01-02", "2026-01-03"}) ask(day);
  for (const std::string day : {"2026-05-01", "2026-05-30", "2026-05-31"}) ask(day);
  EXPECT_THAT(world.says("C3-17"), IsEmpty());
  ask("2026-05-15");
  EXPECT_THAT(world.says("C3-17"), ElementsAre(AllOf(HasSubstr("Renters"), HasSubstr("3 times"))));
}

}  // namespace
}  // namespace foothold::workspace

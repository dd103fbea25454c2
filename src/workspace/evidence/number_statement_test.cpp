#include "workspace/evidence/number_statement.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "metrics/metrics_test_world.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/checks/checks_test_world.hpp"
#include "workspace/evidence/number_again.hpp"
#include "workspace/evidence/number_fields.hpp"

namespace foothold::workspace {
namespace {

using metrics::Grade;
using metrics::page_in;
using metrics::TestEdition;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view metric = "share_employed";

// Work in Boone County: fewer in 2014, and the same county beside another one whose number is Weak.
TestEdition edition_with(std::optional<metrics::TestCell> boone, std::string release = "v2025.01") {
  TestEdition edition;
  edition.release(std::move(release)).place("29019", "Boone County").place("29510", "St. Louis city");
  edition.value(metric, "29019", 2014, {0.70, 0.69, 0.71, Grade::strong});
  if (boone) edition.value(metric, "29019", 2023, *boone);
  edition.value(metric, "29510", 2023, {0.72, 0.60, 0.84, Grade::weak});
  return edition;
}

const metrics::TestCell good = {0.80, 0.79, 0.81, Grade::strong};

std::vector<NumberStatement> statements(const metrics::Edition& edition) {
  const toolkit::Framework& framework = metrics::real_library().toolkit.framework;
  const auto place = edition.places().find(places::Geoid::parse("29019").value()).value();
  const auto other = edition.places().find(places::Geoid::parse("29510").value()).value();
  const auto detail =
      metrics::make_predictor_detail(place, *framework.find_predictor("employment"), {}, edition, framework);
  const auto at = std::ranges::find_if(
      detail.metrics, [](const auto& one) { return one.profile.metric == metrics::metric_named(metric); });
  return statements_of(edition, *at, {place, other});
}

NumberStatement statement(const metrics::Edition& edition, NumberKind kind) {
  const auto all = statements(edition);
  return *std::ranges::find(all, kind, &NumberStatement::kind);
}

std::string words(const metrics::Edition& edition, NumberKind kind, Language language = Language::english) {
  return statement_words(page_in(language), edition, statement(edition, kind));
}

TEST(NumberStatement, TellsAValueWithEverythingThatTravelsWithIt) {
  const auto edition = edition_with(good).open();
  EXPECT_THAT(words(edition, NumberKind::value),
              AllOf(HasSubstr("Boone County, Missouri, 2023: 80.0%"), HasSubstr("Strong"), HasSubstr("v2025.01")));
}

TEST(NumberStatement, TellsAChangeInTheWordsOfTheCommunitysPage) {
  const auto edition = edition_with(good).open();
  EXPECT_THAT(words(edition, NumberKind::change), HasSubstr("Up: from 70.0% in 2014 to 80.0% in 2023."));
  EXPECT_THAT(words(edition, NumberKind::change, Language::spanish),
              HasSubstr("Subió: de 70.0% en 2014 a 80.0% en 2023."));
}

TEST(NumberStatement, SetsAValueBesideThatOfAnotherCommunityAndNeverBesideItsOwn) {
  const auto edition = edition_with(good).open();
  EXPECT_EQ(std::ranges::count(statements(edition), NumberKind::place, &NumberStatement::kind), 1);
  EXPECT_THAT(words(edition, NumberKind::place),
              AllOf(HasSubstr("Beside St. Louis city, Missouri (72.0%"),
                    HasSubstr("we cannot tell whether they differ"), HasSubstr("graded Weak")));
}

TEST(NumberStatement, HasAKeyOfItsOwnInEachEdition) {
  const auto edition = edition_with(good).open();
  EXPECT_EQ(key_of(edition, statement(edition, NumberKind::value)),
            key_of(edition, statement(edition, NumberKind::value)));
  EXPECT_NE(key_of(edition, statement(edition, NumberKind::value)),
            key_of(edition, statement(edition, NumberKind::change)));
}

TEST(SavedNumber, KeepsTheNumbersAsPublished) {
  const auto edition = edition_with(good).open();
  const Fields fields =
      saved_number_fields(page_in(Language::english), edition, statement(edition, NumberKind::change), "employment");
  EXPECT_EQ(text_of(fields, "reading"), "reading:29019/share_employed/2023/all/All");
  EXPECT_EQ(text_of(fields, "other_reading"), "reading:29019/share_employed/2014/all/All");
  EXPECT_EQ(number_of(fields, "value"), 0.80);
  EXPECT_EQ(number_of(fields, "lower"), 0.79);
  EXPECT_EQ(number_of(fields, "other_value"), 0.70);
  EXPECT_EQ(text_of(fields, "grade"), "strong");
  EXPECT_EQ(text_of(fields, "verdict"), "higher");
  EXPECT_EQ(texts_of(fields, "predictors"), std::vector<std::string>{"predictor:employment"});
  EXPECT_THAT(localized_of(fields, "says").in(Language::spanish), HasSubstr("Subió"));
}

TEST(SavedNumber, NeedsAReasonWhereItIsWeakOrNothingCanBeTold) {
  const auto edition = edition_with(good).open();
  EXPECT_FALSE(needs_reason(number_fields(edition, statement(edition, NumberKind::value))));
  EXPECT_TRUE(needs_reason(number_fields(edition, statement(edition, NumberKind::place))));
  const auto weak = edition_with(metrics::TestCell{0.80, 0.60, 0.95, Grade::weak}).open();
  EXPECT_TRUE(needs_reason(number_fields(weak, statement(weak, NumberKind::value))));
}

// A coalition that has saved the change since 2014 and rests a finding on it.
class AfterANewEdition : public testing::Test {
 protected:
  void SetUp() override {
    const auto edition = edition_with(good, "v2024").open();
    Fields fields =
        saved_number_fields(page_in(Language::english), edition, statement(edition, NumberKind::change), "employment");
    fields["edition_id"] = "that of 2024";
    number_ = world_.add("saved-number", boost::json::serialize(fields));
    world_.add("finding", R"({"statement": "More people work", "evidence_numbers": [")" + number_ + R"("]})");
  }

  EditionImpact impact_of(std::optional<metrics::TestCell> boone) {
    edition_ = std::make_unique<metrics::Edition>(edition_with(boone).open());
    records_ = std::make_unique<CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return edition_impact(*records_, *edition_);
  }

  ChecksWorld world_;
  std::string number_;
  std::unique_ptr<metrics::Edition> edition_;
  std::unique_ptr<CoalitionRecords> records_;
};

TEST_F(AfterANewEdition, NothingIsToldOfWhatReadsTheSame) {
  const EditionImpact impact = impact_of(good);
  EXPECT_EQ(impact.compared, 1);
  EXPECT_THAT(impact.changed, IsEmpty());
}

TEST_F(AfterANewEdition, ARevisedNumberIsToldWithAllThatIsDifferentAndWhatRestsOnIt) {
  const EditionImpact impact = impact_of(metrics::TestCell{0.705, 0.69, 0.72, Grade::marginal});
  ASSERT_EQ(impact.changed.size(), 1);
  EXPECT_THAT(impact.changed.front().differences, ElementsAre(NumberDifference::value, NumberDifference::interval,
                                                              NumberDifference::grade, NumberDifference::verdict));
  ASSERT_EQ(impact.changed.front().resting.size(), 1);
  EXPECT_EQ(impact.changed.front().resting.front()->title, "More people work");
}

TEST_F(AfterANewEdition, ANumberThatIsNoLongerPublishedIsGone) {
  const EditionImpact impact = impact_of(std::nullopt);
  ASSERT_EQ(impact.changed.size(), 1);
  EXPECT_THAT(impact.changed.front().differences, ElementsAre(NumberDifference::gone));
  EXPECT_FALSE(impact.changed.front().now);
}

TEST_F(AfterANewEdition, WhatSomebodyHasLookedAtIsNotToldAgain) {
  world_.record(number_).fields["looked_at_with"] = "v2025.01";
  EXPECT_THAT(impact_of(metrics::TestCell{0.71, 0.70, 0.72}).changed, IsEmpty());
}

TEST_F(AfterANewEdition, TheVerdictIsAsStrictAsWhenItWasOneOfMany) {
  // Real by itself (z = 2.4), but not when the test was four times stricter.
  world_.record(number_).fields["strictness"] = 4.0;
  const EditionImpact impact = impact_of(metrics::TestCell{0.7175, 0.7075, 0.7275, Grade::strong});
  EXPECT_EQ(impact.changed.front().now->comparison->verdict, metrics::Verdict::cannot_tell);
  world_.record(number_).fields["strictness"] = 1.0;
  EXPECT_EQ(
      impact_of(metrics::TestCell{0.7175, 0.7075, 0.7275, Grade::strong}).changed.front().now->comparison->verdict,
      metrics::Verdict::higher);
}

}  // namespace
}  // namespace foothold::workspace

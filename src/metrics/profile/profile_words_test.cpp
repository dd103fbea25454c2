#include "metrics/profile/profile_words.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"
#include "metrics/profile/profile_formats.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;
using testing::Not;

html::PageContext english() {
  return page_in(Language::english);
}

html::PageContext spanish() {
  return page_in(Language::spanish);
}

const Metric& metric(std::string_view id) {
  return real_catalogue().metric(metric_named(id));
}

const MetricFamily& family(std::string_view id) {
  return real_catalogue().family(metric(id));
}

std::vector<Verdict> every_verdict() {
  std::vector<Verdict> verdicts;
  for (int verdict = 0; verdict <= static_cast<int>(Verdict::not_comparable); ++verdict)
    verdicts.push_back(static_cast<Verdict>(verdict));
  return verdicts;
}

// Words that a reader can use: not empty, and no {name} left over.
auto are_words() {
  return testing::AllOf(Not(testing::IsEmpty()), Not(HasSubstr("{")), Not(HasSubstr("}")));
}

Standing standing(Verdict verdict) {
  Standing one;
  one.benchmark.median = 0.781;
  one.benchmark.missing_population_share = 0.0;
  one.benchmark.weak_population_share = 0.0;
  one.comparison.verdict = verdict;
  return one;
}

TEST(ProfileWords, SpeakOfEveryStandingInEveryLanguage) {
  for (const Language language : all_languages)
    for (const std::string scope : {"nation", "state"})
      for (const Verdict verdict : every_verdict()) {
        const std::string words = standing_words(page_in(language), metric("share_employed"), family("share_employed"),
                                                 standing(verdict), scope);
        EXPECT_THAT(words, are_words());
        EXPECT_THAT(words, HasSubstr("78.1%")) << verdict_name(verdict);
      }
}

TEST(ProfileWords, SpeakOfEveryChangeInEveryLanguage) {
  const Edition edition = small_world().open();
  MetricProfile profile = make_metric_profile(place_in(edition, "29019"), metric_named("share_employed"), edition);
  for (const Language language : all_languages)
    for (const Verdict verdict : every_verdict()) {
      profile.change->comparison.verdict = verdict;
      const std::string words = change_words(page_in(language), metric("share_employed"), profile);
      EXPECT_THAT(words, are_words());
      EXPECT_THAT(words, testing::AllOf(HasSubstr("76.0%"), HasSubstr("2014"))) << verdict_name(verdict);
    }
}

TEST(ProfileWords, SpeakOfEveryGapInEveryLanguage) {
  const Edition edition = small_world().open();
  MetricProfile profile = make_metric_profile(place_in(edition, "29019"), metric_named("share_employed"), edition);
  for (const Language language : all_languages)
    for (const Verdict verdict : every_verdict()) {
      profile.gaps.front().comparison.verdict = verdict;
      const std::string words = gap_words(page_in(language), edition, metric("share_employed"), profile.gaps.front());
      EXPECT_THAT(words, are_words());
      EXPECT_THAT(words, testing::AllOf(HasSubstr("84.0%"), HasSubstr("75.0%"), HasSubstr("2023")))
          << verdict_name(verdict);
    }
}

TEST(ProfileWords, SpeakOfEveryReasonForAMissingValueInEveryLanguage) {
  const Edition edition = small_world().open();
  Reading reading = read(edition, "share_employed", "29019", 2023);
  reading.gap = &family("share_employed").gaps.front();
  for (const Language language : all_languages)
    for (int reason = 1; reason <= static_cast<int>(Missing::not_published); ++reason) {
      reading.missing = static_cast<Missing>(reason);
      EXPECT_THAT(missing_words(page_in(language), edition, reading), are_words()) << missing_name(reading.missing);
    }
}

TEST(ProfileWords, OfAMissingValueAddWhatIsKnownOfIt) {
  const Edition edition = small_world().open();
  Reading reading = read(edition, "share_employed", "35013", 2021);
  ASSERT_EQ(reading.missing, Missing::not_published);
  EXPECT_THAT(missing_words(english(), edition, reading), HasSubstr(family("share_employed").suppression.english));
  reading.missing = Missing::known_gap;
  reading.gap = &family("share_employed").gaps.front();
  EXPECT_EQ(missing_words(spanish(), edition, reading), reading.gap->reason.spanish);
}

TEST(ProfileWords, OfEveryMetricsUnitExistInEveryLanguage) {
  for (const Language language : all_languages)
    for (const Metric& one : real_catalogue().metrics()) {
      const bool speaks_for_itself = one.unit == Unit::share || one.unit == Unit::dollars;
      EXPECT_EQ(unit_words(page_in(language), one).empty(), speaks_for_itself) << one.id;
    }
}

TEST(ProfileWords, NeverCompareCrimeBetweenPlaces) {
  const std::string words = standing_words(english(), metric("rate_crime_violent"), family("rate_crime_violent"),
                                           standing(Verdict::lower), "nation");
  EXPECT_THAT(words, HasSubstr("Not compared with other places"));
}

TEST(ProfileWords, SayThatAMedianIsNotReliableInsteadOfShowingIt) {
  Standing unreliable = standing(Verdict::not_comparable);
  unreliable.benchmark.weak_population_share = 0.5;
  for (const Language language : all_languages)
    for (const std::string scope : {"nation", "state"}) {
      const std::string words =
          standing_words(page_in(language), metric("share_employed"), family("share_employed"), unreliable, scope);
      EXPECT_THAT(words, are_words());
      EXPECT_THAT(words, Not(HasSubstr("78.1%")));
    }
}

TEST(ProfileWords, AreNoneForTheStandingOfCountsAndPairs) {
  EXPECT_EQ(
      standing_words(english(), metric("count_homeless"), family("count_homeless"), standing(Verdict::lower), "nation"),
      "");
  const std::string_view pair = "ratio_hispanic_house_value_households";
  EXPECT_EQ(standing_words(english(), metric(pair), family(pair), standing(Verdict::lower), "nation"), "");
}

TEST(ProfileWords, SayThatItIsTooEarlyForAChange) {
  MetricProfile profile;
  profile.latest.missing = Missing::none;
  EXPECT_EQ(change_words(english(), metric("share_employed"), profile), english().text("change.too_early"));
  profile.latest.missing = Missing::not_published;
  EXPECT_EQ(change_words(english(), metric("share_employed"), profile), "");
}

TEST(ProfileWords, CallNoDoctorByItsName) {
  Reading reading;
  reading.value = 0.0;
  EXPECT_EQ(value_words(english(), metric("ratio_population_pc_physician"), reading),
            english().text("value.no_physician"));
  reading.value = 1361.0;
  EXPECT_EQ(value_words(english(), metric("ratio_population_pc_physician"), reading), "1,361 : 1");
  reading.value = 0.0;
  EXPECT_EQ(value_words(english(), metric("share_employed"), reading), "0.0%") << "a zero elsewhere is a number";
}

TEST(ProfileWords, TellWhichKindOfIntervalItIs) {
  Reading reading;
  reading.value = 0.8;
  EXPECT_EQ(interval_words(english(), metric("share_employed"), family("share_employed"), reading),
            english().text("interval.none"));
  reading.lower = 0.7;
  reading.upper = 0.9;
  EXPECT_EQ(interval_words(english(), metric("share_employed"), family("share_employed"), reading),
            "Between 70.0% and 90.0%");
  const std::string logical = interval_words(english(), metric("count_homeless"), family("count_homeless"), reading);
  EXPECT_THAT(logical, HasSubstr("hidden counts"));
}

TEST(ProfileWords, TellHowAPairStandsToParity) {
  Reading reading;
  reading.value = 0.1;
  reading.second = 0.2;
  EXPECT_THAT(parity_words(english(), reading), HasSubstr("0.50"));
  reading.second = 0.0;
  EXPECT_EQ(parity_words(english(), reading), "");
}

TEST(ProfileWords, NameGroupsInTheLanguageOfThePage) {
  const Edition edition = small_world().open();
  const SliceKey key = slice_key("share_employed", Level::county, 2023, {"race-ethnicity", "Black, Non-Hispanic"});
  EXPECT_EQ(subgroup_label(english(), edition, key), "Black, non-Hispanic");
  EXPECT_THAT(subgroup_label(spanish(), edition, key), HasSubstr("Personas negras"));
}

TEST(ProfileWords, EveryGradeHasItsMark) {
  EXPECT_EQ(grade_mark(Grade::strong), html::GradeMark::strong);
  EXPECT_EQ(grade_mark(Grade::marginal), html::GradeMark::marginal);
  EXPECT_EQ(grade_mark(Grade::weak), html::GradeMark::weak);
  EXPECT_EQ(grade_mark(Grade::none), html::GradeMark::none);
}

}  // namespace
}  // namespace foothold::metrics

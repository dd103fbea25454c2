#include "metrics/profile/glance.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "metrics/metrics_test_world.hpp"
#include "metrics/profile/glance_section.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;
using testing::Not;

Profile profile_in(const Edition& edition, std::string_view geoid) {
  return make_profile(place_in(edition, geoid), edition, real_library().toolkit.framework);
}

// Boone County between five like counties, so that the median is reliable and its own value may stand out.
TestEdition six_counties() {
  TestEdition world = small_world();
  for (const std::string_view geoid : {"29001", "29003", "29005", "29007", "29009"}) {
    world.place(geoid, std::string(geoid) + " County").people(geoid, 2023, 200000);
    world.value("share_employed", geoid, 2023, {0.75 + (geoid.back() - '0') / 1000.0, 0.74, 0.77});
  }
  return world;
}

std::vector<std::string> metrics_of(const std::vector<GlancePoint>& points) {
  std::vector<std::string> ids;
  for (const GlancePoint& point : points) ids.push_back(real_catalogue().metric(point.metric->metric).id);
  return ids;
}

TEST(Glance, CallsANumberThatIsPlainlyBetterThanTheMedianAStrength) {
  const Edition edition = six_counties().open();
  const Profile profile = profile_in(edition, "29019");
  const Glance glance = make_glance(profile, real_catalogue());
  EXPECT_THAT(metrics_of(glance.strengths), testing::ElementsAre("share_employed"));
  EXPECT_TRUE(glance.concerns.empty());
}

TEST(Glance, CallsANumberThatIsPlainlyWorseAConcern) {
  const Edition edition = six_counties().open();
  const Profile profile = profile_in(edition, "35013");
  const Glance glance = make_glance(profile, real_catalogue());
  EXPECT_THAT(metrics_of(glance.concerns), testing::ElementsAre("share_employed"));
  EXPECT_TRUE(glance.strengths.empty());
}

TEST(Glance, NeverRestsOnAWeakValue) {
  TestEdition world = six_counties();
  world.value("share_employed", "35013", 2023, {0.690, 0.668, 0.712, Grade::weak});
  const Edition edition = world.open();
  const Profile profile = profile_in(edition, "35013");
  EXPECT_TRUE(make_glance(profile, real_catalogue()).empty());
}

TEST(Glance, SaysNothingWhereTheMarginsLeaveItOpen) {
  TestEdition world = six_counties();
  world.value("share_employed", "29019", 2023, {0.770, 0.730, 0.810});
  const Edition edition = world.open();
  const Profile profile = profile_in(edition, "29019");
  EXPECT_TRUE(make_glance(profile, real_catalogue()).empty());
}

TEST(Glance, NeverListsWhatMustNotBeComparedBetweenPlaces) {
  TestEdition world = six_counties();
  for (const std::string_view geoid : {"29001", "29003", "29005", "29007", "29009"})
    world.value("rate_crime_violent", geoid, 2023, {90000.0});
  const Edition edition = world.open();
  const Profile profile = profile_in(edition, "29019");
  EXPECT_THAT(metrics_of(make_glance(profile, real_catalogue()).strengths),
              Not(testing::Contains("rate_crime_violent")));
}

TEST(Glance, TellsEachPredictorByItsNumberFarthestFromTheMedian) {
  TestEdition world = six_counties();
  const auto add = [&](std::string_view metric, double boone, double others) {
    world.value(metric, "29019", 2023, {boone, boone - 100, boone + 100});
    for (const std::string_view geoid : {"29001", "29003", "29005", "29007", "29009", "35013"})
      world.value(metric, geoid, 2023, {others + 500.0 * (geoid.back() - '0'), others, others + 9000});
  };
  add("pctl_income_20", 30000, 25000);
  add("pctl_income_50", 90000, 50000);
  const Edition edition = world.open();
  const Profile profile = profile_in(edition, "29019");
  EXPECT_THAT(metrics_of(make_glance(profile, real_catalogue()).strengths),
              testing::UnorderedElementsAre("pctl_income_50", "share_employed"));
}

TEST(SmallFraction, SaysAShareAsPeopleDo) {
  EXPECT_EQ(small_fraction(0.125), (SmallFraction{1, 8}));
  EXPECT_EQ(small_fraction(0.5), (SmallFraction{1, 2}));
  EXPECT_EQ(small_fraction(0.33), (SmallFraction{1, 3}));
  EXPECT_EQ(small_fraction(0.824), (SmallFraction{5, 6}));
  EXPECT_EQ(small_fraction(0.05), (SmallFraction{1, 20}));
  EXPECT_EQ(small_fraction(0.98), (SmallFraction{49, 50}));
  EXPECT_EQ(small_fraction(0.97), (SmallFraction{97, 100}));
}

TEST(SmallFraction, IsNeverFartherThanTwoAndAHalfHundredthsFromAShareInTheMiddle) {
  for (int thousandth = 100; thousandth <= 900; ++thousandth) {
    const double share = thousandth / 1000.0;
    const auto fraction = small_fraction(share);
    ASSERT_TRUE(fraction) << share;
    EXPECT_NEAR(static_cast<double>(fraction->part) / fraction->whole, share, 0.025 + 1e-9) << share;
    EXPECT_LT(fraction->part, fraction->whole) << share;
  }
}

TEST(SmallFraction, IsNotSaidOfWhatIsAlmostNoneOrAlmostAll) {
  for (const double share : {0.0, 0.0009, 0.996, 1.0, -1.0, 2.0, absent}) EXPECT_FALSE(small_fraction(share)) << share;
}

TEST(GlanceSection, SpeaksInSentencesInBothLanguages) {
  const Edition edition = six_counties().open();
  const Profile profile = profile_in(edition, "29019");
  html::Html english;
  glance_section(english, page_in(Language::english), edition, profile);
  EXPECT_THAT(english.str(), HasSubstr("About 5 in 6 people ages 25 to 54 have a job (82.4%)."));
  EXPECT_THAT(english.str(), HasSubstr("(2023)"));
  EXPECT_THAT(english.str(), HasSubstr("fh-grade--strong"));
  EXPECT_THAT(english.str(), HasSubstr("href=\"/places/29019/employment\""));
  html::Html spanish;
  glance_section(spanish, page_in(Language::spanish), edition, profile);
  EXPECT_THAT(spanish.str(), HasSubstr("cerca de 5 de cada 6 personas de 25 a 54 años (82.4%)"));
}

TEST(GlanceSection, SaysInWordsThatNothingCanBeTold) {
  const Edition edition = TestEdition().place("29019", "Boone County").open();
  html::Html html;
  glance_section(html, page_in(Language::english), edition, profile_in(edition, "29019"));
  EXPECT_THAT(html.str(), HasSubstr("Nothing can be told here"));
}

TEST(GlanceSection, LeadsToThePredictorOfTheFrameworkInAStaticCopy) {
  const Edition edition = six_counties().open();
  html::Html html;
  glance_section(html, page_in(Language::english).in_static_copy(), edition, profile_in(edition, "29019"));
  EXPECT_THAT(html.str(), HasSubstr("framework/predictors/employment/index.html"));
}

TEST(GlanceSentence, HasWordsOfItsOwnForEveryMetricThatCanBeListed) {
  for (const Metric& metric : real_catalogue().metrics()) {
    const MetricFamily& family = real_catalogue().family(metric);
    const bool can_be_listed = family.interval == IntervalKind::confidence && metric.has_bounds &&
                               metric.direction != Direction::contextual && family.comparable_between_places;
    EXPECT_TRUE(!can_be_listed || real_library().messages.has("glance.says." + metric.id)) << metric.id;
  }
}

TEST(GlanceSentence, IsLabelAndValueWhereAFractionWouldMislead) {
  Reading reading;
  reading.value = 0.9999;
  reading.missing = Missing::none;
  const Metric& metric = real_catalogue().metric(metric_named("share_employed"));
  EXPECT_EQ(glance_sentence(page_in(Language::english), metric, reading), metric.label.english + ": 100.0%.");
}

}  // namespace
}  // namespace foothold::metrics

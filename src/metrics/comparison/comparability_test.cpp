#include "metrics/comparison/comparability.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A reading with a value, whatever the number.
Reading some(const Edition& edition, std::string_view metric, std::string_view geoid, int year, TestGroup group = {}) {
  Reading reading;
  reading.place = place_in(edition, geoid);
  reading.key = slice_key(metric, edition.places().at(reading.place).geoid.level(), year, group);
  reading.value = 0.5;
  reading.missing = Missing::none;
  return reading;
}

const Edition& world() {
  static const Edition edition = [] {
    TestEdition places = small_world();
    places.place("09001", "Fairfield County", 2014, 2021).place("09110", "Capitol Planning Region", 2022, 2023);
    return places.open();
  }();
  return edition;
}

struct Asked {
  std::string_view geoid;
  int year;
  TestGroup group = {};
};

Comparability asked(std::string_view metric, Asked first, Asked second) {
  return comparability(world(), some(world(), metric, first.geoid, first.year, first.group),
                       some(world(), metric, second.geoid, second.year, second.group));
}

constexpr TestGroup race_all = {"race-ethnicity", "All"};
constexpr TestGroup hispanic = {"race-ethnicity", "Hispanic"};
constexpr TestGroup black = {"race-ethnicity", "Black, Non-Hispanic"};
constexpr TestGroup male = {"gender", "Male"};

TEST(Comparability, LetsPlacesGroupsAndYearsBeCompared) {
  EXPECT_TRUE(asked("share_employed", {"29019", 2023}, {"35013", 2023}).allowed());
  EXPECT_TRUE(asked("share_employed", {"29019", 2023}, {"2915670", 2023}).allowed());
  EXPECT_TRUE(asked("share_employed", {"29019", 2023}, {"29019", 2014}).allowed());
  EXPECT_TRUE(asked("share_employed", {"29019", 2023, hispanic}, {"29019", 2023, black}).allowed());
  EXPECT_TRUE(asked("share_employed", {"29019", 2023, hispanic}, {"29019", 2023, race_all}).allowed());
  EXPECT_TRUE(asked("share_employed", {"29019", 2023, hispanic}, {"35013", 2023, hispanic}).allowed());
}

TEST(Comparability, NeedsTwoNumbersOfOneMetric) {
  const Reading employed = some(world(), "share_employed", "29019", 2023);
  EXPECT_EQ(comparability(world(), employed, some(world(), "share_in_preschool", "29019", 2023)).refusal,
            Refusal::different_metrics);
  Reading missing = some(world(), "share_employed", "35013", 2023);
  missing.missing = Missing::not_published;
  EXPECT_EQ(comparability(world(), employed, missing).refusal, Refusal::no_value);
  EXPECT_EQ(asked("ratio_black_nh_house_value_households", {"29019", 2023}, {"29019", 2022}).refusal,
            Refusal::pair_of_values);
  Reading none = some(world(), "ratio_population_pc_physician", "29019", 2021);
  none.value = 0.0;
  EXPECT_EQ(comparability(world(), none, some(world(), "ratio_population_pc_physician", "35013", 2021)).refusal,
            Refusal::stands_for_none);
}

TEST(Comparability, RefusesCrimeAndArrestsBetweenPlacesButNotOverTime) {
  for (const char* metric : {"rate_crime_violent", "rate_crime_property", "rate_juv_arrest"}) {
    const Comparability places = asked(metric, {"29019", 2023}, {"35013", 2023});
    EXPECT_EQ(places.refusal, Refusal::places_not_comparable);
    EXPECT_THAT(places.reason->english, HasSubstr("police"));
    EXPECT_TRUE(asked(metric, {"29019", 2023}, {"29019", 2021}).allowed());
  }
}

TEST(Comparability, RefusesCountyWithCityWhereTheTwoVersionsDiffer) {
  const Comparability debt = asked("share_debt_coll", {"29019", 2021}, {"2915670", 2021});
  EXPECT_EQ(debt.refusal, Refusal::county_with_city);
  EXPECT_THAT(debt.reason->english, HasSubstr("City figures"));
  for (const char* metric : {"rate_learning", "share_homeless", "share_economic_connectedness",
                             "count_membership_associations_per_10k", "share_election_turnout", "share_meps20_black"})
    EXPECT_EQ(asked(metric, {"29019", 2018}, {"2915670", 2018}).refusal, Refusal::county_with_city) << metric;
}

TEST(Comparability, RefusesCountsBetweenPlacesAndGroups) {
  EXPECT_EQ(asked("count_homeless", {"29019", 2022}, {"35013", 2022}).refusal, Refusal::count);
  EXPECT_EQ(asked("count_homeless", {"29019", 2022, hispanic}, {"29019", 2022, black}).refusal, Refusal::count);
  EXPECT_TRUE(asked("count_homeless", {"29019", 2022}, {"29019", 2021}).allowed());
}

TEST(Comparability, RefusesOneYearOfAnswersWithFive) {
  const Comparability rows = asked("share_employed", {"29019", 2023}, {"29019", 2023, race_all});
  EXPECT_EQ(rows.refusal, Refusal::one_year_with_five_year);
  EXPECT_THAT(rows.reason->english, HasSubstr("five years"));
  EXPECT_EQ(asked("share_employed", {"29019", 2023}, {"35013", 2023, race_all}).refusal,
            Refusal::one_year_with_five_year);
  EXPECT_EQ(asked("pctl_income_20", {"29019", 2023, hispanic}, {"29019", 2023}).refusal,
            Refusal::one_year_with_five_year);
  EXPECT_TRUE(asked("share_in_preschool", {"29019", 2023, hispanic}, {"29019", 2023}).allowed());
}

TEST(Comparability, RefusesTwoPlacesOrGroupsInDifferentYears) {
  EXPECT_EQ(asked("share_employed", {"29019", 2023}, {"35013", 2022}).refusal, Refusal::different_years);
  EXPECT_EQ(asked("share_employed", {"29019", 2023, hispanic}, {"29019", 2018, black}).refusal,
            Refusal::different_years);
}

TEST(Comparability, RefusesGroupsOfDifferentBreakdowns) {
  EXPECT_EQ(asked("share_employed", {"29019", 2023, hispanic}, {"29019", 2023, male}).refusal,
            Refusal::different_groups);
  EXPECT_EQ(asked("share_employed", {"29019", 2023, hispanic}, {"35013", 2023, black}).refusal,
            Refusal::different_groups);
}

TEST(Comparability, RefusesWindowsOfFiveYearsThatShareAnswers) {
  const auto refusal = [](int earlier, int later) {
    return asked("share_in_preschool", {"29019", later}, {"29019", earlier}).refusal;
  };
  EXPECT_EQ(refusal(2014, 2018), Refusal::overlapping_windows) << "2010 to 2014 and 2014 to 2018 share a year";
  EXPECT_EQ(refusal(2021, 2023), Refusal::overlapping_windows);
  EXPECT_EQ(refusal(2018, 2023), Refusal::none);
  EXPECT_EQ(refusal(2016, 2021), Refusal::none);
  EXPECT_EQ(asked("share_employed", {"29019", 2021}, {"29019", 2022}).refusal, Refusal::none);
  EXPECT_EQ(asked("share_employed", {"29019", 2021, hispanic}, {"29019", 2023, hispanic}).refusal,
            Refusal::overlapping_windows)
      << "the groups rest on five years of answers";
}

TEST(Comparability, RefusesYearsOnTheTwoSidesOfABreak) {
  const Comparability air = asked("index_air_hazard", {"29019", 2014}, {"29019", 2019});
  EXPECT_EQ(air.refusal, Refusal::series_break);
  EXPECT_THAT(air.reason->english, HasSubstr("older model"));
  EXPECT_TRUE(asked("index_air_hazard", {"29019", 2018}, {"29019", 2019}).allowed());
  EXPECT_EQ(asked("share_debt_coll", {"29019", 2018}, {"29019", 2022}).refusal, Refusal::series_break);
  EXPECT_EQ(asked("rate_injury_death", {"29019", 2014}, {"29019", 2021}).refusal, Refusal::series_break);
}

TEST(Comparability, KnowsBreaksOfOneBreakdownOnly) {
  constexpr TestGroup information = {"industry", "Information Services"};
  EXPECT_TRUE(asked("ratio_living_wage", {"29019", 2018}, {"29019", 2022}).allowed());
  EXPECT_EQ(asked("ratio_living_wage", {"29019", 2018, information}, {"29019", 2022, information}).refusal,
            Refusal::series_break);
  EXPECT_TRUE(asked("ratio_living_wage", {"29019", 2022, information}, {"29019", 2023, information}).allowed());
  const auto breakdown = real_catalogue().find_breakdown("industry").value();
  const MetricFamily& family = real_catalogue().family(real_catalogue().metric(metric_named("ratio_living_wage")));
  EXPECT_THAT(breaks_of(family, Level::county, breakdown), ElementsAre(2018, 2021, 2022));
  EXPECT_THAT(breaks_of(family, Level::county, overall), IsEmpty());
}

TEST(Comparability, RefusesAllPeopleWhereTheyAreCountedOtherwiseThanTheGroups) {
  constexpr TestGroup information = {"industry", "Information Services"};
  constexpr TestGroup all = {"industry", "All"};
  EXPECT_EQ(asked("ratio_living_wage", {"29019", 2021, information}, {"29019", 2021, all}).refusal,
            Refusal::all_counted_differently);
  EXPECT_TRUE(asked("ratio_living_wage", {"29019", 2022, information}, {"29019", 2022, all}).allowed());
}

TEST(Comparability, RefusesConnecticutBeforeAndAfterItsCountiesWereReplaced) {
  const Comparability connecticut = asked("share_employed", {"09001", 2021}, {"09110", 2023});
  EXPECT_EQ(connecticut.refusal, Refusal::area_changed);
  EXPECT_THAT(connecticut.reason->english, HasSubstr("planning regions"));
  EXPECT_EQ(asked("share_employed", {"09110", 2023}, {"09001", 2021}).refusal, Refusal::area_changed);
  EXPECT_EQ(asked("share_employed", {"09110", 2023}, {"29019", 2023}).refusal, Refusal::none);
}

TEST(Comparability, WithABenchmarkAsksForAReliableOne) {
  Benchmark benchmark;
  benchmark.median = 0.5;
  benchmark.missing_population_share = 0.1;
  benchmark.weak_population_share = 0.0;
  const auto with = [&](std::string_view metric) {
    return comparability_with_benchmark(world(), some(world(), metric, "29019", 2022), benchmark).refusal;
  };
  EXPECT_EQ(with("share_employed"), Refusal::none);
  EXPECT_EQ(with("rate_crime_violent"), Refusal::places_not_comparable);
  EXPECT_EQ(with("count_homeless"), Refusal::count);
  EXPECT_EQ(with("ratio_black_nh_house_value_households"), Refusal::pair_of_values);
  benchmark.weak_population_share = 0.1;
  EXPECT_EQ(with("share_employed"), Refusal::unreliable_benchmark);
}

}  // namespace
}  // namespace foothold::metrics

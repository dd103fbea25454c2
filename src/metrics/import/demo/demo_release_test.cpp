#include "metrics/import/demo/demo_release.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/source_tree.hpp"
#include "base/temporary_folder.hpp"
#include "base/text.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/import/file_recognition.hpp"
#include "metrics/import/release_file_reader.hpp"
#include "metrics/import/release_import.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::metrics {
namespace {

using testing::Contains;
using testing::Each;
using testing::Eq;
using testing::Gt;
using testing::IsEmpty;
using testing::Lt;
using testing::Not;
using testing::SizeIs;

constexpr std::uint64_t seed = 20250530;
constexpr std::string_view example_county = "99001";
constexpr std::string_view large_county = "99027";
constexpr std::string_view tiny_county = "99035";
constexpr std::string_view former_county = "99041";
constexpr std::string_view new_county = "99043";
constexpr std::string_view new_city = "9988300";

// The written release and what the importer reads in it. Made once, since no test changes it.
class DemoWorld {
 public:
  static const DemoWorld& get() {
    static const DemoWorld world;
    return world;
  }

  [[nodiscard]] std::string text(int file) const { return *read_file(folder.path() / catalogue.find_file(file)->name); }

  [[nodiscard]] const Slice* find(std::string_view metric, Level level, std::string_view breakdown,
                                  std::string_view subgroup, int year) const {
    const auto type = *catalogue.find_breakdown(breakdown);
    const auto at = slices.find({*catalogue.find_metric(metric), level, type, *catalogue.find_subgroup(type, subgroup),
                                 static_cast<std::uint16_t>(year)});
    return at == slices.end() ? nullptr : &at->second;
  }

  // The row of a county in an overall slice; nothing when it has no value.
  [[nodiscard]] std::optional<std::size_t> row(const Slice& slice, std::string_view geoid) const {
    const auto place = *places.find(*places::Geoid::parse(geoid));
    for (std::size_t row = 0; row < slice.places.size(); ++row)
      if (slice.places[row] == place) return row;
    return std::nullopt;
  }

  ContentProblems problems;
  ContentFolder content{source_tree() / "content"};
  Catalogue catalogue = Catalogue::read(content, toolkit::read_toolkit(content, problems).framework, problems);
  places::PlaceDirectory reference = places::PlaceDirectory::read(content, problems);
  places::PlaceDirectory places = demo_places(reference);
  TemporaryFolder folder;
  std::vector<FileReport> reports;
  std::map<SliceKey, Slice> slices;

 private:
  DemoWorld() {
    write_demo_release(folder.path(), catalogue, places, seed);
    std::vector<FileReport> unread;
    const auto files = find_release_files(folder.path(), catalogue, unread);
    for (const RecognizedFile& file : *files) {
      auto read = read_release_file(file.path, file.file, {&catalogue, &places, nullptr, nullptr});
      slices.merge(read->slices);
      reports.push_back(std::move(read->report));
    }
  }
};

std::set<std::string> names_of(const places::PlaceDirectory& directory) {
  std::set<std::string> names;
  for (const places::Place& place : directory.places()) names.insert(place.name);
  return names;
}

TEST(DemoPlaces, HasTwentyFourCountiesAndEightCitiesOfState99) {
  const auto& places = DemoWorld::get().places;
  std::size_t counties = 0;
  for (const places::Place& place : places.places()) {
    EXPECT_EQ(place.geoid.state(), "99");
    if (place.geoid.level() == Level::county) ++counties;
  }
  EXPECT_EQ(counties, 24U);
  EXPECT_THAT(places.places(), SizeIs(32));
  EXPECT_EQ(places.at(*places.find(*places::Geoid::parse(example_county))).name, "Example County");
}

TEST(DemoPlaces, BearsNoNameOfARealPlace) {
  const auto real = names_of(DemoWorld::get().reference);
  for (const std::string& name : names_of(DemoWorld::get().places)) EXPECT_THAT(real, Not(Contains(name)));
}

TEST(DemoPlaces, KnowsPlacesThatComeAndGo) {
  const auto& places = DemoWorld::get().places;
  const auto exists = [&](std::string_view geoid, int year) {
    return places.at(*places.find(*places::Geoid::parse(geoid))).exists_in(year);
  };
  EXPECT_TRUE(exists(former_county, 2019) && !exists(former_county, 2020));
  EXPECT_TRUE(!exists(new_county, 2019) && exists(new_county, 2020));
  EXPECT_TRUE(!exists(new_city, 2017) && exists(new_city, 2018));
}

TEST(DemoRelease, WritesEveryFileOfTheCatalogue) {
  const DemoWorld& world = DemoWorld::get();
  EXPECT_THAT(world.problems, IsEmpty());
  EXPECT_THAT(world.reports, SizeIs(world.catalogue.files().size()));
}

TEST(DemoRelease, IsReadWithoutAnyFinding) {
  for (const FileReport& report : DemoWorld::get().reports)
    for (const auto& [finding, found] : report.findings)
      ADD_FAILURE() << report.name << ": " << finding_name(finding) << " " << found.examples.front().column << " "
                    << found.examples.front().value << " in line " << found.examples.front().line;
}

TEST(DemoRelease, BecomesAnEditionWithNothingRejectedOrRepaired) {
  const DemoWorld& world = DemoWorld::get();
  ImportRequest request;
  request.source = world.folder.path();
  const TemporaryFolder target;
  request.edition = target.path() / "demo.foothold";
  request.release = "demonstration";
  request.fictional = true;
  const auto report = import_release(request, world.catalogue, world.places);
  ASSERT_TRUE(report) << report.error().message.key;
  EXPECT_EQ(report->total(Severity::rejected), 0U);
  EXPECT_EQ(report->total(Severity::repaired), 0U);
  EXPECT_GT(report->values(), 20000U);
  const auto damage = verify_edition_file(request.edition, world.catalogue);
  ASSERT_TRUE(damage);
  EXPECT_THAT(*damage, IsEmpty());
}

TEST(DemoRelease, HasEveryMetricSubgroupAndYearOfTheCatalogue) {
  const DemoWorld& world = DemoWorld::get();
  const auto expect = [&](const Metric& metric, Level level, BreakdownIndex type, SubgroupIndex subgroup, int year) {
    const Breakdown& breakdown = world.catalogue.breakdown(type);
    const std::string& name = breakdown.subgroups[subgroup].name;
    EXPECT_NE(world.find(metric.id, level, breakdown.id, name, year), nullptr)
        << metric.id << " " << places::level_name(level) << " " << breakdown.id << " " << name << " " << year;
  };
  for (const Metric& metric : world.catalogue.metrics())
    for (const Level level : {Level::county, Level::place}) {
      for (const int year : metric.years(level)) expect(metric, level, overall, 0, year);
      for (const PublishedBreakdown& published : metric.breakdowns)
        for (const int year : level == Level::county ? published.county_years : published.place_years) {
          expect(metric, level, published.breakdown, 0, year);
          for (const SubgroupIndex subgroup : published.subgroups)
            expect(metric, level, published.breakdown, subgroup, year);
        }
    }
}

TEST(DemoRelease, HasHolesWhereTooFewPeopleLive) {
  const DemoWorld& world = DemoWorld::get();
  const Slice& preschool = *world.find("share_in_preschool", Level::county, "all", "All", 2023);
  EXPECT_FALSE(world.row(preschool, tiny_county));
  EXPECT_TRUE(world.row(preschool, large_county));
}

TEST(DemoRelease, GivesAllThreeGradesAndTheBetterOnesToLargerPlaces) {
  const DemoWorld& world = DemoWorld::get();
  const Slice& employed = *world.find("share_employed", Level::county, "all", "All", 2023);
  EXPECT_THAT(employed.grades,
              testing::AllOf(Contains(Grade::strong), Contains(Grade::marginal), Contains(Grade::weak)));
  EXPECT_EQ(employed.grades[*world.row(employed, large_county)], Grade::strong);
  EXPECT_EQ(employed.grades[*world.row(employed, new_county)], Grade::weak);
}

TEST(DemoRelease, GivesSmallPlacesWiderIntervals) {
  const DemoWorld& world = DemoWorld::get();
  const Slice& employed = *world.find("share_employed", Level::county, "all", "All", 2023);
  const auto width = [&](std::string_view geoid) {
    const std::size_t row = *world.row(employed, geoid);
    return employed.upper[row] - employed.lower[row];
  };
  EXPECT_GT(width(new_county), 3.0 * width(example_county));
  EXPECT_GT(width(example_county), width(large_county));
}

TEST(DemoRelease, ResidentSharesAddUpToOneExactly) {
  const DemoWorld& world = DemoWorld::get();
  for (const Level level : {Level::county, Level::place}) {
    std::map<PlaceIndex, long> sums;
    for (const char* metric : {"share_desc_rep_black_nonhispanic", "share_desc_rep_hispanic", "share_desc_rep_other",
                               "share_desc_rep_white_nonhispanic"}) {
      const Slice& slice = *world.find(metric, level, "all", "All", 2021);
      for (std::size_t row = 0; row < slice.places.size(); ++row) {
        const long thousandths = std::lround(slice.values[row] * 1000.0);
        EXPECT_EQ(slice.values[row], static_cast<double>(thousandths) / 1000.0);
        sums[slice.places[row]] += thousandths;
      }
    }
    for (const auto& [place, sum] : sums) EXPECT_EQ(sum, 1000);
  }
}

TEST(DemoRelease, CountsHomelessStudentsInWholeNumbersWithinTheirBounds) {
  const Slice& count = *DemoWorld::get().find("count_homeless", Level::county, "all", "All", 2022);
  for (std::size_t row = 0; row < count.places.size(); ++row) {
    for (const double number : {count.values[row], count.lower[row], count.upper[row]})
      EXPECT_EQ(number, std::round(number));
    EXPECT_LE(count.lower[row], count.values[row]);
    EXPECT_LE(count.values[row], count.upper[row]);
  }
}

TEST(DemoRelease, PublishesZeroForATinyCountyWithoutADoctor) {
  const DemoWorld& world = DemoWorld::get();
  const Slice& doctors = *world.find("ratio_population_pc_physician", Level::county, "all", "All", 2021);
  EXPECT_EQ(doctors.values[*world.row(doctors, tiny_county)], 0.0);
}

TEST(DemoRelease, SharesOneBirthWeightAmongSmallCounties) {
  const DemoWorld& world = DemoWorld::get();
  const Slice& births = *world.find("share_low_birth_weight", Level::county, "all", "All", 2022);
  const std::size_t tiny = *world.row(births, tiny_county);
  const std::size_t other = *world.row(births, new_county);
  EXPECT_EQ(births.values[tiny], births.values[other]);
  EXPECT_EQ(births.grades[tiny], Grade::weak);
  EXPECT_NE(births.values[tiny], births.values[*world.row(births, example_county)]);
}

TEST(DemoRelease, HasYearsInWhichNotAllPoliceReported) {
  const DemoWorld& world = DemoWorld::get();
  const Slice& first = *world.find("rate_crime_violent", Level::county, "all", "All", 2021);
  const Slice& last = *world.find("rate_crime_violent", Level::county, "all", "All", 2023);
  EXPECT_THAT(first.grades, Contains(Grade::weak));
  EXPECT_THAT(first.places.size(), Lt(last.places.size()));
}

// How often the "All" rows of a breakdown differ from the overall file.
struct Agreement {
  std::size_t alike = 0;
  std::size_t different = 0;
};

Agreement compare_all_rows(const DemoWorld& world, bool same_sample) {
  Agreement agreement;
  for (const auto& [key, slice] : world.slices) {
    if (key.breakdown == overall || key.subgroup != 0) continue;
    if (world.catalogue.family(world.catalogue.metric(key.metric)).all_row_equals_overall != same_sample) continue;
    const Slice& published = world.slices.at({key.metric, key.level, overall, 0, key.year});
    EXPECT_TRUE(!same_sample || slice.places == published.places);
    for (std::size_t row = 0; row < slice.places.size(); ++row)
      for (std::size_t other = 0; other < published.places.size(); ++other)
        if (slice.places[row] == published.places[other])
          ++(slice.values[row] == published.values[other] ? agreement.alike : agreement.different);
  }
  return agreement;
}

TEST(DemoRelease, AllRowsAreTheOverallValueExceptForEmploymentAndIncome) {
  EXPECT_EQ(compare_all_rows(DemoWorld::get(), true).different, 0U);
  const Agreement five_years = compare_all_rows(DemoWorld::get(), false);
  EXPECT_GT(five_years.different, 50 * five_years.alike);
}

TEST(DemoRelease, SomeCountiesHaveNoGapAndOthersDo) {
  const DemoWorld& world = DemoWorld::get();
  const auto gap_by_place = [&] {
    const Slice& black = *world.find("share_homeless", Level::county, "race-ethnicity", "Black, Non-Hispanic", 2022);
    const Slice& white = *world.find("share_homeless", Level::county, "race-ethnicity", "White, Non-Hispanic", 2022);
    std::vector<double> gaps;
    for (std::size_t row = 0; row < black.places.size(); ++row)
      for (std::size_t other = 0; other < white.places.size(); ++other)
        if (black.places[row] == white.places[other]) gaps.push_back(black.values[row] / white.values[other]);
    return gaps;
  }();
  EXPECT_THAT(gap_by_place, Contains(Gt(1.3)));
  EXPECT_THAT(gap_by_place, Contains(Lt(1.05)));
  EXPECT_THAT(gap_by_place, Each(Lt(4.0)));
}

TEST(DemoRelease, IsWrittenInThePublishersForm) {
  const std::string overall_file = DemoWorld::get().text(11);
  EXPECT_TRUE(
      overall_file.starts_with("year,state,county,state_name,county_name,population,pctl_income_20,pctl_income_20_lb,"
                               "pctl_income_20_ub,pctl_income_20_quality,"));
  const std::string ages = DemoWorld::get().text(65);
  EXPECT_TRUE(ages.starts_with("year,state,place,state_name,place_name,subgroup,subgroup_type,"));
  EXPECT_NE(ages.find("\n2014,99,10250,Example State,Exampleton city,All,all,0."), std::string::npos);
  EXPECT_NE(ages.find(",Under Age 45,age,0."), std::string::npos);
  EXPECT_EQ(ages.find('\r'), std::string::npos);
}

TEST(DemoRelease, SameSeedGivesTheSameBytesAndAnotherSeedOthers) {
  const DemoWorld& world = DemoWorld::get();
  const TemporaryFolder again;
  write_demo_release(again.path(), world.catalogue, world.places, seed);
  const TemporaryFolder other;
  write_demo_release(other.path(), world.catalogue, world.places, seed + 1);
  for (const ReleaseFile& file : world.catalogue.files()) {
    EXPECT_EQ(sha256(world.text(file.number)), sha256(*read_file(again.path() / file.name)));
    EXPECT_NE(sha256(world.text(file.number)), sha256(*read_file(other.path() / file.name)));
  }
}

}  // namespace
}  // namespace foothold::metrics

#include "metrics/compare/compare_page.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "html/test_support.hpp"
#include "metrics/compare/compare_formats.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;
using testing::Not;

class ComparePages : public testing::Test {
 protected:
  // Every kind of value: pairs, counts, no doctor, crime, kept-out cells.
  static TestEdition varied_world() {
    TestEdition world = small_world();
    world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::marginal, 0.2});
    world.value("ratio_hispanic_house_value_households", "35013", 2023, {0.3, {}, {}, Grade::marginal, 0.4});
    world.value("count_homeless", "29019", 2022, {500, 490, 510})
        .value("count_homeless", "35013", 2022, {700, 690, 710});
    world.value("ratio_population_pc_physician", "29019", 2021, {0})
        .value("ratio_population_pc_physician", "35013", 2021, {1500});
    world.value("share_digital_access", "29019", 2023, {0.7}).value("share_digital_access", "35013", 2023, {0.6});
    world.value("count_membership_associations_per_10k", "29019", 2022, {9.0});
    world.value("count_membership_associations_per_10k", "2915670", 2022, {15.0});
    return world;
  }

  CompareQuery query(const std::vector<std::string>& places, const std::vector<std::string>& predictors = {}) const {
    return parse_compare_query(places, predictors, edition_, real_library().toolkit.framework).value();
  }

  std::string page(const std::vector<std::string>& places, Language language = Language::english,
                   const std::vector<std::string>& predictors = {}) const {
    const CompareQuery asked = query(places, predictors);
    return compare_page(page_in(language, "/compare"), {edition_, real_library().toolkit.framework, asked});
  }

  PlaceComparison comparison() const { return compare_places(query({"29019", "35013", "2915670"}), edition_); }

  Edition edition_ = varied_world().open();
};

TEST_F(ComparePages, AreSoundWithAnyNumberOfPlacesInEveryLanguage) {
  for (const Language language : all_languages)
    for (const std::vector<std::string>& places : {std::vector<std::string>{},
                                                   {"29019"},
                                                   {"29019", "29019"},
                                                   {"29019", "35013"},
                                                   {"3539380", "29019"},
                                                   {"29019", "35013", "2915670", "3539380"}})
      EXPECT_EQ(html::test::markup_problem(page(places, language)), "") << places.size();
}

TEST_F(ComparePages, AskForPlacesWhenThereAreTooFew) {
  EXPECT_THAT(page({}), HasSubstr("No community chosen yet"));
  EXPECT_THAT(page({"29019"}), HasSubstr("One more is needed"));
  EXPECT_THAT(page({"29019", "29019"}), HasSubstr("A community was named more than once."));
}

TEST_F(ComparePages, SayWhatCanBeSaidAndWhatCannot) {
  const std::string html = page({"29019", "35013", "2915670"});
  EXPECT_THAT(html, HasSubstr("Lower (−13.4). The difference is beyond the margins of error."));
  EXPECT_THAT(html, HasSubstr("The smaller number (−10.0). Without margins of error"));
  EXPECT_THAT(html, HasSubstr("Not compared. Places are not compared on this measure."));
  EXPECT_THAT(html,
              HasSubstr("Not compared. The county and the city version of this measure do not count the same thing."));
  EXPECT_THAT(html, HasSubstr("Not compared. This measure is two numbers."));
  EXPECT_THAT(html, HasSubstr("Not compared. A count grows with the number of people."));
  EXPECT_THAT(html, HasSubstr("Not compared. Here 0 means none at all"));
}

TEST_F(ComparePages, MarkWeakValues) {
  EXPECT_THAT(page({"29019", "3539380"}, Language::english, {"employment"}),
              HasSubstr("A value is graded Weak: rest no decision on this."));
}

TEST_F(ComparePages, DrawNoPictureOfWhatMustNotBeCompared) {
  EXPECT_THAT(page({"29019", "35013"}, Language::english, {"employment"}), HasSubstr("<svg"));
  EXPECT_THAT(page({"29019", "35013"}, Language::english, {"crime"}), Not(HasSubstr("<svg")));
}

TEST_F(ComparePages, HoldTheirWholeStateInLinks) {
  const std::string html = page({"29019", "35013"}, Language::spanish, {"employment"});
  EXPECT_THAT(html, HasSubstr("href=\"/es/compare?places=35013&amp;predictors=employment\"")) << "taking the first out";
  EXPECT_THAT(html, HasSubstr("href=\"/es/compare?places=35013,29019&amp;predictors=employment\"")) << "another first";
  EXPECT_THAT(html, HasSubstr("/api/v1/compare.csv?places=29019,35013&amp;predictors=employment"));
}

TEST_F(ComparePages, OfferWhatASearchFound) {
  const CompareQuery asked = query({"29019"});
  ComparePage shown{edition_, real_library().toolkit.framework, asked};
  shown.search = PlaceSearch{"las <cruces>", {place_in(edition_, "3539380")}, true};
  const std::string html = compare_page(page_in(Language::english, "/compare"), shown);
  EXPECT_THAT(html, HasSubstr("Nothing is called “las &lt;cruces&gt;”."));
  EXPECT_THAT(html, HasSubstr("href=\"/compare?places=29019,3539380\""));
}

TEST_F(ComparePages, PutWhatASearchFoundAboveTheComparison) {
  const CompareQuery asked = query({"29019", "35013"});
  ComparePage shown{edition_, real_library().toolkit.framework, asked};
  shown.search = PlaceSearch{"las", {place_in(edition_, "3539380")}, false};
  const std::string html = compare_page(page_in(Language::english, "/compare"), shown);
  EXPECT_LT(html.find("id=\"places\""), html.find("id=\"overview\""));
  const std::string without = page({"29019", "35013"});
  EXPECT_GT(without.find("id=\"places\""), without.find("id=\"overview\""));
}

TEST_F(ComparePages, GiveTheSameToScripts) {
  const auto json = boost::json::parse(compare_json(comparison(), edition_)).as_object();
  EXPECT_EQ(json.at("places").as_array().size(), 3U);
  EXPECT_EQ(json.at("tests").to_number<int>(), static_cast<int>(comparison().tests));
  const auto& employed = json.at("predictors").at(0).at("metrics").at(0);
  EXPECT_EQ(employed.at("metric").as_string(), "share_employed");
  EXPECT_TRUE(employed.at("values").at(0).at("comparison").is_null());
  EXPECT_EQ(employed.at("values").at(1).at("comparison").at("verdict").as_string(), "lower");
  EXPECT_EQ(employed.at("values").at(1).at("reading").at("value").to_number<double>(), 0.69);
}

TEST_F(ComparePages, GiveTheSameAsTablesAndLines) {
  const std::string csv = compare_csv(comparison(), edition_);
  EXPECT_THAT(csv, HasSubstr("29019,Boone County,employment,share_employed,2023,0.824,0.81,0.838,Strong,,,,,,,,,\n"));
  EXPECT_THAT(
      csv, HasSubstr("35013,Doña Ana County,employment,share_employed,2023,0.69,0.668,0.712,Marginal,,,,lower,,-0.13"));
  EXPECT_THAT(csv, HasSubstr("not_comparable,places_not_comparable,,,,no\n"));
  EXPECT_THAT(compare_text(comparison(), edition_), HasSubstr("share_employed\t2023\t82.4%\t69.0% (lower)\t"));
  EXPECT_EQ(compare_workbook(comparison(), edition_, real_library().messages, Language::spanish).substr(0, 2), "PK");
}

}  // namespace
}  // namespace foothold::metrics

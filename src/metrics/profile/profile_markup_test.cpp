#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "metrics/metrics_test_world.hpp"
#include "metrics/profile/family_notes.hpp"
#include "metrics/profile/predictor_detail_page.hpp"
#include "metrics/profile/profile_page.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;

// A place with every kind of value: pairs, counts, no doctor, kept-out cells, groups.
TestEdition varied_world() {
  TestEdition world = small_world();
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::marginal, 0.2});
  world.value("count_homeless", "29019", 2022, {500, 490, 510})
      .value("ratio_population_pc_physician", "29019", 2021, {0});
  world.value("pctl_income_50", "29019", 2023, {50000, 49000, {}, Grade::none});
  world.withhold("ratio_living_wage", "29019", 2023, Withheld::zero_means_missing);
  world.place("46102", "Oglala \"Lakota\" <County>", 2015, 2019, {"Shannon County"});
  return world;
}

TEST(ProfileMarkup, OfEveryPlaceIsSoundInEveryLanguage) {
  const Edition edition = varied_world().open();
  for (const Language language : all_languages)
    for (std::size_t index = 0; index < edition.places().places().size(); ++index) {
      const auto place = static_cast<PlaceIndex>(index);
      const std::string path = "/places/" + std::string(edition.places().at(place).geoid.text());
      const Profile profile = make_profile(place, edition, real_library().toolkit.framework);
      const std::string page = profile_page(page_in(language, path), edition, profile);
      EXPECT_EQ(html::test::markup_problem(page), "") << path;
      EXPECT_THAT(page, HasSubstr(std::string("lang=\"") + std::string(language_code(language))));
    }
}

TEST(ProfileMarkup, OfEveryPredictorIsSoundInEveryLanguage) {
  const Edition edition = varied_world().open();
  const PlaceIndex boone = place_in(edition, "29019");
  for (const Language language : all_languages)
    for (const toolkit::Predictor& predictor : real_library().toolkit.framework.predictors()) {
      const PredictorDetail detail =
          make_predictor_detail(boone, predictor, {}, edition, real_library().toolkit.framework);
      const std::string page =
          predictor_detail_page(page_in(language, "/places/29019/" + predictor.id), edition, detail);
      EXPECT_EQ(html::test::markup_problem(page), "") << predictor.id;
    }
}

TEST(ProfileMarkup, OfEveryPredictorsDefinitionsIsSoundInEveryLanguage) {
  for (const Language language : all_languages)
    for (const toolkit::Predictor& predictor : real_library().toolkit.framework.predictors()) {
      html::Html html;
      metric_definitions(html, page_in(language), real_catalogue(), predictor.id);
      const std::string markup = html.take();
      EXPECT_EQ(html::test::markup_problem(markup), "") << predictor.id;
      EXPECT_NE(markup, "") << predictor.id;
    }
}

}  // namespace
}  // namespace foothold::metrics

#include "metrics/profile/predictor_detail.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"
#include "metrics/profile/predictor_detail_page.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

http::Query query(std::string_view text) {
  return http::Query::parse(text).value();
}

PredictorDetail detail_of(const Edition& edition, std::string_view predictor, std::string_view choice = "") {
  const toolkit::Framework& framework = real_library().toolkit.framework;
  return make_predictor_detail(place_in(edition, "29019"), *framework.find_predictor(predictor),
                               parse_detail_choice(query(choice), real_catalogue()).value(), edition, framework);
}

TEST(DetailChoice, IsReadFromTheAddress) {
  const auto choice = parse_detail_choice(query("from=2014&to=2021&gender=Female&page=2"), real_catalogue());
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->from, 2014);
  EXPECT_EQ(choice->to, 2021);
  const BreakdownIndex gender = real_catalogue().find_breakdown("gender").value();
  EXPECT_EQ(choice->reference(gender), real_catalogue().find_subgroup(gender, "Female"));
}

TEST(DetailChoice, TakesBlankFieldsAsNotChosen) {
  EXPECT_TRUE(parse_detail_choice(query("from=&to=&gender="), real_catalogue())->is_empty());
}

TEST(DetailChoice, RefusesWhatCannotBeChosenAndNamesTheField) {
  EXPECT_EQ(parse_detail_choice(query("from=soon"), real_catalogue()).error().field, "from");
  EXPECT_EQ(parse_detail_choice(query("to=20x"), real_catalogue()).error().field, "to");
  EXPECT_EQ(parse_detail_choice(query("gender=Purple"), real_catalogue()).error().field, "gender");
}

TEST(PredictorDetail, WithoutAChoiceSaysWhatTheProfileSays) {
  const Edition edition = small_world().open();
  const PredictorDetail detail = detail_of(edition, "employment");
  ASSERT_EQ(detail.metrics.size(), 1U);
  EXPECT_THAT(detail.years, ElementsAre(2014, 2021, 2023));
  EXPECT_EQ(detail.metrics[0].change->earlier.key.year, 2014);
  EXPECT_EQ(detail.metrics[0].change->comparison.adjusted_p, detail.metrics[0].profile.change->comparison.adjusted_p);
}

TEST(PredictorDetail, ComparesTheChosenYearsInEitherOrder) {
  const Edition edition = small_world().open();
  for (const char* choice : {"from=2014&to=2021", "from=2021&to=2014"}) {
    const Change change = *detail_of(edition, "employment", choice).metrics[0].change;
    EXPECT_EQ(change.earlier.key.year, 2014);
    EXPECT_DOUBLE_EQ(change.comparison.difference, 0.800 - 0.760);
    EXPECT_EQ(change.comparison.verdict, Verdict::higher);
  }
  EXPECT_EQ(detail_of(edition, "employment", "to=2020").metrics[0].change->comparison.refusal, Refusal::no_value);
}

TEST(PredictorDetail, SaysThatItIsTooEarlyForYearsThatShareAnswers) {
  const Edition edition = small_world().open();
  const PredictorDetail detail = detail_of(edition, "preschool", "from=2021&to=2023");
  EXPECT_EQ(detail.metrics[0].change->comparison.refusal, Refusal::overlapping_windows);
  const std::string page =
      predictor_detail_page(page_in(Language::english, "/places/29019/preschool"), edition, detail);
  EXPECT_THAT(page, HasSubstr("Too early to tell"));
}

TEST(PredictorDetail, ShowsTheWorkingOfItsVerdicts) {
  const Edition edition = small_world().open();
  const std::string page =
      predictor_detail_page(page_in(Language::english, "/places/29019/employment"), edition,
                            detail_of(edition, "employment", "from=2014&to=2021&race-ethnicity=White%2C+Non-Hispanic"));
  for (const char* words : {"Show the working", "Correction: Holm", "Standard errors"})
    EXPECT_THAT(page, HasSubstr(words));
  EXPECT_THAT(page, HasSubstr("Beside White, non-Hispanic, 2023"));
  EXPECT_THAT(page, HasSubstr("Up: from 76.0% in 2014 to 80.0% in 2021."));
}

}  // namespace
}  // namespace foothold::metrics

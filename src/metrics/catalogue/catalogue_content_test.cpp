#include <gmock/gmock.h>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// The real metrics in a folder of their own, to be damaged by one test.
class DamagedCatalogue : public testing::Test {
 protected:
  DamagedCatalogue() {
    for (const std::string_view part : {"schema", "metrics"})
      std::filesystem::copy(real_library().folder / part, folder_.path() / part,
                            std::filesystem::copy_options::recursive);
  }

  // Replaces the first place where `what` stands and remembers its line.
  void replace(const std::string& file, const std::string& what, const std::string& with) {
    std::string text = read_file(folder_.path() / file).value();
    const std::size_t at = text.find(what);
    ASSERT_NE(at, std::string::npos) << what << " does not stand in " << file;
    here_ = file + ":" +
            std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + ": ";
    write_file(folder_.path() / file, text.replace(at, what.size(), with));
  }

  [[nodiscard]] std::vector<std::string> problems() const {
    ContentProblems problems;
    static_cast<void>(Catalogue::read(ContentFolder(folder_.path()), real_library().toolkit.framework, problems));
    std::vector<std::string> lines;
    for (const ContentProblem& problem : problems) lines.push_back(problem.describe());
    return lines;
  }

  TemporaryFolder folder_;
  std::string here_;
};

TEST_F(DamagedCatalogue, CopyOfTheRealOneIsWithoutAProblem) {
  EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(DamagedCatalogue, UnknownPredictorIsRefusedWithItsLine) {
  replace("metrics/work/employment.yaml", "predictor: employment", "predictor: luck");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the framework has no predictor 'luck'",
                                      "metrics: the predictor 'employment' needs one headline metric, not 0"));
}

TEST_F(DamagedCatalogue, FolderThatIsNoPillarIsRefused) {
  const auto metrics = folder_.path() / "metrics";
  std::filesystem::create_directory(metrics / "luck");
  std::filesystem::copy_file(metrics / "work/employment.yaml", metrics / "luck/employment.yaml");
  EXPECT_THAT(problems(), ElementsAre("metrics/luck/employment.yaml: the framework has no pillar 'luck'"));
}

TEST_F(DamagedCatalogue, SecondHeadlineOfAPredictorIsRefused) {
  replace("metrics/work/income-percentiles.yaml", "    value_kind: number",
          "    headline: true\n    value_kind: number");
  EXPECT_THAT(problems(), ElementsAre("metrics: the predictor 'income' needs one headline metric, not 2"));
}

TEST_F(DamagedCatalogue, MetricThatStandsTwiceIsRefusedWhereItStandsAgain) {
  replace("metrics/work/income-percentiles.yaml", "id: pctl_income_50", "id: pctl_income_20");
  EXPECT_THAT(problems(), Contains(here_ + "the metric 'pctl_income_20' stands twice"));
}

TEST_F(DamagedCatalogue, UnknownBreakdownAndSubgroupAreRefusedWithTheirLines) {
  replace("metrics/work/employment.yaml", "type: disability", "type: zodiac");
  EXPECT_THAT(problems(), ElementsAre(here_ + "subgroups.yaml has no breakdown 'zodiac'"));
  replace("metrics/work/employment.yaml", "type: zodiac", "type: disability");
  replace("metrics/work/employment.yaml", "\"Without Disability\"", "\"Leo\"");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the breakdown has no subgroup 'Leo'"));
}

TEST_F(DamagedCatalogue, UnknownRaceGroupIsRefusedWithItsLine) {
  replace("metrics/work/home-value.yaml", "race_group: hispanic", "race_group: martian");
  EXPECT_THAT(problems(), ElementsAre(here_ + "no race group 'martian'"));
}

TEST_F(DamagedCatalogue, BreakdownWithoutAllAsItsFirstGroupIsRefused) {
  replace("metrics/subgroups.yaml", "  - id: gender",
          "  - id: sex\n    label: {en: \"Sex\", es: \"Sexo\"}\n    published_types: [\"sex\"]\n    subgroups:\n"
          "      - {name: \"Male\", label: {en: \"Male\", es: \"Hombres\"}}\n  - id: gender");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the first subgroup must be 'All'"));
}

TEST_F(DamagedCatalogue, BreakdownThatStandsTwiceIsRefused) {
  replace("metrics/subgroups.yaml", "  - id: gender", "  - id: age");
  EXPECT_THAT(problems(), Contains(here_ + "the breakdown 'age' stands twice"));
}

TEST_F(DamagedCatalogue, FormerColumnThatLeadsNowhereIsRefusedWithItsLine) {
  replace("metrics/former-columns.yaml", "current: ratio_living_wage", "current: ratio_dying_wage");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the catalogue has no metric 'ratio_dying_wage'"));
}

TEST_F(DamagedCatalogue, SharedGradeOfAnUnknownMetricIsRefusedWithItsLine) {
  replace("metrics/former-columns.yaml", "{column: pctl_20_quality, metrics: [pctl_income_20]}",
          "{column: pctl_20_quality, metrics: [pctl_income_21]}");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the catalogue has no metric 'pctl_income_21'"));
}

TEST_F(DamagedCatalogue, ReleaseFileOfAnUnknownBreakdownIsRefusedWithItsLine) {
  replace("metrics/release-files.yaml", "breakdown: industry", "breakdown: zodiac");
  EXPECT_THAT(problems(), ElementsAre(here_ + "subgroups.yaml has no breakdown 'zodiac'"));
}

}  // namespace
}  // namespace foothold::metrics

#include "metrics/data/readings_workbook.hpp"

#include <gmock/gmock.h>

#include "documents/workbook_test_reader.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string workbook_of(const TestEdition& world, const std::vector<std::string>& metrics, Language language) {
  const Edition edition = world.open();
  std::vector<Reading> readings;
  for (const std::string& metric : metrics) readings.push_back(read(edition, metric, "29019", 2023));
  return readings_workbook(readings, edition, real_library().messages, language);
}

TEST(ReadingsWorkbook, HoldsCodesAsTextAndValuesAsNumbers) {
  const std::string book = workbook_of(small_world(), {"share_employed"}, Language::english);
  const std::string values = documents::unzipped(book, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(values, HasSubstr("<t>29019</t>"));
  EXPECT_THAT(values, HasSubstr("<v>0.824</v>"));
  EXPECT_THAT(values, HasSubstr("<v>2023</v>"));
  EXPECT_THAT(values, HasSubstr("<t>Strong</t>"));
  EXPECT_THAT(values, HasSubstr("<t>Missouri</t>"));
}

TEST(ReadingsWorkbook, TellsInItsNotesWhatEachMetricIsOnce) {
  const std::string book = workbook_of(small_world(), {"share_employed", "share_employed"}, Language::spanish);
  const std::string notes = documents::unzipped(book, "xl/worksheets/sheet2.xml");
  const MetricFamily& family = real_catalogue().family(real_catalogue().metric(metric_named("share_employed")));
  const std::size_t first = notes.find(family.definition.spanish);
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(notes.find(family.definition.spanish, first + 1), std::string::npos);
  EXPECT_THAT(notes, HasSubstr(family.source.spanish));
  EXPECT_THAT(notes, Not(HasSubstr(real_library().messages.text(Language::spanish, "workbook.fictional_note"))));
}

TEST(ReadingsWorkbook, SaysThatADemonstrationIsFictional) {
  EditionContent content = small_world().content();
  content.facts.fictional = true;
  const Edition edition(std::move(content), real_catalogue());
  const std::string book = readings_workbook({read(edition, "share_employed", "29019", 2023)}, edition,
                                             real_library().messages, Language::english);
  EXPECT_THAT(documents::unzipped(book, "xl/worksheets/sheet2.xml"),
              HasSubstr(real_library().messages.text(Language::english, "workbook.fictional_note")));
}

TEST(ReadingsWorkbook, PutsThePartsOfAPairInColumnsOfTheirOwn) {
  TestEdition world = small_world();
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.125, {}, {}, Grade::marginal, 0.25});
  const std::string book = workbook_of(world, {"ratio_hispanic_house_value_households"}, Language::english);
  const std::string values = documents::unzipped(book, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(values, HasSubstr("<c r=\"N2\"><v>0.125</v></c>"));
  EXPECT_THAT(values, HasSubstr("<c r=\"O2\"><v>0.25</v></c>"));
  EXPECT_THAT(values, Not(HasSubstr("<c r=\"I2\"><v>")));
}

TEST(ReadingsWorkbook, TellsWhyAValueIsMissing) {
  const std::string book = workbook_of(small_world(), {"rate_injury_death"}, Language::english);
  EXPECT_THAT(documents::unzipped(book, "xl/worksheets/sheet1.xml"), HasSubstr("<t>no_such_year</t>"));
}

}  // namespace
}  // namespace foothold::metrics

#include "metrics/import/import_report.hpp"

#include <gmock/gmock.h>

#include <set>

#include "metrics/import/report_reader.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

std::vector<Finding> every_finding() {
  std::vector<Finding> findings;
  for (int index = 0; index <= static_cast<int>(Finding::unread_file); ++index)
    findings.push_back(static_cast<Finding>(index));
  return findings;
}

ImportReport full_report() {
  ImportReport report{"v2025.01", "2025-05-30T14:00:00Z", true, {}, {}};
  FileReport file;
  file.name = "11_county.csv";
  file.sha256 = std::string(64, 'a');
  file.bytes = 5000000000;
  file.rows = 10;
  file.columns = 30;
  file.values = 200;
  for (const Finding finding : every_finding()) file.add(finding, {7, "col\"umn", "Doña\n", "a \\ reason"});
  file.add(Finding::jump, {0, "share_employed", "1", "twice as much"});
  report.files = {file, FileReport()};
  report.files[1].name = "empty.csv";
  report.counts.push_back({"share_employed", "county", "race-ethnicity", 2023, 9, 4, 3, 2});
  return report;
}

TEST(Finding, EveryOneHasANameThatLeadsBackToIt) {
  for (const Finding finding : every_finding()) EXPECT_EQ(finding_from_name(finding_name(finding)), finding);
  EXPECT_EQ(finding_from_name("no_such_finding"), std::nullopt);
}

TEST(Finding, EveryOneHasItsWords) {
  for (const Finding finding : every_finding()) {
    const std::string key = "finding." + std::string(finding_name(finding));
    EXPECT_TRUE(real_library().messages.has(key)) << key;
    EXPECT_TRUE(real_library().messages.has(key + ".rule")) << key;
  }
}

TEST(FileReport, CountsEverythingButKeepsTheFirstExamplesOnly) {
  FileReport file;
  for (std::size_t line = 1; line <= FileReport::examples_kept + 5; ++line)
    file.add(Finding::bad_year, {line, "year", "", ""});
  const FindingClass& found = file.findings.at(Finding::bad_year);
  EXPECT_EQ(found.count, FileReport::examples_kept + 5);
  EXPECT_EQ(found.examples.size(), FileReport::examples_kept);
  EXPECT_EQ(found.examples.back().line, FileReport::examples_kept);
}

TEST(ImportReport, AddsUpTheFindingsOfItsFilesBySeverity) {
  const ImportReport report = full_report();
  EXPECT_EQ(report.total(Severity::rejected), 11U);
  EXPECT_EQ(report.total(Severity::repaired), 13U);
  EXPECT_EQ(report.total(Severity::noticed), 12U);  // eleven kinds, one of them twice
  EXPECT_EQ(report.values(), 200U);
}

TEST(ImportReport, IsReadBackFromItsJson) {
  const ImportReport report = full_report();
  const auto read_back = read_import_report(import_report_json(report));
  ASSERT_TRUE(read_back);
  EXPECT_EQ(import_report_json(*read_back), import_report_json(report));
  ASSERT_EQ(read_back->files.size(), 2U);
  EXPECT_EQ(read_back->files[0].bytes, 5000000000U);
  EXPECT_EQ(read_back->files[0].findings.at(Finding::jump).count, 2U);
  EXPECT_EQ(read_back->files[0].findings.at(Finding::bad_code).examples.at(0).column, "col\"umn");
  EXPECT_EQ(read_back->files[0].findings.at(Finding::bad_code).examples.at(0).value, "Doña\n");
  EXPECT_EQ(read_back->counts.at(0).marginal, 3U);
  EXPECT_TRUE(read_back->fictional);
}

TEST(ImportReport, TextThatIsNoReportIsNotRead) {
  for (const char* text :
       {"", "{}", "[]", "not json", R"({"release":1})", R"({"release":"x","created_at":"y","fictional":"no"})"})
    EXPECT_FALSE(read_import_report(text)) << text;
}

TEST(ImportReport, FindingsThatThisProgramDoesNotKnowAreLeftOut) {
  std::string json = import_report_json(full_report());
  const std::size_t at = json.find("\"bad_year\"");
  ASSERT_NE(at, std::string::npos);
  const auto read_back = read_import_report(json.replace(at, 10, "\"bad_luck\""));
  ASSERT_TRUE(read_back);
  EXPECT_FALSE(read_back->files[0].findings.contains(Finding::bad_year));
  EXPECT_TRUE(read_back->files[0].findings.contains(Finding::bad_code));
}

}  // namespace
}  // namespace foothold::metrics

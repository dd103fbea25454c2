#include <gmock/gmock.h>

#include <set>

#include "app/example_commands.hpp"
#include "base/content/content_test_folder.hpp"
#include "metrics/import/demo/demo_release.hpp"
#include "metrics/metrics_test_world.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/checks/check_list.hpp"
#include "workspace/example/example_content.hpp"

namespace foothold::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr const char* today = "2026-05-01";

// The real content/example-coalition, read once.
const workspace::Example& example() {
  static const workspace::Example read = [] {
    const metrics::Library& library = metrics::real_library();
    ContentProblems problems;
    auto coalition = workspace::read_example(
        ContentFolder(library.folder),
        {library.toolkit, metrics::demo_places(library.reference), library.messages, today}, problems);
    EXPECT_THAT(described(problems), IsEmpty());
    return coalition;
  }();
  return read;
}

// All that it has written, as checks look at it on the day when it is made. The key of a record is its id.
std::vector<workspace::Record> records_of_the_example() {
  std::vector<workspace::Record> records;
  for (const workspace::ExampleRecord& one : workspace::records_at_the_end(example())) {
    workspace::Record record;
    record.id = one.key;
    record.type = one.type;
    record.status = one.status;
    record.visibility = one.visibility;
    record.owner = one.owner;
    record.fields = one.fields;
    record.title = toolkit::title_of(*metrics::real_library().toolkit.record_types.find(one.type), one.fields);
    record.changed_at = std::string(today) + "T08:00:00Z";
    records.push_back(std::move(record));
  }
  return records;
}

// "C2-1 st-structure" for everything that checks of a severity find.
std::vector<std::string> found(toolkit::Severity severity) {
  const toolkit::Toolkit& toolkit = metrics::real_library().toolkit;
  const workspace::CoalitionRecords records(toolkit, today, records_of_the_example());
  std::vector<std::string> lines;
  for (const workspace::Finding& finding : workspace::run_checks(records))
    if (toolkit.checks.find(finding.check)->severity == severity) lines.push_back(finding.check + " " + finding.record);
  return lines;
}

TEST(ExampleCoalition, IsSound) {
  EXPECT_THAT(described(problems_of_the_example(metrics::real_library())), IsEmpty());
}

TEST(ExampleCoalition, HasARecordOfEveryTypeButAcceptedWarningsWhichComeLast) {
  std::set<std::string> types = {"accepted-warning"};
  for (const workspace::ExampleRecord& record : example().records) types.insert(record.type);
  std::vector<std::string> missing;
  for (const toolkit::RecordType& type : metrics::real_library().toolkit.record_types.all())
    if (!types.contains(type.id)) missing.push_back(type.id);
  EXPECT_THAT(missing, IsEmpty());
}

TEST(ExampleCoalition, HasNothingThatBlocks) {
  EXPECT_THAT(found(toolkit::Severity::block), IsEmpty());
}

TEST(ExampleCoalition, HasTheHolesThatItsFilesName) {
  EXPECT_THAT(found(toolkit::Severity::warning),
              UnorderedElementsAre("C1-6 ra-first", "C2-1 st-structure", "C3-5 ea-listening", "C3-7 co-interpreter",
                                   "C4-6 pr-start", "EQ-6 ", "PA-3 pa-rent", "PA-4 pa-rooms", "ME-12 pr-money",
                                   "SU-4 fu-wrenfield"));
}

TEST(ExampleCoalition, AcceptsAWarningThatIsThere) {
  std::vector<std::string> accepted;
  for (const workspace::ExampleAcceptance& one : example().accepted) accepted.push_back(one.check + " " + one.record);
  EXPECT_THAT(accepted, ElementsAre("PA-3 pa-rent"));
}

}  // namespace
}  // namespace foothold::app

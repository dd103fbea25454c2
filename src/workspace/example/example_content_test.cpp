#include "workspace/example/example_content.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "workspace/example/example_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* a_task =
    "  - {key: ask, type: task, status: draft, owner: ben, fields: {what: Ask, due: day(-3), who: [\"@p-ben\"]}}\n"
    "  - {key: p-ben, type: person, status: agreed, owner: ana, fields: {name: Ben Hall, consent_to_be_listed: "
    "\"yes\"}}\n";

TEST(ExampleContent, HasPeopleRecordsAndWhatCameLater) {
  const ExampleFolder folder;
  folder.write_records(a_task);
  folder.add_to_coalition(
      "edits:\n  - {record: ask, person: ben, reason: Done, status: agreed, fields: {done_on: day(0)}}\n"
      "comments:\n  - {record: ask, person: ana, body: Thanks}\n");
  const Example example = folder.sound();
  EXPECT_EQ(example.name, "Small Steps");
  ASSERT_EQ(example.people.size(), 3U);
  EXPECT_EQ(example.people[1].language, Language::spanish);
  ASSERT_EQ(example.records.size(), 2U);
  EXPECT_EQ(example.records[0].fields.at("due"), "2026-04-28");
  EXPECT_EQ(example.records[0].fields.at("who").as_array().front(), "person:p-ben");
  EXPECT_EQ(example.comments.front().body, "Thanks");
}

TEST(ExampleContent, IsAsItsLaterChangesLeaveIt) {
  const ExampleFolder folder;
  folder.write_records(a_task);
  folder.add_to_coalition(
      "edits:\n  - {record: ask, person: ben, reason: Done, status: agreed, fields: {done_on: day(0)}}\n");
  const auto records = records_at_the_end(folder.sound());
  EXPECT_EQ(records[0].status, toolkit::RecordStatus::agreed);
  EXPECT_EQ(records[0].fields.at("done_on"), "2026-05-01");
  EXPECT_EQ(records[0].fields.at("what"), "Ask");
}

TEST(ExampleContent, IsHeldAgainstTheRecordTypesWithFileAndLine) {
  const ExampleFolder folder;
  folder.write_records(
      "  - {key: ask, type: task, status: agreed, owner: ben, fields: {what: Ask}}\n"
      "  - {key: odd, type: tasks, status: draft, owner: ben, fields: {what: Ask}}\n"
      "  - key: three\n    type: task\n    status: draft\n    owner: ben\n    fields:\n"
      "      what: Ask\n      due: day(soon)\n      colour: red\n");
  EXPECT_THAT(folder.problems(),
              ElementsAre(HasSubstr("chapter-1.yaml:2: ask, who: "), HasSubstr("chapter-1.yaml:2: ask, due: "),
                          HasSubstr("chapter-1.yaml:3: there is no record type 'tasks'"),
                          HasSubstr("chapter-1.yaml:11: there is no field 'colour' here"),
                          HasSubstr("chapter-1.yaml:10: three, due: ")));
}

TEST(ExampleContent, NamesOnlyPeopleAndRecordsThatThereAre) {
  const ExampleFolder folder;
  folder.write_records(
      "  - {key: ask, type: task, status: draft, owner: zoe, fields: {what: Ask, linked: [\"place:99001\"]}}\n"
      "  - {key: look, type: task, status: draft, owner: vic, fields: {what: Look}}\n"
      "  - {key: look, type: task, status: draft, owner: ana, fields: {what: Look}}\n");
  folder.add_to_coalition(
      "comments:\n  - {record: asked, person: ana, body: Thanks}\n"
      "accepted:\n  - {check: C9-99, record: ask, person: ben, reason: Why not}\n");
  EXPECT_THAT(folder.problems(), ElementsAre(HasSubstr(":4: another record has the key 'look'"),
                                             HasSubstr(":2: the example has no person 'zoe'"),
                                             HasSubstr(":2: ask, linked.0: this leads to nothing that there is"),
                                             HasSubstr(":3: 'vic' must at least be member"),
                                             HasSubstr("coalition.yaml:7: the example has no record 'asked'"),
                                             HasSubstr("coalition.yaml:9: there is no check 'C9-99'"),
                                             HasSubstr("coalition.yaml:9: 'ben' must at least be editor")));
}

TEST(ExampleContent, IsRefusedWhenALaterChangeBreaksARecord) {
  const ExampleFolder folder;
  folder.write_records("  - {key: ask, type: task, status: draft, owner: ben, fields: {what: Ask}}\n");
  folder.add_to_coalition("edits:\n  - {record: ask, person: ben, reason: Done, status: agreed}\n");
  EXPECT_THAT(folder.problems(),
              ElementsAre(HasSubstr("coalition.yaml:7: ask, who: "), HasSubstr("coalition.yaml:7: ask, due: ")));
}

}  // namespace
}  // namespace foothold::workspace

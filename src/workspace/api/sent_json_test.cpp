#include "workspace/api/sent_json.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using testing::ElementsAre;
using testing::UnorderedElementsAre;
using toolkit::FieldRule;
using toolkit::FieldType;

object parsed(const std::string& json) {
  return boost::json::parse(json).as_object();
}

FieldRule rule(const std::string& id, FieldType type, std::optional<Visibility> visibility = {}) {
  FieldRule made;
  made.id = id;
  made.type = type;
  made.visibility = visibility;
  return made;
}

// Agreed plans need a name. Editors also see the notes and who is to blame for a step.
toolkit::RecordType plan() {
  toolkit::RecordType type;
  type.id = "plan";
  type.title_field = "name";
  type.visibility = Visibility::editors;
  FieldRule steps = rule("steps", FieldType::rows);
  steps.fields = {rule("what", FieldType::line), rule("blame", FieldType::line, Visibility::editors)};
  type.fields = {rule("name", FieldType::line), rule("cost", FieldType::money), rule("time", FieldType::period),
                 rule("notes", FieldType::text, Visibility::editors), steps};
  type.fields.front().required_for = RecordStatus::agreed;
  return type;
}

Participant ben(Role role) {
  Participant participant;
  participant.visitor.person.id = "ben";
  participant.role = role;
  return participant;
}

Record stored(const std::string& fields) {
  Record record;
  record.owner = "ana";
  record.status = RecordStatus::in_review;
  record.visibility = Visibility::coalition;
  record.revision = 4;
  record.fields = parsed(fields);
  return record;
}

std::vector<std::string> fields_at_fault(const Error& error) {
  std::vector<std::string> fields;
  for (const Error::Problem& problem : error.problems) fields.push_back(problem.field);
  return fields;
}

Result<SentRecord> made(const std::string& body) {
  return read_new_record(plan(), ben(Role::member), parsed(body));
}
Result<SentRecord> changed(const Record& base, const std::string& body, Role role = Role::member) {
  return read_changed_record(plan(), ben(role), base, parsed(body));
}

TEST(NewRecordsInJson, AreLikeAnEmptyFormWhereTheySayNothing) {
  const auto sent = made(R"({"type":"plan"})");
  ASSERT_TRUE(sent);
  EXPECT_TRUE(sent->fields.empty());
  EXPECT_EQ(sent->status, RecordStatus::draft);
  EXPECT_EQ(sent->visibility, Visibility::editors);
  EXPECT_EQ(sent->reason, "");
}

TEST(NewRecordsInJson, HoldWhatIsAnswered) {
  const auto sent = made(R"({"fields":{"name":"A","notes":" ","cost":null,"steps":[]},
                            "status":"agreed","visibility":"owner","reason":" why "})");
  ASSERT_TRUE(sent);
  EXPECT_EQ(canonical_json(sent->fields), R"({"name":"A"})");
  EXPECT_EQ(sent->status, RecordStatus::agreed);
  EXPECT_EQ(sent->visibility, Visibility::owner);
  EXPECT_EQ(sent->reason, "why");
}

TEST(NewRecordsInJson, MayHoldEveryFieldBecauseTheirMakerOwnsThem) {
  EXPECT_TRUE(made(R"({"fields":{"notes":"N","steps":[{"blame":"B"}]}})"));
}

TEST(NewRecordsInJson, GetIdsForTheirRows) {
  const auto sent = made(R"({"fields":{"steps":[{"what":"W"},{"id":"r1","what":"X"}]}})");
  ASSERT_TRUE(sent);
  const auto& rows = sent->fields.at("steps").as_array();
  EXPECT_EQ(rows.at(0).at("id").as_string().size(), 26U);
  EXPECT_EQ(rows.at(1).at("id").as_string(), "r1");
}

TEST(NewRecordsInJson, AreRefusedWithEverythingThatIsWrong) {
  const auto sent = made(R"({"status":"agreed","visibility":7,"owner":"ana",
                            "fields":{"cost":{"amount":"x","currency":"USD","tip":1},"time":{"until":"x"},"wings":2}})");
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().kind, ErrorKind::invalid);
  EXPECT_THAT(fields_at_fault(sent.error()),
              UnorderedElementsAre("owner", "visibility", "wings", "cost.tip", "cost.amount", "time.until", "name"));
}

TEST(NewRecordsInJson, AreRefusedWhenTheirFieldsAreNoObject) {
  for (const char* body : {R"({"fields":[]})", R"({"fields":null})", R"({"fields":"name"})"})
    EXPECT_THAT(fields_at_fault(made(body).error()), ElementsAre("fields")) << body;
}

TEST(ChangesInJson, KeepWhatTheyDoNotName) {
  const auto sent =
      changed(stored(R"({"name":"A","cost":{"amount":1,"currency":"USD"}})"), R"({"fields":{"name":"B"}})");
  ASSERT_TRUE(sent);
  EXPECT_EQ(canonical_json(sent->fields), R"({"cost":{"amount":1,"currency":"USD"},"name":"B"})");
  EXPECT_EQ(sent->status, RecordStatus::in_review);
  EXPECT_EQ(sent->visibility, Visibility::coalition);
  EXPECT_EQ(sent->base_revision, 4);
}

TEST(ChangesInJson, TakeAwayWhatTheySetToNull) {
  EXPECT_TRUE(changed(stored(R"({"name":"A"})"), R"({"fields":{"name":null}})")->fields.empty());
}

TEST(ChangesInJson, AreHeldAgainstTheStatusThatTheyGive) {
  EXPECT_THAT(fields_at_fault(changed(stored("{}"), R"({"status":"agreed"})").error()), ElementsAre("name"));
}

TEST(ChangesInJson, NeverNameWhatTheirMakerMayNotSee) {
  const Record base = stored(R"({"name":"A","notes":"N","steps":[{"id":"r1","what":"W","blame":"B"}]})");
  for (const char* body : {R"({"fields":{"notes":"M"}})", R"({"fields":{"notes":null}})"}) {
    EXPECT_THAT(fields_at_fault(changed(base, body).error()), ElementsAre("notes")) << body;
    EXPECT_TRUE(changed(base, body, Role::editor)) << body;
  }
  const char* blames = R"({"fields":{"steps":[{"id":"r1","what":"W"},{"id":"r2","blame":"C"}]}})";
  EXPECT_THAT(fields_at_fault(changed(base, blames).error()), ElementsAre("steps.1.blame"));
  EXPECT_TRUE(changed(base, blames, Role::editor));
}

TEST(ChangesInJson, OfRowsKeepThePartsThatTheirMakerDoesNotSee) {
  const Record base = stored(R"({"name":"A","steps":[{"id":"r1","what":"W","blame":"B"}]})");
  const auto sent = changed(base, R"({"fields":{"steps":[{"id":"r1","what":"X"}]}})");
  ASSERT_TRUE(sent);
  const RecordEdit edit = edit_of(base, *sent, plan(), ben(Role::member));
  EXPECT_EQ(canonical_json(edit.fields), R"({"steps":[{"blame":"B","id":"r1","what":"X"}]})");
}

TEST(TextsInJson, AreTrimmedAndEmptyWhereTheyAreNotThere) {
  EXPECT_EQ(*read_text(parsed(R"({"body":" ñandú\n"})"), "body", 5), "ñandú");
  EXPECT_EQ(*read_text(parsed(R"({"body":null})"), "body", 5), "");
  EXPECT_EQ(*read_text({}, "body", 5), "");
}

TEST(TextsInJson, AreRefusedWhenTheyAreNoneTooLongOrCannotBeStored) {
  for (const char* body : {R"({"body":7})", R"({"body":["a"]})", R"({"body":"abcdef"})", R"({"body":"a\u0000b"})"})
    EXPECT_EQ(read_text(parsed(body), "body", 5).error().field, "body") << body;
}

TEST(ReasonsInJson, StandAlone) {
  EXPECT_EQ(*read_reason(parsed(R"({"reason":"why"})")), "why");
  EXPECT_EQ(*read_reason({}), "");
  EXPECT_EQ(read_reason(parsed(R"({"reason":"why","force":true})")).error().field, "force");
}

}  // namespace
}  // namespace foothold::workspace

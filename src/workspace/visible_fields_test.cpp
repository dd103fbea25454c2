#include "workspace/visible_fields.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using testing::ElementsAre;
using testing::IsEmpty;
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

// Everyone sees name and steps; editors also see the notes and who is to blame for a step, coordinators the worries.
toolkit::RecordType plan() {
  toolkit::RecordType type;
  type.id = "plan";
  FieldRule steps = rule("steps", FieldType::rows);
  steps.fields = {rule("what", FieldType::line), rule("blame", FieldType::line, Visibility::editors)};
  type.fields = {rule("name", FieldType::line), rule("notes", FieldType::text, Visibility::editors), steps,
                 rule("worries", FieldType::text, Visibility::coordinators)};
  return type;
}

const std::string everything =
    R"({"former":1,"name":"A","notes":"N","steps":[{"blame":"B","id":"r1","what":"W"},7],"worries":"!"})";

Participant ben(Role role) {
  Participant participant;
  participant.visitor.person.id = "ben";
  participant.role = role;
  return participant;
}

std::string seen_by(Role role, const std::string& owner = "ana") {
  return canonical_json(visible_fields(ben(role), plan(), owner, parsed(everything)));
}

TEST(VisibleFields, AreThoseThatTheRoleMaySee) {
  EXPECT_EQ(seen_by(Role::viewer), R"({"former":1,"name":"A","steps":[{"id":"r1","what":"W"},7]})");
  EXPECT_EQ(seen_by(Role::member), seen_by(Role::viewer));
  EXPECT_EQ(seen_by(Role::editor),
            R"({"former":1,"name":"A","notes":"N","steps":[{"blame":"B","id":"r1","what":"W"},7]})");
  EXPECT_EQ(seen_by(Role::coordinator), everything);
}

TEST(VisibleFields, AreAllForTheOwner) {
  EXPECT_EQ(seen_by(Role::viewer, "ben"), everything);
}

TEST(VisibleFields, LeaveAnswersOfAnotherShapeAlone) {
  const object odd = parsed(R"({"name":3,"steps":"none"})");
  EXPECT_TRUE(same_json(visible_fields(ben(Role::viewer), plan(), "ana", odd), odd));
}

TEST(UnseenFields, AreTheOthersAtTheTop) {
  EXPECT_THAT(unseen_fields(ben(Role::viewer), plan(), "ana"), ElementsAre("notes", "worries"));
  EXPECT_THAT(unseen_fields(ben(Role::editor), plan(), "ana"), ElementsAre("worries"));
  EXPECT_THAT(unseen_fields(ben(Role::viewer), plan(), "ben"), IsEmpty());
}

TEST(VisiblePaths, LeadToFieldsPartsAndRows) {
  const auto sees = [](Role role, const char* path) { return may_see_path(ben(role), plan(), "ana", path); };
  for (const char* path : {"name", "steps", "steps.0", "steps.0.what", "steps.0.id", "former", "former.1.x"})
    EXPECT_TRUE(sees(Role::viewer, path)) << path;
  for (const char* path : {"notes", "notes.0", "steps.0.blame", "worries"})
    EXPECT_FALSE(sees(Role::viewer, path)) << path;
  EXPECT_TRUE(sees(Role::editor, "steps.0.blame"));
  EXPECT_FALSE(sees(Role::editor, "worries"));
}

TEST(VisibleChanges, HoldNoMoreThanTheRecordOnEitherSide) {
  Change change;
  change.hash = "h1";
  change.previous_hash = "h0";
  change.before = object{{"fields", parsed(everything)}, {"status", "draft"}};
  change.after = object{{"fields", parsed(R"({"notes":null,"worries":"!!"})")}, {"status", "agreed"}};
  const Change seen = visible_change(ben(Role::viewer), plan(), "ana", change);
  EXPECT_EQ(canonical_json(seen.before), R"({"fields":)" + seen_by(Role::viewer) + R"(,"status":"draft"})");
  EXPECT_EQ(canonical_json(seen.after), R"({"fields":{},"status":"agreed"})");
  EXPECT_EQ(seen.hash + seen.previous_hash, "");
}

TEST(VisibleRecords, KeepEverythingButHiddenFields) {
  Record record;
  record.owner = "ana";
  record.title = "A";
  record.revision = 7;
  record.fields = parsed(everything);
  const Record seen = visible_record(ben(Role::viewer), plan(), record);
  EXPECT_EQ(canonical_json(seen.fields), seen_by(Role::viewer));
  EXPECT_EQ(seen.title, "A");
  EXPECT_EQ(seen.revision, 7);
}

}  // namespace
}  // namespace foothold::workspace

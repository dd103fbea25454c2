#include "workspace/record_saving.hpp"

#include <gmock/gmock.h>

#include "toolkit/toolkit_test_world.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
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
  made.label = {"Field " + id, "Campo " + id};
  return made;
}

// Everyone sees name, cost, steps and partners; editors also see the notes and who is to blame for a step.
toolkit::RecordType plan() {
  toolkit::RecordType type;
  type.id = "plan";
  type.title_field = "name";
  type.visibility = Visibility::editors;
  FieldRule steps = rule("steps", FieldType::rows);
  steps.fields = {rule("what", FieldType::line), rule("blame", FieldType::line, Visibility::editors),
                  rule("with", FieldType::references)};
  type.fields = {rule("name", FieldType::line), rule("cost", FieldType::number),
                 rule("notes", FieldType::text, Visibility::editors), steps, rule("partners", FieldType::references)};
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
  record.coalition = "boone";
  record.id = "r1";
  record.owner = "ana";
  record.revision = 4;
  record.fields = parsed(fields);
  return record;
}

SentRecord sent_with(const std::string& fields) {
  SentRecord sent;
  sent.fields = parsed(fields);
  return sent;
}

// What Ben changes, as JSON, when this was stored and that came from his form.
std::string changed(const std::string& was, const std::string& sent, Role role = Role::editor) {
  return canonical_json(edit_of(stored(was), sent_with(sent), plan(), ben(role)).fields);
}

TEST(Edits, HoldOnlyWhatWasChanged) {
  EXPECT_EQ(changed(R"({"name": "Buses", "cost": 3})", R"({"name": "Trains", "cost": 3.0})"), R"({"name":"Trains"})");
  EXPECT_EQ(changed(R"({"name": "Buses"})", R"({"name": "Buses", "notes": "Soon"})"), R"({"notes":"Soon"})");
  EXPECT_EQ(changed(R"({"name": "Buses"})", R"({"name": "Buses"})"), "{}");
}

TEST(Edits, LeaveTheEntriesOfListsInTheirOrder) {
  EXPECT_EQ(changed(R"({"partners": ["b", "a"]})", R"({"partners": ["a", "b"]})"), "{}");
  EXPECT_EQ(changed(R"({"partners": ["c", "b", "a"]})", R"({"partners": ["a", "d", "c"]})"),
            R"({"partners":["c","a","d"]})");
  EXPECT_EQ(
      changed(R"({"steps": [{"id": "s1", "with": ["b", "a"]}]})", R"({"steps": [{"id": "s1", "with": ["a", "b"]}]})"),
      "{}");
}

TEST(Edits, RemoveWhatWasEmptied) {
  EXPECT_EQ(changed(R"({"name": "Buses", "cost": 3})", R"({"name": "Buses"})"), R"({"cost":null})");
}

TEST(Edits, LeaveFieldsAloneThatThePersonMayNotSee) {
  const char* was = R"({"name": "Buses", "notes": "Ana is unsure"})";
  EXPECT_EQ(changed(was, R"({"name": "Trains"})", Role::member), R"({"name":"Trains"})");
  // Not even when somebody adds them to their form.
  EXPECT_EQ(changed(was, R"({"name": "Buses", "notes": "Ana is sure"})", Role::member), "{}");
  EXPECT_EQ(changed(was, R"({"name": "Buses", "notes": "Ana is sure"})", Role::editor), R"({"notes":"Ana is sure"})");
}

TEST(Edits, ReachTheHiddenFieldsOfWhatOnesOwn) {
  Record own = stored(R"({"name": "Buses", "notes": "I am unsure"})");
  own.owner = "ben";
  const RecordEdit edit = edit_of(own, sent_with(R"({"name": "Buses"})"), plan(), ben(Role::member));
  EXPECT_EQ(canonical_json(edit.fields), R"({"notes":null})");
}

TEST(Edits, LeaveFieldsAloneThatTheTypeDoesNotKnow) {
  EXPECT_EQ(changed(R"({"name": "Buses", "color": "red"})", R"({"name": "Trains"})"), R"({"name":"Trains"})");
  EXPECT_EQ(changed(R"({"name": "Buses"})", R"({"name": "Buses", "color": "blue"})"), "{}");
}

TEST(Edits, LeaveTheUnseenPartsOfRowsAsTheyAre) {
  const char* was = R"({"steps": [{"id": "a", "what": "Ask", "blame": "Ana", "since": 2020}, {"id": "b"}]})";
  EXPECT_EQ(changed(was, R"({"steps": [{"id": "a", "what": "Ask"}, {"id": "b"}]})", Role::member), "{}");
  EXPECT_EQ(changed(was, R"({"steps": [{"id": "b", "blame": "Ben"}, {"id": "a", "what": "Tell", "blame": "Ben"}]})",
                    Role::member),
            R"({"steps":[{"id":"b"},{"blame":"Ana","id":"a","since":2020,"what":"Tell"}]})");
  EXPECT_EQ(changed(was, R"({"steps": [{"id": "a", "what": "Ask"}, {"id": "c", "what": "Build"}]})"),
            R"({"steps":[{"id":"a","since":2020,"what":"Ask"},{"id":"c","what":"Build"}]})");
}

TEST(Edits, RemoveRowsThatAreGoneFromTheForm) {
  const char* was = R"({"steps": [{"id": "a", "what": "Ask", "blame": "Ana"}]})";
  EXPECT_EQ(changed(was, "{}", Role::member), R"({"steps":null})");
}

TEST(Edits, SayWhoChangedWhatAndWhy) {
  SentRecord sent = sent_with("{}");
  sent.reason = "Asked again";
  const RecordEdit edit = edit_of(stored("{}"), sent, plan(), ben(Role::editor));
  EXPECT_EQ(edit.coalition, "boone");
  EXPECT_EQ(edit.record, "r1");
  EXPECT_EQ(edit.base_revision, 4);
  EXPECT_EQ(edit.person, "ben");
  EXPECT_EQ(edit.reason, "Asked again");
  EXPECT_FALSE(edit.status);
  EXPECT_FALSE(edit.visibility);
  EXPECT_FALSE(edit.owner);
}

TEST(Edits, ChangeStatusAndVisibilityOnlyWhenTheyAreOthers) {
  SentRecord sent = sent_with("{}");
  sent.status = RecordStatus::agreed;
  sent.visibility = Visibility::everyone;
  const RecordEdit edit = edit_of(stored("{}"), sent, plan(), ben(Role::editor));
  EXPECT_EQ(edit.status, RecordStatus::agreed);
  EXPECT_EQ(edit.visibility, Visibility::everyone);
}

TEST(Conflicts, ShowTheNewestRecordWithTheWishOnTop) {
  RecordEdit edit;
  edit.fields = parsed(R"({"name": "Trains", "cost": null, "notes": "Soon"})");
  const Record current = stored(R"({"name": "Ferries", "cost": 5, "color": "red"})");
  EXPECT_EQ(canonical_json(over_current(current, edit)), R"({"color":"red","name":"Trains","notes":"Soon"})");
  EXPECT_EQ(canonical_json(over_current(current, {})), canonical_json(current.fields));
}

TEST(SentRecords, AreReadFromTheirForm) {
  http::Query form;
  for (const auto& [name, typed] : std::vector<std::pair<const char*, const char*>>{{"name", "Buses"},
                                                                                    {"cost", ""},
                                                                                    {"steps.0.what", " "},
                                                                                    {"_status", "in-review"},
                                                                                    {"_visibility", "everyone"},
                                                                                    {"_revision", "7"},
                                                                                    {"_reason", " Asked again "}})
    form.add(name, typed);
  const SentRecord sent = read_sent_record(plan(), form);
  EXPECT_EQ(canonical_json(sent.fields), R"({"name":"Buses"})");
  EXPECT_EQ(sent.status, RecordStatus::in_review);
  EXPECT_EQ(sent.visibility, Visibility::everyone);
  EXPECT_EQ(sent.base_revision, 7);
  EXPECT_EQ(sent.reason, "Asked again");
}

TEST(SentRecords, FallBackToWhatIsSafeForWordsThatAreNone) {
  http::Query form;
  for (const char* name : {"_status", "_visibility", "_revision"}) form.add(name, "many");
  const SentRecord sent = read_sent_record(plan(), form);
  EXPECT_EQ(sent.status, RecordStatus::draft);
  EXPECT_EQ(sent.visibility, Visibility::editors);
  EXPECT_EQ(sent.base_revision, 0);
}

TEST(SentRecords, CutALongReasonWithoutBreakingALetter) {
  std::string reason = "x";
  for (int letter = 0; letter < 1500; ++letter) reason += "é";
  http::Query form;
  form.add("_reason", reason);
  EXPECT_EQ(read_sent_record(plan(), form).reason, reason.substr(0, 1999));
}

TEST(SentRecords, AreToldWhatIsWrongWithThemByField) {
  const html::PageContext context(toolkit::TestWorld::get().site, Language::english, "/");
  SentRecord sent = sent_with(R"({"cost": "many", "steps": [{"id": "a", "what": 3}]})");
  std::vector<std::string> fields;
  for (const html::FieldError& error : errors_of(context, plan(), sent)) {
    fields.push_back(error.field);
    EXPECT_THAT(error.text, testing::StartsWith("Field " + error.field.substr(0, error.field.find('.')) + ": "));
  }
  EXPECT_THAT(fields, testing::ElementsAre("cost", "steps.0.what"));
  EXPECT_TRUE(errors_of(context, plan(), sent_with("{}")).empty());
  sent = sent_with("{}");
  sent.status = RecordStatus::agreed;
  ASSERT_EQ(errors_of(context, plan(), sent).size(), 1U);
  EXPECT_EQ(errors_of(context, plan(), sent).front().field, "name");
}

}  // namespace
}  // namespace foothold::workspace

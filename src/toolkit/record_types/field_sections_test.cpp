#include "toolkit/record_types/field_sections.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

FieldRule field(const std::string& id, const std::string& section = {}) {
  FieldRule rule;
  rule.id = id;
  rule.section = {section, section};
  return rule;
}

std::vector<std::string> described(const RecordType& type) {
  std::vector<std::string> lines;
  for (const FieldSection& section : sections_of(type)) {
    std::string line = section.title == nullptr ? "-" : section.title->english;
    for (const FieldRule& rule : section.fields) line += " " + rule.id;
    lines.push_back(line);
  }
  return lines;
}

bool everything(const FieldRule& /*rule*/) {
  return true;
}

TEST(FieldSections, OfATypeWithoutHeadingsAreOne) {
  RecordType type;
  type.fields = {field("a"), field("b")};
  EXPECT_THAT(described(type), ElementsAre("- a b"));
}

TEST(FieldSections, BeginWhereAFieldNamesAHeading) {
  RecordType type;
  type.fields = {field("a"), field("b", "Money"), field("c"), field("d", "Time")};
  EXPECT_THAT(described(type), ElementsAre("- a", "Money b c", "Time d"));
}

TEST(FieldSections, MayBeginWithTheFirstField) {
  RecordType type;
  type.fields = {field("a", "Who"), field("b")};
  EXPECT_THAT(described(type), ElementsAre("Who a b"));
}

TEST(FieldSections, OfNoFieldsAreNone) {
  EXPECT_THAT(sections_of(RecordType{}), IsEmpty());
}

TEST(FieldSections, HaveHelpOnlyWhenTheContentHasIt) {
  RecordType type;
  type.fields = {field("a", "Who"), field("b", "Why")};
  type.fields[1].section_help = {"Say why.", "Diga por qué."};
  const auto sections = sections_of(type);
  EXPECT_EQ(sections[0].help, nullptr);
  EXPECT_EQ(sections[1].help->spanish, "Diga por qué.");
}

class ProgressOfARecord : public testing::Test {
 protected:
  ProgressOfARecord() {
    type_.fields = {field("name"), field("reason"), field("note"), field("summary")};
    type_.fields[0].required_for = RecordStatus::in_review;
    type_.fields[1].required_for = RecordStatus::agreed;
    type_.fields[3].required_for = RecordStatus::published;
  }
  RecordType type_;
};

TEST_F(ProgressOfARecord, CountsWhatBeingAgreedNeeds) {
  const Progress progress = progress_of(type_, {{"name", "A"}, {"note", "B"}, {"reason", "  "}}, everything);
  EXPECT_EQ(progress.answered, 1);
  EXPECT_EQ(progress.required, 2);
  EXPECT_FALSE(progress.complete());
}

TEST_F(ProgressOfARecord, IsCompleteWhenAllOfThatIsAnswered) {
  EXPECT_TRUE(progress_of(type_, {{"name", "A"}, {"reason", "B"}}, everything).complete());
  EXPECT_TRUE(progress_of(RecordType{}, {}, everything).complete());
}

TEST_F(ProgressOfARecord, LeavesOutWhatTheReaderMayNotSee) {
  const auto only_name = [](const FieldRule& rule) { return rule.id == "name"; };
  EXPECT_EQ(progress_of(type_, {{"name", "A"}}, only_name).required, 1);
}

TEST_F(ProgressOfARecord, AddsUp) {
  Progress sum;
  sum += {1, 3};
  sum += {2, 2};
  EXPECT_EQ(sum.answered, 3);
  EXPECT_EQ(sum.required, 5);
}

}  // namespace
}  // namespace foothold::toolkit

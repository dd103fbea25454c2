#include "workspace/summary/taken_parts.hpp"

#include <gmock/gmock.h>

namespace foothold::workspace {
namespace {

using testing::IsEmpty;

std::vector<ComposedPart> composed(const std::string& text) {
  ComposedPart part{.part = {"work", 4, "work"}};
  if (!text.empty()) part.blocks.push_back({.lead = text, .points = {"a point"}});
  part.findings = {"finding:1"};
  return {part};
}

PartBeside beside(const Fields& summary, const std::string& text) {
  return beside_record(summary, composed(text)).front();
}

// A summary into which the text was taken.
Fields taken(const std::string& text, Fields before = {}) {
  const PartBeside part = beside(before, text);
  for (auto& field : taking_of(before, {&part})) before[field.key()] = field.value();
  return before;
}

TEST(TakenPart, IsOpenUntilItIsTaken) {
  EXPECT_EQ(beside({}, "").state, PartState::nothing);
  EXPECT_FALSE(beside({}, "").may_be_taken());
  EXPECT_EQ(beside({}, "Now").state, PartState::open);
  EXPECT_EQ(beside(taken("Now"), "Now").state, PartState::current);
}

TEST(TakenPart, IsOutOfDateWhenTheRecordsSaySomethingElse) {
  const PartBeside part = beside(taken("Then"), "Now");
  EXPECT_EQ(part.state, PartState::outdated);
  EXPECT_TRUE(part.may_be_taken());
  EXPECT_EQ(beside(taken("Now", taken("Then")), "Now").state, PartState::current);
}

TEST(TakenPart, StaysAsPeopleWroteIt) {
  Fields summary = taken("Then");
  summary["work"] = "Ours";
  EXPECT_EQ(beside(summary, "Then").state, PartState::own);
  EXPECT_FALSE(beside(summary, "Then").has_moved);
  EXPECT_TRUE(beside(summary, "Now").has_moved);
  EXPECT_FALSE(beside(summary, "Now").may_be_taken());
}

TEST(TakenPart, WithoutAMarkCountsAsWrittenByPeople) {
  const PartBeside part = beside({{"work", "Ours"}}, "Now");
  EXPECT_EQ(part.state, PartState::own);
  EXPECT_FALSE(part.has_moved);
}

TEST(TakenPart, IsNotTakenForChangedByAFormThatEndsLinesOtherwise) {
  Fields summary = taken("Then");
  summary["work"] = "Then\r\n- a point \r\n";
  EXPECT_EQ(beside(summary, "Then").state, PartState::current);
  EXPECT_EQ(beside(summary, "Now").state, PartState::outdated);
}

TEST(TakenPart, IsNotEmptiedWhenItsSourcesAreGone) {
  const PartBeside part = beside(taken("Then"), "");
  EXPECT_EQ(part.state, PartState::outdated);
  EXPECT_FALSE(part.may_be_taken());
}

TEST(TakenPart, BringsItsReferencesAndKeepsThoseThatAreThere) {
  Fields before;
  before["findings"] = boost::json::array{"finding:9"};
  before["taken"] = "strengths:0123456789ab";
  const Fields after = taken("Now", before);
  EXPECT_EQ(texts_of(after, "findings"), (std::vector<std::string>{"finding:9", "finding:1"}));
  EXPECT_TRUE(text_of(after, "taken").starts_with("strengths:0123456789ab work:"));
  EXPECT_THAT(taking_of(before, {}), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace

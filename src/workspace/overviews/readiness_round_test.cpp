#include "workspace/overviews/readiness_round.hpp"

#include <gmock/gmock.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Readiness : public testing::Test {
 protected:
  std::string begin_round(const std::string& name, const std::string& date) {
    return world_.add("readiness-assessment", R"({"name": ")" + name + R"(", "date": ")" + date + "\"}");
  }

  // A rating that gives every statement the same answer, but the first one of leadership.
  void rate(const std::string& round, const std::string& seat, int answer, int first) {
    boost::json::object fields = {{"rater", "R"}, {"seat_type", seat}, {"assessment", round}};
    for (const toolkit::FieldRule& rule : toolkit_for_checks().record_types.find("readiness-rating")->fields)
      if (rule.type == toolkit::FieldType::likert) fields[rule.id] = answer;
    fields["r1_a"] = first;
    world_.add("readiness-rating", boost::json::serialize(fields), RecordStatus::in_review);
  }

  const CoalitionRecords& records() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return *records_;
  }

  ReadinessRound newest() {
    const auto rounds = readiness_rounds(records());
    return readiness_round(*records_, *rounds.front(), rounds.size() > 1 ? rounds[1] : nullptr);
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Readiness, ListsTheNewestRoundFirst) {
  begin_round("Spring", "2026-04-01");
  begin_round("Fall", "2026-10-01");
  const std::string begun = begin_round("Undated", "");
  world_.record(begun).created_at = "2027-01-02T08:00:00Z";
  std::vector<std::string> names;
  for (const Record* round : readiness_rounds(records())) names.push_back(round->title);
  EXPECT_THAT(names, ElementsAre("Undated", "Fall", "Spring"));
}

TEST_F(Readiness, CountsRatersByTheirSeats) {
  const std::string round = begin_round("Spring", "2026-04-01");
  rate(round, "government", 2, 2);
  rate(round, "government", 2, 2);
  rate(round, "community", 2, 2);
  const auto raters = newest().raters;
  ASSERT_THAT(raters, SizeIs(2));
  EXPECT_EQ(raters[0].first.english, "Local governments");
  EXPECT_EQ(raters[0].second, 2);
}

TEST_F(Readiness, ComparesWithTheRoundBefore) {
  rate(begin_round("Spring", "2026-04-01"), "community", 1, 1);
  rate(begin_round("Fall", "2026-10-01"), "community", 3, 3);
  const ReadinessRound round = newest();
  ASSERT_THAT(round.lines, SizeIs(11));
  EXPECT_EQ(round.lines.front().known(), 3.0);
  EXPECT_EQ(round.lines.front().before, 1.0);
  EXPECT_EQ(round.lines.front().id, "leadership");
  EXPECT_EQ(round.suggestion, "go");
  EXPECT_THAT(round.chapters, IsEmpty());
}

TEST_F(Readiness, NamesStatementsOnWhichRatersDiffer) {
  const std::string round = begin_round("Spring", "2026-04-01");
  rate(round, "government", 2, 0);
  rate(round, "community", 2, 3);
  const auto differences = newest().differences;
  ASSERT_THAT(differences, SizeIs(1));
  EXPECT_EQ(differences.front().statement, "r1_a");
  EXPECT_EQ(differences.front().lowest, 0);
  EXPECT_EQ(differences.front().highest, 3);
}

TEST_F(Readiness, FindsTheStepsAgainstAGap) {
  const std::string task = world_.add("task", R"({"what": "Ask the manager"})");
  const std::string round = begin_round("Spring", "2026-04-01");
  world_.record(round).fields["gap_tasks"] = boost::json::parse(
      R"([{"id": "a", "dimension": "money", "step": "Ask a funder"},
          {"id": "b", "dimension": "leadership", "step": "Ask", "task": ")" +
      task + "\"}]");
  const CoalitionRecords& all = records();
  const Record& assessment = *all.of("readiness-assessment").front();
  EXPECT_THAT(steps_against(all, assessment, "data"), IsEmpty());
  const auto steps = steps_against(all, assessment, "leadership");
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_EQ(steps.front().words, "Ask");
  ASSERT_NE(steps.front().task, nullptr);
  EXPECT_EQ(steps.front().task->title, "Ask the manager");
}

}  // namespace
}  // namespace foothold::workspace

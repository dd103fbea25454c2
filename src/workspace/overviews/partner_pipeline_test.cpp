#include "workspace/overviews/partner_pipeline.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Pipeline : public testing::Test {
 protected:
  // The names in one column, on the first of May 2026.
  std::vector<std::string> column(const std::string& state, const PartnerFilter& filter = {}) {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    columns_ = partner_pipeline(*records_, filter);
    std::vector<std::string> names;
    for (const PartnerCard& card : std::ranges::find(columns_, state, &PipelineColumn::state)->cards)
      names.push_back(card.prospect->title + (card.overdue ? " (overdue)" : ""));
    return names;
  }

  ChecksWorld world_;
  std::vector<PipelineColumn> columns_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Pipeline, HasAColumnForEveryStateAndBeginsWithIdeas) {
  world_.add("prospect", R"({"name": "Mill"})");
  world_.add("prospect", R"({"name": "Bank", "state": "invited"})");
  EXPECT_THAT(column("idea"), ElementsAre("Mill"));
  EXPECT_THAT(column("invited"), ElementsAre("Bank"));
  EXPECT_THAT(column("later"), IsEmpty());
  EXPECT_THAT(columns_, SizeIs(8));
  EXPECT_EQ(columns_.front().label.english, "Idea");
}

TEST_F(Pipeline, PutsWhatIsOverdueAndMostNeededFirst) {
  world_.add("prospect", R"({"name": "Aardvark Farm"})");
  world_.add("prospect", R"({"name": "Bank", "priority": "could"})");
  world_.add("prospect", R"({"name": "College", "priority": "must", "next_step_by": "2026-05-01"})");
  world_.add("prospect", R"({"name": "Diner", "next_step_by": "2026-04-30"})");
  EXPECT_THAT(column("idea"), ElementsAre("Diner (overdue)", "College", "Bank", "Aardvark Farm"));
}

TEST_F(Pipeline, CallsNothingOverdueOnceItIsSettled) {
  world_.add("prospect", R"({"name": "Diner", "state": "joined", "next_step_by": "2026-04-30"})");
  EXPECT_THAT(column("joined"), ElementsAre("Diner"));
}

TEST_F(Pipeline, ShowsOnlyTheSectorAndPriorityAskedFor) {
  world_.add("prospect", R"({"name": "Bank", "audience": "private", "priority": "must"})");
  world_.add("prospect", R"({"name": "Diner", "audience": "private"})");
  world_.add("prospect", R"({"name": "School", "audience": "government", "priority": "must"})");
  EXPECT_THAT(column("idea", {.sector = "private", .priority = ""}), ElementsAre("Bank", "Diner"));
  EXPECT_THAT(column("idea", {.sector = "private", .priority = "must"}), ElementsAre("Bank"));
  EXPECT_THAT(column("idea", {.sector = "nowhere", .priority = ""}), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace

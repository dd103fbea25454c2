#include "workspace/inventory/data_inventory.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Inventory : public testing::Test {
 protected:
  const CoalitionRecords& records() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return *records_;
  }

  // A source with these answers besides its name.
  void source(const std::string& name, const std::string& answers) {
    world_.add("data-source", R"({"name": ")" + name + "\"" + (answers.empty() ? "" : ", " + answers) + "}");
  }

  std::vector<std::string> uncovered() {
    std::vector<std::string> ids;
    for (const UncoveredPredictor& one : uncovered_predictors(records())) ids.push_back(one.predictor->id);
    return ids;
  }

  // What each source waits for, as "Court: talks".
  std::vector<std::string> waiting() {
    std::vector<std::string> lines;
    for (const WaitingSource& one : waiting_sources(records()))
      lines.push_back(one.source->title + ": " + std::string(waiting_name(one.waiting)));
    return lines;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Inventory, PutsASourceBelowEveryPillarToWhichItSpeaks) {
  source("Court", R"("predictors": ["predictor:housing-stability", "predictor:financial-security"])");
  source("Old files", "");
  const auto parts = sources_by_pillar(records());
  ASSERT_THAT(parts, SizeIs(3));
  std::vector<std::string> pillars;
  for (const SourcesOfPillar& part : parts) pillars.push_back(part.pillar == nullptr ? "" : part.pillar->id);
  EXPECT_THAT(pillars, testing::UnorderedElementsAre("work", "neighborhoods", ""));
  EXPECT_EQ(pillars.back(), "");
  EXPECT_THAT(parts.front().sources.front().predictors, SizeIs(1));
}

TEST_F(Inventory, ShowsOnlyWhatIsChosen) {
  source("Court", R"("kind": "administrative", "state": "loaded", "predictors": ["predictor:housing-stability"])");
  source("Survey", R"("kind": "survey", "state": "loaded", "predictors": ["predictor:employment"])");
  EXPECT_THAT(sources_by_pillar(records(), {.kind = "survey"}), SizeIs(1));
  EXPECT_THAT(sources_by_pillar(records(), {.state = "loaded"}), SizeIs(2));
  EXPECT_THAT(sources_by_pillar(records(), {.kind = "survey", .predictor = "housing-stability"}), IsEmpty());
}

TEST_F(Inventory, CountsNeitherPublishedNumbersNorRefusedSourcesAsTheCoalitionsOwn) {
  source("Metrics", R"("kind": "mobility-metrics", "state": "loaded", "predictors": ["predictor:employment"])");
  source("Wages", R"("kind": "administrative", "state": "refused", "predictors": ["predictor:employment"])");
  source("Court", R"("kind": "administrative", "state": "known", "predictors": ["predictor:housing-stability"])");
  EXPECT_THAT(uncovered(), Contains("employment"));
  EXPECT_THAT(uncovered(), Not(Contains("housing-stability")));
  EXPECT_THAT(uncovered(), SizeIs(23));
  const auto all = uncovered_predictors(records());
  const auto at = std::ranges::find(all, "employment", [](const auto& one) { return one.predictor->id; });
  EXPECT_THAT(at->dead_ends, SizeIs(1));
}

TEST_F(Inventory, NamesTheKindsOfWhichThereIsNone) {
  source("Court", R"("kind": "administrative")");
  std::vector<std::string> kinds;
  for (const toolkit::FieldChoice* kind : empty_kinds(records())) kinds.push_back(kind->id);
  EXPECT_THAT(kinds, SizeIs(8));
  EXPECT_THAT(kinds, Not(Contains("administrative")));
  EXPECT_THAT(kinds, Not(Contains("mobility-metrics")));
}

TEST_F(Inventory, SaysWhatPressesMostFirst) {
  source("A", R"("state": "known", "access": "request")");
  source("B", R"("state": "asked", "access": "request")");
  source("C", R"("state": "asked", "agreement_state": "in-talks")");
  source("D", R"("state": "received", "agreement_state": "signed", "agreement_ends": "2026-07-30")");
  source("E", R"("state": "received", "agreement_state": "signed", "agreement_ends": "2026-04-30")");
  source("F", R"("state": "known", "access": "agreement", "agreement_state": "to-ask")");
  EXPECT_THAT(waiting(), ElementsAre("E: end", "D: renewal", "B: answer", "C: talks", "F: agreement", "A: ask"));
}

TEST_F(Inventory, LetsSourcesRestThatWaitForNothing) {
  source("Open", R"("state": "known", "access": "open")");
  source("Far", R"("state": "loaded", "agreement_state": "signed", "agreement_ends": "2026-07-31")");
  source("Refused", R"("state": "refused", "agreement_state": "in-talks", "agreement_ends": "2026-04-30")");
  source("Loaded", R"("state": "loaded", "access": "request")");
  EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(Inventory, KeepsTheSixQuestionsApart) {
  source("Court", R"("fits": "good", "steady": "good", "covers": "partly", "groups_possible": "poor")");
  const auto profile = quality_profile(*records().of(data_source_type).front());
  ASSERT_THAT(profile, SizeIs(4));
  EXPECT_EQ(profile[0].answer, "good");
  EXPECT_THAT(profile[0].questions, ElementsAre("fits", "steady"));
  EXPECT_THAT(profile[1].questions, ElementsAre("covers"));
  EXPECT_THAT(profile[2].questions, ElementsAre("groups_possible"));
  EXPECT_EQ(profile[3].answer, "");
  EXPECT_THAT(profile[3].questions, ElementsAre("current", "open_method"));
}

}  // namespace
}  // namespace foothold::workspace

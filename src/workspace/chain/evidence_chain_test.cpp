#include "workspace/chain/evidence_chain.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "workspace/chain/chain_holes.hpp"
#include "workspace/chain/thread.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::string rents = "reading:29019/share_affordable_available_30_ami/2023/all/All";

// Rents are high and renters say so; hence a priority, an action, what should come of it, and a measure.
class EvidenceChainOfRents : public testing::Test {
 protected:
  void SetUp() override {
    theme_ = world_.add("theme", R"({"label": "Rents"})");
    finding_ = world_.add("finding", R"({"statement": "Rents outgrow wages", "evidence_numbers": [")" + rents +
                                         R"("], "evidence_voices": [")" + theme_ + R"("]})");
    priority_ = world_.add("priority", R"({"statement": "Homes", "findings": [")" + finding_ + R"("]})");
    // It names the finding itself as well.
    action_ = world_.add("strategic-action", R"({"title": "Rent fund", "priorities": [")" + priority_ +
                                                 R"("], "evidence": [")" + finding_ + R"("]})");
    model_ = world_.add("logic-model", R"({"title": "Model", "action": ")" + action_ + R"("})");
    measure_ = world_.add("measure", R"({"name": "Homes kept", "logic_model": ")" + model_ + R"("})");
  }

  const EvidenceChain& chain() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    chain_ = std::make_unique<const EvidenceChain>(*records_);
    return *chain_;
  }

  const ChainNode& node(const std::string& reference) { return *chain().find(world_.record(reference).id); }

  static std::string name_of(const ChainNode& node) { return node.record == nullptr ? node.key : node.record->title; }

  static std::vector<std::string> names_of(const std::vector<const ChainNode*>& nodes) {
    std::vector<std::string> names;
    for (const ChainNode* one : nodes) names.push_back(name_of(*one));
    return names;
  }

  // Each step behind as many dots as it is deep, with a star when it stands above already.
  static std::vector<std::string> lines_of(const std::vector<OutlineStep>& outline) {
    std::vector<std::string> lines;
    for (const OutlineStep& step : outline)
      lines.push_back(std::string(static_cast<std::size_t>(step.depth), '.') + name_of(*step.node) +
                      (step.again ? "*" : ""));
    return lines;
  }

  std::vector<std::string> holes_of_all() {
    std::vector<std::string> names;
    for (const ChainHole& hole : all_holes(chain())) names.push_back(hole.need->id + " " + name_of(*hole.node));
    return names;
  }

  ChecksWorld world_;
  std::string theme_;
  std::string finding_;
  std::string priority_;
  std::string action_;
  std::string model_;
  std::string measure_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
  std::unique_ptr<const EvidenceChain> chain_;
};

TEST_F(EvidenceChainOfRents, LeadsFromAMeasureBackToTheNumberAndTheVoice) {
  EXPECT_THAT(names_of(all_on_side(node(measure_), ChainSide::before)),
              ElementsAre(rents, "Rents", "Rents outgrow wages", "Homes", "Rent fund", "Model"));
}

TEST_F(EvidenceChainOfRents, LeadsFromANumberToEverythingThatRestsOnIt) {
  EXPECT_THAT(names_of(all_on_side(*chain().find(rents), ChainSide::behind)),
              ElementsAre("Rents outgrow wages", "Homes", "Rent fund", "Model", "Homes kept"));
}

TEST_F(EvidenceChainOfRents, FollowsReferencesInRowsOfATable) {
  world_.record(model_).fields["medium_term"] =
      boost::json::parse(R"([{"id": "a", "text": "Fewer moves", "measures": [")" + measure_ + R"("]}])");
  world_.record(measure_).fields.erase("logic_model");
  EXPECT_THAT(names_of(node(model_).behind), ElementsAre("Homes kept"));
}

TEST_F(EvidenceChainOfRents, LeavesOutWhereAFindingWasChecked) {
  const std::string walk = world_.add("data-walk", R"({"title": "Walk"})");
  world_.record(finding_).fields["checked_at"] = boost::json::array{walk};
  EXPECT_THAT(node(walk).behind, IsEmpty());
}

TEST_F(EvidenceChainOfRents, IgnoresWhatIsNotThere) {
  world_.record(priority_).fields["findings"] = boost::json::array{"finding:404", finding_};
  EXPECT_THAT(names_of(node(priority_).before), ElementsAre("Rents outgrow wages"));
  EXPECT_EQ(chain().find("404"), nullptr);
}

TEST_F(EvidenceChainOfRents, DrawsNoLineWhereALongerWayLeads) {
  const Thread thread = thread_of(node(priority_));
  EXPECT_EQ(thread.nodes.size(), 7U);
  std::vector<std::string> lines;
  for (const ThreadLine& line : thread.lines) lines.push_back(name_of(*line.from) + " > " + name_of(*line.to));
  EXPECT_THAT(lines, UnorderedElementsAre(rents + " > Rents outgrow wages", "Rents > Rents outgrow wages",
                                          "Rents outgrow wages > Homes", "Homes > Rent fund", "Rent fund > Model",
                                          "Model > Homes kept"));
}

TEST_F(EvidenceChainOfRents, IsToldAsAnOutlineToEachSide) {
  EXPECT_THAT(lines_of(outline_of(node(priority_), ChainSide::before)),
              ElementsAre("Rents outgrow wages", "." + rents, ".Rents"));
  EXPECT_THAT(lines_of(outline_of(node(priority_), ChainSide::behind)),
              ElementsAre("Rent fund", ".Model", "..Homes kept"));
}

TEST_F(EvidenceChainOfRents, TellsWhatStandsAboveAlreadyOnlyOnce) {
  const std::string second =
      world_.add("finding", R"({"statement": "Second", "evidence_voices": [")" + theme_ + R"("]})");
  world_.record(priority_).fields["findings"] = boost::json::array{finding_, second};
  EXPECT_THAT(lines_of(outline_of(node(priority_), ChainSide::before)),
              ElementsAre("Rents outgrow wages", "." + rents, ".Rents", "Second", ".Rents*"));
}

TEST_F(EvidenceChainOfRents, HasNoHolesWhenItIsWhole) {
  EXPECT_THAT(holes_of_all(), IsEmpty());
}

TEST_F(EvidenceChainOfRents, AsksNothingOfAnIdea) {
  const std::string idea = world_.add("strategic-action", R"({"title": "Another", "state": "idea"})");
  EXPECT_THAT(holes_of_all(), IsEmpty());
  world_.record(idea).fields["state"] = "chosen";
  EXPECT_THAT(holes_of_all(), ElementsAre("action-without-finding Another", "action-without-outcome Another",
                                          "action-without-measure Another"));
}

TEST_F(EvidenceChainOfRents, DoesNotFollowIntoWhatWasDropped) {
  world_.record(action_).fields["state"] = "dropped";
  EXPECT_THAT(holes_of_all(), ElementsAre("priority-without-action Homes"));
}

TEST_F(EvidenceChainOfRents, NamesEveryHole) {
  world_.record(finding_).fields.erase("evidence_voices");
  world_.record(measure_).fields.erase("logic_model");
  world_.add("priority", R"({"statement": "Alone"})");
  EXPECT_THAT(holes_of_all(), ElementsAre("priority-without-finding Alone", "priority-without-source Alone",
                                          "priority-without-voice Alone", "priority-without-voice Homes",
                                          "priority-without-action Alone", "action-without-measure Rent fund",
                                          "outcome-without-measure Model", "measure-of-nothing Homes kept"));
}

}  // namespace
}  // namespace foothold::workspace

#include "workspace/strategy/logic_model.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// A model from a person's hours to a life, with one line in each of five columns.
constexpr auto whole_model = R"({"title": "M",
  "inputs": [{"id": "a", "code": "I1", "text": "Hours", "leads_to": "A1", "measures": ["measure:9"]}],
  "activities": [{"id": "b", "code": "A1", "text": "Call", "leads_to": "o1"}],
  "outputs": [{"id": "c", "code": "O1", "text": "Calls", "leads_to": "S1, L1", "measures": ["measure:9"]}],
  "short_term": [{"id": "d", "code": "S1", "text": "Trust", "leads_to": "L1", "conditions": ["power"],
    "measures": ["measure:9"]}],
  "long_term": [{"id": "e", "code": "L1", "text": "Homes", "predictors": ["predictor:housing-stability"],
    "measures": ["measure:9"]}]})";

std::vector<LineHoles> holes_in(const ChecksWorld& world, std::size_t model = 0) {
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world.records());
  return holes_of(records, world.records().at(model));
}

std::vector<LineHoles> holes_in(const std::string& model) {
  ChecksWorld world;
  world.add("logic-model", model);
  return holes_in(world);
}

TEST(LogicModel, HasNoHolesWhereEveryLineLeadsOn) {
  const auto holes = holes_in(whole_model);
  EXPECT_THAT(holes, SizeIs(5));
  EXPECT_TRUE(std::ranges::none_of(holes, &LineHoles::any));
}

TEST(LogicModel, KnowsLinesThatLeadNowhereAndLinesThatAreNotReached) {
  const auto holes = holes_in(R"({"inputs": [{"id": "a", "code": "I1"}], "activities": [{"id": "b", "code": "A1"}],
    "long_term": [{"id": "c", "code": "L1"}]})");
  EXPECT_TRUE(holes[0].leads_nowhere);
  EXPECT_FALSE(holes[0].is_unreached) << "nothing comes before what is put in";
  EXPECT_TRUE(holes[1].leads_nowhere && holes[1].is_unreached);
  EXPECT_FALSE(holes[2].leads_nowhere) << "nothing comes after the last outcome";
  EXPECT_TRUE(holes[2].is_unreached);
}

TEST(LogicModel, NamesCodesThatNoLineHasAsTheyWereWritten) {
  const auto holes = holes_in(
      R"({"inputs": [{"id": "a", "code": "I1", "leads_to": "a1, X9,, "}], "activities": [{"id": "b", "code": "A1"}]})");
  EXPECT_THAT(holes[0].unknown_codes, ElementsAre("X9"));
  EXPECT_FALSE(holes[0].leads_nowhere);
}

TEST(LogicModel, SeesThatACodeIsThereTwice) {
  const auto holes = holes_in(
      R"({"inputs": [{"id": "a", "code": "I1"}, {"id": "b", "code": "i1"}, {"id": "c", "code": "I2"}, {"id": "d"}]})");
  EXPECT_TRUE(holes[0].shares_its_code && holes[1].shares_its_code);
  EXPECT_FALSE(holes[2].shares_its_code || holes[3].shares_its_code);
}

TEST(LogicModel, WantsOutcomesToNameWhatChanges) {
  const auto holes =
      holes_in(R"({"outputs": [{"id": "a"}], "short_term": [{"id": "b"}, {"id": "c", "conditions": ["power"]}],
    "long_term": [{"id": "d", "dimensions": ["power-autonomy"]}]})");
  EXPECT_FALSE(holes[0].changes_nothing_named) << "an output is no outcome";
  EXPECT_TRUE(holes[1].changes_nothing_named);
  EXPECT_FALSE(holes[2].changes_nothing_named);
  EXPECT_TRUE(holes[3].changes_nothing_named);
}

TEST(LogicModel, FindsMeasuresFromEitherSide) {
  ChecksWorld world;
  const std::string model = world.add("logic-model", R"({"title": "M", "outputs": [{"id": "a", "code": "O1"},
    {"id": "b", "code": "O2", "measures": ["measure:3"]}], "activities": [{"id": "c", "code": "A1"}]})");
  EXPECT_THAT(holes_in(world)[1].is_unmeasured, true);
  EXPECT_FALSE(holes_in(world)[0].is_unmeasured) << "activities need no measure";
  world.add("measure", R"({"name": "Calls", "logic_model": ")" + model + R"(", "logic_lines": "o1, O2"})");
  world.add("measure", R"({"name": "Trust"})");
  EXPECT_FALSE(holes_in(world)[1].is_unmeasured);
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world.records());
  const Record& record = world.records().front();
  EXPECT_THAT(measures_of(records, record, *lines_of(record)[2].row), SizeIs(2));
}

TEST(LogicModel, LinksLinesByTheirCodes) {
  ChecksWorld world;
  world.add("logic-model", whole_model);
  std::vector<std::string> links;
  for (const LineLink& link : links_of(lines_of(world.records().front())))
    links.push_back(std::to_string(link.from) + ">" + std::to_string(link.to));
  EXPECT_THAT(links, ElementsAre("0>1", "1>2", "2>3", "2>4", "3>4"));
}

}  // namespace
}  // namespace foothold::workspace

#include "workspace/strategy/why_tree.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Record analysis_of(const std::string& causes) {
  Record record;
  record.fields = boost::json::parse(R"({"problem": "Homes are lost", "causes": )" + causes + "}").as_object();
  return record;
}

// "C1", "  C2" and "  C3 again" for each line of the tree.
std::vector<std::string> outline_of_causes(const Record& analysis) {
  std::vector<std::string> lines;
  for (const PlacedCause& placed : why_tree(analysis).causes)
    lines.push_back(std::string(static_cast<std::size_t>(placed.depth - 1) * 2, ' ') + text_of(*placed.row, "code") +
                    (placed.again ? " again" : ""));
  return lines;
}

TEST(WhyTree, AsksWhyLevelByLevel) {
  EXPECT_THAT(outline_of_causes(analysis_of(R"([{"id": "a", "code": "C1"}, {"id": "b", "code": "C2", "explains": "c1"},
    {"id": "c", "code": "C3", "explains": "C2"}, {"id": "d", "code": "C4"}, {"id": "e", "code": "C5", "explains": "C1"}])")),
              ElementsAre("C1", "  C2", "    C3", "  C5", "C4"));
}

TEST(WhyTree, ShowsACauseBelowAllThatItExplainsAndWhatIsBehindItOnce) {
  EXPECT_THAT(outline_of_causes(analysis_of(R"([{"id": "a", "code": "C1"}, {"id": "b", "code": "C2"},
    {"id": "c", "code": "C3", "explains": "C1, C2"}, {"id": "d", "code": "C4", "explains": "C3"}])")),
              ElementsAre("C1", "  C3", "    C4", "C2", "  C3 again"));
}

TEST(WhyTree, NamesUnknownCodesAndKeepsTheirCauses) {
  const Record analysis =
      analysis_of(R"([{"id": "a", "code": "C1", "explains": "X9"}, {"id": "b", "explains": "C1"}])");
  EXPECT_THAT(why_tree(analysis).unknown_codes, ElementsAre("X9"));
  EXPECT_THAT(outline_of_causes(analysis), ElementsAre("C1", "  "));
}

TEST(WhyTree, EndsWhereCausesExplainEachOther) {
  const Record analysis = analysis_of(R"([{"id": "a", "code": "C1", "explains": "C2"},
    {"id": "b", "code": "C2", "explains": "C1"}, {"id": "c", "code": "C3", "explains": "C3"}])");
  EXPECT_THAT(outline_of_causes(analysis), ElementsAre("C3", "C1", "  C2", "    C1 again"));
  EXPECT_EQ(why_tree(analysis).in_a_circle.size(), 1U);
}

TEST(WhyTree, IsEmptyWithoutCauses) {
  EXPECT_THAT(why_tree(Record()).causes, IsEmpty());
}

TEST(WhyTree, KnowsAssumptions) {
  const auto cause = [](const char* evidence) {
    return boost::json::parse(std::string(R"({"evidence": )") + evidence + "}").as_object();
  };
  EXPECT_TRUE(is_only_assumed(cause(R"(["assumption"])")));
  EXPECT_FALSE(is_only_assumed(cause(R"(["assumption", "data"])")));
  EXPECT_TRUE(is_to_be_tested(cause(R"(["assumption", "data"])")));
  EXPECT_FALSE(is_to_be_tested(cause(R"(["data"])")));
}

}  // namespace
}  // namespace foothold::workspace

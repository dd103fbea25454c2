#include "workspace/priorities/option_numbers.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"
#include "workspace/priorities/scoring_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Homes rest on one group's employment, Money on another's.
class OptionNumbers : public testing::Test {
 protected:
  void rest_on(const std::string& homes, const std::string& money) {
    const auto finding = [&](const std::string& number) {
      return world_.others().add("finding", R"({"statement": "F", "evidence_numbers": ["reading:)" + number + "\"]}");
    };
    const std::string first = finding(homes);
    const std::string second = finding(money);
    world_.set("options",
               boost::json::array{{{"id", "h"}, {"option", "Homes"}, {"findings", boost::json::array{first}}},
                                  {{"id", "m"}, {"option", "Money"}, {"findings", boost::json::array{second}}}});
    for (const char* voter : {"1", "2", "3"}) world_.voter(voter, "community", {5, 5, 4, 3});
  }

  std::vector<SharedNumber> shared() {
    const Scoring scoring = world_.scoring();
    return shared_numbers(world_.records(), edition_, scoring);
  }

  ScoringWorld world_;
  const metrics::Edition edition_ = metrics::small_world()
                                        .value("share_employed", "29019", 2022, {0.80, 0.78, 0.82})
                                        .value("share_employed", "35013", 2022, {0.79, 0.76, 0.82})
                                        .value("share_employed", "29019", 2021, {0.80, 0.79, 0.81})
                                        .value("share_employed", "35013", 2021, {0.60, 0.59, 0.61})
                                        .open();
};

TEST_F(OptionNumbers, LeaveTheOrderOpenWhereTheIntervalsAllowBoth) {
  // Errors of 0.02 / 1.96 = 0.0102 and 0.03 / 1.96 = 0.0153; z = 0.01 / 0.0184 = 0.54, far below 1.96.
  rest_on("29019/share_employed/2022/all/All", "35013/share_employed/2022/all/All");
  const auto numbers = shared();
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(numbers[0].comparison.verdict, metrics::Verdict::cannot_tell);
  EXPECT_THAT(numbers[0].scored_apart, ElementsAre(0U));
}

TEST_F(OptionNumbers, HaveAnOrderWhereOneIsTrulyLarger) {
  // Errors of 0.0051 each; z = 0.2 / 0.0072 = 27.7.
  rest_on("29019/share_employed/2021/all/All", "35013/share_employed/2021/all/All");
  ASSERT_EQ(shared().size(), 1U);
  EXPECT_EQ(shared()[0].comparison.verdict, metrics::Verdict::higher);
}

TEST_F(OptionNumbers, SayNothingOfDifferentYears) {
  rest_on("29019/share_employed/2021/all/All", "35013/share_employed/2022/all/All");
  EXPECT_THAT(shared(), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace

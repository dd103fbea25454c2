#include "metrics/comparison/holm.hpp"

#include <gmock/gmock.h>

namespace foothold::metrics {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Holm, MultipliesTheSmallestByAllAndTheNextByOneLess) {
  // As p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") of R.
  const std::vector<double> p = {0.01, 0.04, 0.03, 0.005};
  EXPECT_THAT(holm_adjusted(p), ElementsAre(DoubleNear(0.03, 1e-15), DoubleNear(0.06, 1e-15), DoubleNear(0.06, 1e-15),
                                            DoubleNear(0.02, 1e-15)));
}

TEST(Holm, NeverGoesAboveOne) {
  const std::vector<double> p = {0.9, 0.6, 0.7};
  EXPECT_THAT(holm_adjusted(p), ElementsAre(1.0, 1.0, 1.0));
}

TEST(Holm, LeavesASingleTestAsItIs) {
  const std::vector<double> p = {0.04};
  EXPECT_THAT(holm_adjusted(p), ElementsAre(0.04));
  EXPECT_THAT(holm_adjusted({}), IsEmpty());
}

TEST(TwoSidedP, IsThatOfTheNormalDistribution) {
  EXPECT_NEAR(two_sided_p(1.959963984540054), 0.05, 1e-15);
  EXPECT_NEAR(two_sided_p(-1.959963984540054), 0.05, 1e-15);
  EXPECT_EQ(two_sided_p(0.0), 1.0);
}

}  // namespace
}  // namespace foothold::metrics

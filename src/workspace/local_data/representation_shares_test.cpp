#include "workspace/local_data/representation_shares.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <string>

namespace foothold::workspace {
namespace {

Record count_of(const std::string& answers) {
  Record count;
  count.type = "representation-count";
  count.fields = boost::json::parse(answers).as_object();
  return count;
}

TEST(RepresentationShares, AreShownOnlyWhenThreeOfficialsSaidWhichGroupIsTheirs) {
  EXPECT_TRUE(may_show_officials(count_of(R"({"answered": 3, "black": 2, "white": 1})")));
  EXPECT_FALSE(may_show_officials(count_of(R"({"answered": 2, "black": 2})")));
  EXPECT_FALSE(may_show_officials(count_of(R"({"answered": 5, "black": 1, "not_said": 4})")));
  EXPECT_FALSE(may_show_officials(count_of(R"({"black": 3})"))) << "nobody said how many answered";
}

TEST(RepresentationShares, AreShownWhenTheOfficialsAgreed) {
  EXPECT_TRUE(may_show_officials(count_of(R"({"answered": 1, "black": 1, "may_publish": "yes"})")));
}

}  // namespace
}  // namespace foothold::workspace

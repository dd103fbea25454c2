#include "workspace/records/canonical_json.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace foothold::workspace {
namespace {

namespace json = boost::json;

TEST(CanonicalJson, SortsKeysAtEveryDepth) {
  EXPECT_EQ(canonical_json(json::parse(R"({"b": [ {"z":1, "a":null} ], "a": true})")),
            R"({"a":true,"b":[{"a":null,"z":1}]})");
}

TEST(CanonicalJson, WritesANumberInOneWay) {
  EXPECT_EQ(canonical_json(json::parse("[3, 3.0, 3e0, -0.0]")), "[3,3,3,0]");
  EXPECT_EQ(canonical_json(json::value(0.1 + 0.2)), "0.3");
  EXPECT_EQ(canonical_json(json::value(std::numeric_limits<std::int64_t>::min())), "-9223372036854775808");
  EXPECT_TRUE(same_json(json::value(3), json::value(3.0)));
}

TEST(CanonicalJson, StaysTheSameWhenItIsReadAgain) {
  const json::object numbers = {{"a", 1.0 / 3}, {"b", 1e300 / 7}, {"c", 2e-300 / 3}, {"d", 9007199254740993}};
  const std::string once = canonical_json(numbers);
  EXPECT_EQ(canonical_json(*read_json_object(once)), once);
}

TEST(CanonicalJson, RefusesWhatIsNoObject) {
  EXPECT_FALSE(read_json_object("[1]"));
  EXPECT_FALSE(read_json_object("{"));
}

}  // namespace
}  // namespace foothold::workspace

#include "publishing/today/measures_today.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace foothold::publishing {
namespace {

using testing::ElementsAre;
using testing::FieldsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(PublishedStarts, AreThoseOfTheNumbersThatWereKeptWithTheVersion) {
  const std::string numbers = R"({"numbers": [
    {"kind": "published", "metric": "share_employed", "shown": "80%", "when": "2023", "grade": "Strong"},
    {"kind": "baseline", "metric": "m1", "shown": "50 homes", "when": "2026-05-01", "grade": "Strong"},
    {"kind": "newest", "metric": "m1", "shown": "60 homes", "when": "2026-06-01", "grade": null},
    {"kind": "target", "metric": "m2", "shown": "3 buses", "when": null, "grade": null}]})";
  EXPECT_THAT(
      published_starts({{"numbers.csv", ""}, {"numbers.json", numbers}}),
      ElementsAre(Pair("m1", FieldsAre("50 homes", "2026-05-01", "Strong")), Pair("m2", FieldsAre("", "", ""))));
}

TEST(PublishedStarts, AreNoneWhereTheVersionKeptNoNumbers) {
  EXPECT_THAT(published_starts({}), IsEmpty());
  EXPECT_THAT(published_starts({{"numbers.json", R"({"numbers": []})"}}), IsEmpty());
}

TEST(PublishedStarts, AreNeverGuessedFromWhatIsDamaged) {
  EXPECT_THROW((void)published_starts({{"numbers.json", "<table>"}}), Broken);
  EXPECT_THROW((void)published_starts({{"numbers.json", R"({"numbers": [{"kind": "baseline"}]})"}}), Broken);
}

}  // namespace
}  // namespace foothold::publishing

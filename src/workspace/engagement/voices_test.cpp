#include "workspace/engagement/voices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Voices : public testing::Test {
 protected:
  const CoalitionRecords& records() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return *records_;
  }

  std::string quote(const std::string& text, const std::string& permission) {
    return world_.add("quote", R"({"text": ")" + text + R"(", "permission": ")" + permission + R"("})");
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Voices, StandByKindWithWhatManySaidFirst) {
  world_.add("theme", R"({"label": "Buses stop early", "kind": "barrier", "frequency": "few"})");
  world_.add("theme", R"({"label": "Rents rise", "kind": "barrier", "frequency": "many"})");
  world_.add("theme", R"({"label": "People help each other", "kind": "strength"})");
  world_.add("theme", R"({"label": "Not sorted yet"})");
  const auto kinds = voices_by_kind(records());
  ASSERT_THAT(kinds, SizeIs(3));
  EXPECT_EQ(kinds[0].kind, "strength");
  EXPECT_EQ(kinds[1].voices.at(0).theme->title, "Rents rise");
  EXPECT_EQ(kinds[1].voices.at(1).theme->title, "Buses stop early");
  EXPECT_EQ(kinds[2].voices.at(0).theme->title, "Not sorted yet");
}

TEST_F(Voices, ShowQuotesOnlyAsFarAsThePermissionGoes) {
  const std::string inside = quote("Said inside", "anonymous-internal");
  const std::string none = quote("Not to be shown", "none");
  const std::string unasked = world_.add("quote", R"({"text": "Nobody asked"})");
  world_.add("theme", R"({"label": "Rents", "kind": "barrier", "quotes": [")" + inside + R"(", ")" + none + R"(", ")" +
                          unasked + R"("]})");
  const Voice voice = voices_by_kind(records()).at(0).voices.at(0);
  ASSERT_THAT(voice.quotes, SizeIs(1));
  EXPECT_EQ(voice.quotes.front()->title, "Said inside");
  EXPECT_EQ(voice.withheld, 2);
}

TEST_F(Voices, NameASpeakerOnlyWithThePermissionToBeNamed) {
  EXPECT_TRUE(may_name_speaker(world_.record(quote("With my name", "named"))));
  EXPECT_FALSE(may_name_speaker(world_.record(quote("Without my name", "anonymous-public"))));
}

TEST_F(Voices, AreCountedForEachPredictorAndFoundByIt) {
  world_.add("theme", R"({"label": "Rents", "kind": "barrier", "predictors": ["predictor:housing-affordability"]})");
  world_.add("theme", R"({"label": "Jobs", "kind": "idea", "predictors": ["predictor:employment"]})");
  EXPECT_EQ(themes_by_predictor(records())["employment"]["idea"], 1);
  const auto kinds = voices_by_kind(records(), "employment");
  ASSERT_THAT(kinds, SizeIs(1));
  EXPECT_EQ(kinds[0].voices.at(0).theme->title, "Jobs");
  EXPECT_THAT(voices_by_kind(records(), "policing"), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace

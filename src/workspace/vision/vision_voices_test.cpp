#include "workspace/vision/vision_voices.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> often(const std::vector<std::string>& texts) {
  return frequent_words(toolkit_for_checks().word_lists.of("common"), texts);
}

TEST(FrequentWords, ComeUpTwiceAndSaySomething) {
  EXPECT_THAT(often({"A home that stays, and a home with people", "Home is where the letters come",
                     "Letters and letters", "Once"}),
              ElementsAre("home", "letters"));
  EXPECT_THAT(often({"They said that they would", "would they say that"}), IsEmpty());
}

TEST(FrequentWords, KnowSpanishAndItsAccents) {
  EXPECT_THAT(often({"Cuatro formularios para un niño", "Los formularios de los niños y otro niño"}),
              ElementsAre("formularios", "niño"));
}

TEST(CountOfWords, CountsWordsAndNotMarks) {
  EXPECT_EQ(count_words("In Example County, home stays home — and work pays."), 9U);
  EXPECT_EQ(count_words(" ... "), 0U);
}

class VoicesByDimension : public testing::Test {
 protected:
  std::vector<DimensionVoices> sorted() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return voices_by_dimension(*records_);
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(VoicesByDimension, FollowTheFindingsThatRestOnThem) {
  const auto quote = world_.add("quote", R"({"text": "Three days", "permission": "anonymous-internal"})");
  const auto letters = world_.add("theme", R"({"label": "Letters come late", "quotes": [")" + quote + R"("]})");
  world_.add("theme", R"({"label": "Not in a finding yet"})");
  world_.add("finding",
             R"({"statement": "F", "dimensions": ["power-autonomy"], "evidence_voices": [")" + letters + R"("]})");
  const auto voices = sorted();
  ASSERT_THAT(voices, SizeIs(4));
  EXPECT_EQ(voices[1].dimension->id, "power-autonomy");
  EXPECT_THAT(voices[1].themes, SizeIs(1));
  EXPECT_THAT(voices[1].quotes, SizeIs(1));
  EXPECT_THAT(voices[0].themes, IsEmpty());
  EXPECT_EQ(voices[3].dimension, nullptr);
  EXPECT_EQ(voices[3].themes.front()->title, "Not in a finding yet");
}

TEST_F(VoicesByDimension, LeaveOutWhatMayNotBeQuoted) {
  world_.add("quote", R"({"text": "Not for anybody", "permission": "none"})");
  EXPECT_THAT(sorted(), SizeIs(3));
}

}  // namespace
}  // namespace foothold::workspace

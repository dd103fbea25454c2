#include "publishing/versions/words_age.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace foothold::publishing {
namespace {

namespace json = boost::json;

// The history of a plan in which one section was written: what stood there in both languages, and when.
struct Written {
  std::string at;
  std::string english;
  std::string spanish;
};

json::object snapshot_with(const Written& written) {
  json::object text;
  if (!written.english.empty()) text["en"] = written.english;
  if (!written.spanish.empty()) text["es"] = written.spanish;
  json::array rows;
  if (!text.empty()) rows.emplace_back(json::object{{"id", "r1"}, {"section", "letter"}, {"text", text}});
  return {{"title", "Our plan"}, {"fields", json::object{{"section_texts", rows}}}};
}

std::vector<workspace::Change> history_of(const std::vector<Written>& steps) {
  std::vector<workspace::Change> history;
  json::object before;
  for (const Written& step : steps) {
    json::object after = snapshot_with(step);
    const workspace::Difference difference = workspace::difference(before, after);
    workspace::Change change;
    change.at = step.at;
    change.before = difference.before;
    change.after = difference.after;
    history.insert(history.begin(), change);
    before = std::move(after);
  }
  return history;
}

std::optional<WordsBehind> behind_after(const std::vector<Written>& steps) {
  return words_behind(ages_of_words(history_of(steps)), "letter");
}

TEST(AgesOfWords, AreThoseOfTheLastChangeInEachLanguage) {
  const auto ages = ages_of_words(history_of(
      {{"day 1", "Dear all", ""}, {"day 2", "Dear all", "Queridos"}, {"day 3", "Dear neighbors", "Queridos"}}));
  ASSERT_EQ(ages.size(), 2U);
  EXPECT_EQ(ages[0].language, Language::english);
  EXPECT_EQ(ages[0].begun_at, "day 1");
  EXPECT_EQ(ages[0].changed_at, "day 3");
  EXPECT_EQ(ages[1].begun_at, "day 2");
  EXPECT_EQ(ages[1].changed_at, "day 2");
}

TEST(AgesOfWords, AreNotThoseOfWordsThatWereTakenAway) {
  EXPECT_TRUE(ages_of_words(history_of({{"day 1", "Dear all", "Queridos"}, {"day 2", "", ""}})).empty());
  const auto again = ages_of_words(history_of({{"day 1", "A", "B"}, {"day 2", "A", ""}, {"day 3", "A", "B"}}));
  EXPECT_EQ(again.at(1).begun_at, "day 3");
}

TEST(WordsBehind, NameTheLanguageThatWasNotChangedAgain) {
  const auto behind = behind_after({{"day 1", "Dear all", "Queridos"}, {"day 4", "Dear neighbors", "Queridos"}});
  ASSERT_TRUE(behind);
  EXPECT_EQ(behind->older.language, Language::spanish);
  EXPECT_EQ(behind->older.changed_at, "day 1");
  EXPECT_EQ(behind->newer.changed_at, "day 4");
  const auto other_way = behind_after({{"day 1", "Dear all", "Queridos"}, {"day 2", "Dear all", "Estimadas"}});
  ASSERT_TRUE(other_way);
  EXPECT_EQ(other_way->older.language, Language::english);
}

TEST(WordsBehind, AreNoneWhereATranslationFollowedOrBothWereChangedTogether) {
  EXPECT_FALSE(behind_after({{"day 1", "Dear all", ""}, {"day 9", "Dear all", "Queridos"}}));
  EXPECT_FALSE(behind_after({{"day 1", "Dear all", "Queridos"}}));
  EXPECT_FALSE(behind_after({{"day 1", "A", "B"}, {"day 2", "C", "B"}, {"day 2", "C", "D"}}));
  EXPECT_FALSE(behind_after({{"day 1", "Dear all", ""}}));
  EXPECT_FALSE(words_behind({}, "letter"));
}

}  // namespace
}  // namespace foothold::publishing

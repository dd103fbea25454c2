#include "metrics/edition/edition_file.hpp"

#include <gmock/gmock.h>

#include "metrics/edition/edition_test_file.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class EditionFile : public EditionFileTest {};

TEST_F(EditionFile, IsReadBackAsItWasWritten) {
  const auto read_back = read();
  ASSERT_TRUE(read_back);
  EXPECT_EQ(read_back->facts.release, "v2025.01");
  EXPECT_EQ(read_back->facts.created_at, "2025-05-30T14:00:00Z");
  EXPECT_EQ(read_back->facts.id, content_.facts.id);
  EXPECT_FALSE(read_back->facts.fictional);
  EXPECT_EQ(read_back->report_json, content_.report_json);
  EXPECT_TRUE(same_slices(*read_back, content_));
  EXPECT_TRUE(same_places(*read_back, content_));
  EXPECT_TRUE(same_withheld(*read_back, content_));
  EXPECT_EQ(read_back->places.find_state("29")->name.spanish, "Misuri");
}

TEST_F(EditionFile, ThatIsSoundHasNoDamage) {
  EXPECT_THAT(damage(), IsEmpty());
}

TEST_F(EditionFile, OfTheSameContentHasTheSameId) {
  EditionContent again = full_content();
  again.facts.created_at = "2026-01-01T00:00:00Z";
  write_edition_file(folder_.path() / "again.db", again, real_catalogue());
  EXPECT_EQ(again.facts.id, content_.facts.id);
  EXPECT_EQ(again.facts.id.size(), 16U);
}

TEST_F(EditionFile, OfOtherContentHasAnotherId) {
  EditionContent other = full_content();
  other.slices.begin()->second.values.front() += 1.0;
  write_edition_file(folder_.path() / "other.db", other, real_catalogue());
  EXPECT_NE(other.facts.id, content_.facts.id);
  EditionContent fictional = full_content();
  fictional.facts.fictional = true;
  write_edition_file(folder_.path() / "fictional.db", fictional, real_catalogue());
  EXPECT_NE(fictional.facts.id, content_.facts.id);
  EXPECT_TRUE(read_edition_file(folder_.path() / "fictional.db", real_catalogue())->facts.fictional);
}

TEST_F(EditionFile, ThatExistsIsNotWrittenOver) {
  EXPECT_THROW(write_edition_file(file_, content_, real_catalogue()), std::exception);
  EXPECT_THAT(damage(), IsEmpty());
}

TEST_F(EditionFile, ThatIsMissingIsNotFound) {
  const auto missing = read_edition_file(folder_.path() / "missing.db", real_catalogue());
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
}

TEST_F(EditionFile, ThatIsNoDatabaseIsRefused) {
  write_file(file_, "year,state,county\n2023,29,019\n");
  ASSERT_FALSE(read());
  EXPECT_EQ(read().error().kind, ErrorKind::invalid);
}

TEST_F(EditionFile, ThatIsAnotherDatabaseIsRefused) {
  const auto other = folder_.path() / "other.db";
  {
    auto connection = storage::open_sqlite(other, storage::SqliteMode::build);
    (*connection)->run_script("CREATE TABLE plans (title TEXT)");
  }
  const auto refused = read_edition_file(other, real_catalogue());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::invalid);
  EXPECT_EQ(refused.error().message.key, "edition.not_an_edition");
}

TEST_F(EditionFile, OfANewerFormatIsRefusedAndSaysSo) {
  tamper("UPDATE edition SET value = '2' WHERE name = 'format'");
  ASSERT_FALSE(read());
  EXPECT_EQ(read().error().kind, ErrorKind::invalid);
  EXPECT_EQ(read().error().message.key, "edition.too_new");
}

TEST_F(EditionFile, WithoutAFormatIsRefused) {
  tamper("DELETE FROM edition WHERE name = 'format'");
  ASSERT_FALSE(read());
  EXPECT_EQ(read().error().message.key, "edition.not_an_edition");
}

TEST_F(EditionFile, WordsOfEveryRefusalExist) {
  for (const char* key : {"edition.not_an_edition", "edition.too_new", "edition.damaged", "edition.unreadable.hint"})
    EXPECT_TRUE(real_library().messages.has(key)) << key;
}

TEST_F(EditionFile, SlicesThatTheCatalogueDoesNotKnowAreLeftOut) {
  tamper("UPDATE slices SET metric = 'share_of_tomorrow' WHERE metric = 'rate_crime_violent'");
  const auto read_back = read();
  ASSERT_TRUE(read_back);
  EXPECT_EQ(read_back->slices.size(), content_.slices.size() - 3);
  EXPECT_THAT(damage(), ElementsAre(HasSubstr("the edition's id does not fit its content")));
}

}  // namespace
}  // namespace foothold::metrics

#include "workspace/records/search_store.hpp"

#include <gmock/gmock.h>

#include "workspace/attachments/attachment_store.hpp"
#include "workspace/records/comment_store.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Search : public WorkspaceWorld {
 protected:
  std::vector<std::string> found(std::string_view words, std::int64_t limit = 20) {
    std::vector<std::string> titles;
    for (const Record& record : store_->search(boone_, words, limit)) titles.push_back(record.title);
    return titles;
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Search, storage::both_engines, storage::engine_test_name);

TEST_P(Search, FindsBeginningsOfEveryWord) {
  make({{"title", "Affordable housing"}, {"text", "Rents rise faster than wages."}});
  make({{"title", "Transit"}, {"text", "Buses to the hospital"}});
  EXPECT_THAT(found("hous"), ElementsAre("Affordable housing"));
  EXPECT_THAT(found("wag RENT"), ElementsAre("Affordable housing"));
  EXPECT_THAT(found("ousing"), IsEmpty());
  EXPECT_THAT(found("rents buses"), IsEmpty());
}

TEST_P(Search, FindsWhatIsSaidOfARecordUntilItIsTakenBack) {
  const Record record = make({{"title", "Transit"}});
  CommentStore comments(*database_);
  const auto said = comments.add({boone_, record.id, "ana", "What of the ferries?", {}});
  EXPECT_THAT(found("ferries"), ElementsAre("Transit"));
  save(edit_of(record, {{"text", "Buses"}}));
  EXPECT_THAT(found("ferries buses"), ElementsAre("Transit"));
  ASSERT_TRUE(comments.remove(boone_, said->id));
  EXPECT_THAT(found("ferries"), IsEmpty());
}

TEST_P(Search, FindsTheNamesOfFiles) {
  const Record record = make({{"title", "Transit"}});
  AttachmentStore files(*database_);
  ASSERT_TRUE(files.add({.coalition = boone_, .record = record.id, .name = "Ridership survey.pdf", .person = "ana"}));
  EXPECT_THAT(found("ridership"), ElementsAre("Transit"));
}

TEST_P(Search, MindsNoAccents) {
  make({{"title", "Educación temprana"}, {"text", "Niños de Doña Ana"}});
  EXPECT_THAT(found("educacion"), ElementsAre("Educación temprana"));
  EXPECT_THAT(found("NIÑOS dona"), ElementsAre("Educación temprana"));
}

TEST_P(Search, PutsTitlesFirst) {
  make({{"title", "Housing for all"}, {"text", "About homes"}});
  make({{"title", "Minutes"}, {"text", "We spoke of housing and of the budget"}});
  EXPECT_THAT(found("housing"), ElementsAre("Housing for all", "Minutes"));
  EXPECT_THAT(found("housing", 1), ElementsAre("Housing for all"));
}

TEST_P(Search, TakesEverythingAsWords) {
  make({{"title", "Near or far"}, {"text", "and not"}});
  EXPECT_THAT(found("\" OR *"), ElementsAre("Near or far"));
  EXPECT_THAT(found("far NOT near AND"), ElementsAre("Near or far"));
  EXPECT_THAT(found("far NEAR(far, 5)"), IsEmpty());
  for (const char* words :
       {"", "  ", "\"", "*", "'", "':*", "\\", "title:near^2 -far", "(((", "!a & | b", "a\"*", "$1", ";"}) {
    EXPECT_NO_THROW(found(words)) << words;
  }
  EXPECT_THAT(found("*"), IsEmpty());
  EXPECT_THAT(found("'); DROP TABLE records; --"), IsEmpty());
}

TEST_P(Search, FollowsEditsAndRemovals) {
  const Record made = make({{"title", "Housing"}, {"text", "old words"}});
  const Record edited = save(edit_of(made, {{"text", "fresh words"}}));
  EXPECT_THAT(found("old"), IsEmpty());
  EXPECT_THAT(found("fresh"), ElementsAre("Housing"));
  const Record removed = store_->remove(action_on(edited)).value();
  EXPECT_THAT(found("fresh"), IsEmpty());
  ASSERT_TRUE(store_->restore(action_on(removed)));
  EXPECT_THAT(found("fresh"), ElementsAre("Housing"));
}

TEST_P(Search, TakesLongTextsAndLongWords) {
  std::string text(5'000, 'x');
  for (int number = 0; number < 40'000; ++number) text += " w" + std::to_string(number);
  make({{"title", "Long"}, {"text", text}});
  EXPECT_THAT(found("w777"), ElementsAre("Long"));
  EXPECT_THAT(found(std::string(5'000, 'x')), ElementsAre("Long"));
  EXPECT_NO_THROW(found(text));
}

}  // namespace
}  // namespace foothold::workspace

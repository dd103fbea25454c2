#include "workspace/public_comments/public_comment_store.hpp"

#include <gmock/gmock.h>

#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

class PublicComments : public WorkspaceWorld {
 protected:
  PublicCommentStore store() { return PublicCommentStore(*database_); }

  PublicComment say(const std::string& text, const std::string& forget_on = "2027-05-01") {
    return store()
        .add({.coalition = boone_,
              .period = "spring",
              .version = 2,
              .language = Language::spanish,
              .section = "priorities",
              .part = "Hogares estables",
              .text = text,
              .name = "Inés",
              .may_name = true,
              .forget_on = forget_on})
        .value();
  }
  [[nodiscard]] CommentAction on(const PublicComment& comment) {
    return {boone_, comment.id, store().find(boone_, comment.id)->revision, "ana"};
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, PublicComments, storage::both_engines, storage::engine_test_name);

TEST_P(PublicComments, WaitAsTheyWereSaid) {
  const PublicComment said = say("Faltan autobuses.");
  const auto kept = store().find(boone_, said.id);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->text, "Faltan autobuses.");
  EXPECT_EQ(kept->language, Language::spanish);
  EXPECT_EQ(kept->part, "Hogares estables");
  EXPECT_EQ(kept->version, 2);
  EXPECT_EQ(kept->shown_name(), "Inés");
  EXPECT_EQ(kept->state, CommentState::waiting);
  EXPECT_THAT(store().accepted(boone_), IsEmpty());
  EXPECT_FALSE(store().find(other_, said.id));
  EXPECT_EQ(store().add({.coalition = "nowhere"}).error().kind, ErrorKind::not_found);
}

TEST_P(PublicComments, AreSeenOutsideOnceTheyAreAccepted) {
  const PublicComment first = say("First");
  const PublicComment second = say("Second");
  ASSERT_TRUE(store().accept(on(first)));
  ASSERT_TRUE(store().refuse(on(second), "Advertising"));
  EXPECT_THAT(store().accepted(boone_), ElementsAre(Field(&PublicComment::text, "First")));
  EXPECT_EQ(store().find(boone_, second.id)->reason, "Advertising");
  ASSERT_TRUE(store().accept(on(second))) << "people may think again";
  EXPECT_EQ(store().accepted(boone_).size(), 2U);
  EXPECT_THAT(store().accepted(other_), IsEmpty());
}

TEST_P(PublicComments, AreAnsweredOnceTheyAreAccepted) {
  const PublicComment comment = say("Why?");
  EXPECT_EQ(store().answer(on(comment), "Because.", "").error().kind, ErrorKind::conflict);
  ASSERT_TRUE(store().accept(on(comment)));
  EXPECT_EQ(store().last_answer_at(boone_), "");
  ASSERT_TRUE(store().answer(on(comment), "Because.", "A date in section 8"));
  const PublicComment answered = store().accepted(boone_).front();
  EXPECT_EQ(answered.reply, "Because.");
  EXPECT_EQ(answered.changed, "A date in section 8");
  EXPECT_EQ(store().last_answer_at(boone_), answered.answered_at);
  ASSERT_TRUE(store().answer(on(comment), "", ""));
  EXPECT_FALSE(store().accepted(boone_).front().is_answered());
}

TEST_P(PublicComments, AreNotDecidedByWhoHasSeenAnOlderState) {
  const PublicComment comment = say("Hello");
  const CommentAction seen = on(comment);
  ASSERT_TRUE(store().accept(seen));
  EXPECT_EQ(store().refuse(seen, "No").error().kind, ErrorKind::conflict);
  EXPECT_EQ(store().find(boone_, comment.id)->state, CommentState::accepted);
  EXPECT_EQ(store().accept({other_, comment.id, 2, "ana"}).error().kind, ErrorKind::not_found);
}

TEST_P(PublicComments, AreCountedForTheirPeriod) {
  const PublicComment answered = say("A");
  const PublicComment refused = say("B");
  say("C");
  ASSERT_TRUE(store().accept(on(answered)));
  EXPECT_EQ(store().counts(boone_)["spring"].unanswered, 3);
  ASSERT_TRUE(store().answer(on(answered), "Thanks", ""));
  ASSERT_TRUE(store().refuse(on(refused), "Spam"));
  EXPECT_EQ(store().counts(boone_)["spring"].all, 2);
  EXPECT_EQ(store().counts(boone_)["spring"].unanswered, 1);
  EXPECT_THAT(store().counts(other_), IsEmpty());
}

TEST_P(PublicComments, CanBeErasedForGood) {
  const PublicComment comment = say("My address is…");
  ASSERT_TRUE(store().accept(on(comment)));
  ASSERT_TRUE(store().erase(on(comment)));
  const auto erased = store().find(boone_, comment.id);
  EXPECT_EQ(erased->state, CommentState::erased);
  EXPECT_EQ(erased->text + erased->name + erased->part, "");
  EXPECT_THAT(store().accepted(boone_), IsEmpty());
  EXPECT_EQ(store().accept(on(comment)).error().kind, ErrorKind::conflict);
}

TEST_P(PublicComments, KeepNoNameLongerThanTheyPromised) {
  const PublicComment accepted = say("Accepted", "2026-05-01");
  const PublicComment waiting = say("Waiting", "2026-05-01");
  const PublicComment later = say("Later", "2026-05-02");
  ASSERT_TRUE(store().accept(on(accepted)));
  store().forget_due("2026-04-30");
  EXPECT_EQ(store().list(boone_).size(), 3U);
  store().forget_due("2026-05-01");
  EXPECT_EQ(store().find(boone_, accepted.id)->name, "");
  EXPECT_EQ(store().find(boone_, accepted.id)->text, "Accepted");
  EXPECT_FALSE(store().find(boone_, waiting.id));
  EXPECT_EQ(store().find(boone_, later.id)->name, "Inés");
}

}  // namespace
}  // namespace foothold::workspace

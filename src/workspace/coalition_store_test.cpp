#include "workspace/coalition_store.hpp"

#include <gtest/gtest.h>

#include "base/content/messages.hpp"
#include "base/source_tree.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

class Coalitions : public WorkspaceWorld {
 protected:
  CoalitionStore coalitions() { return CoalitionStore(*database_); }
};

INSTANTIATE_TEST_SUITE_P(Engines, Coalitions, storage::both_engines, storage::engine_test_name);

TEST_P(Coalitions, AreFoundByIdAndBySlug) {
  const auto made = coalitions().create({"mesa", " Mesa Verde ", {Language::english, Language::spanish}, "ana"});
  ASSERT_TRUE(made);
  const auto found = coalitions().find_by_slug("mesa");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, made->id);
  EXPECT_EQ(found->name, "Mesa Verde");
  EXPECT_EQ(found->languages, (std::vector{Language::english, Language::spanish}));
  EXPECT_EQ(coalitions().find(made->id)->slug, "mesa");
  EXPECT_FALSE(coalitions().find("nobody"));
  EXPECT_EQ(coalitions().list().size(), 3U);
}

TEST_P(Coalitions, AreNoExampleUnlessFoundedAsOne) {
  EXPECT_FALSE(coalitions().find(boone_)->example);
  EXPECT_FALSE(coalitions().find_example());
}

TEST_P(Coalitions, CannotShareASlug) {
  const auto again = coalitions().create({"boone", "Another", {}, "zoe"});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, ErrorKind::conflict);
  EXPECT_EQ(again.error().field, "slug");
}

TEST_P(Coalitions, NeedASlugThatFitsIntoAnAddress) {
  for (const char* slug : {"", "Boone", "boone county", "-boone", "boone/x", "ñandú"}) {
    const auto made = coalitions().create({slug, "Name", {}, "ana"});
    ASSERT_FALSE(made) << slug;
    EXPECT_EQ(made.error().kind, ErrorKind::invalid);
  }
}

TEST_P(Coalitions, CanBeRenamed) {
  ASSERT_TRUE(coalitions().rename(boone_, "Boone Forward"));
  EXPECT_EQ(coalitions().find(boone_)->name, "Boone Forward");
  EXPECT_EQ(coalitions().rename("nobody", "X").error().kind, ErrorKind::not_found);
  EXPECT_EQ(coalitions().rename(boone_, "  ").error().kind, ErrorKind::invalid);
}

TEST(WorkspaceRefusals, HaveWordsInBothLanguages) {
  ContentProblems problems;
  const ContentFolder folder(source_tree() / "content");
  const Messages messages = Messages::read(folder, problems);
  EXPECT_TRUE(problems.empty());
  for (const char* key : {"slug_invalid", "slug_taken", "name_empty", "coalition_missing", "record_missing",
                          "record_removed", "record_not_removed", "record_changed", "base_revision", "version_missing",
                          "comment_empty", "comment_missing"}) {
    EXPECT_TRUE(messages.has("workspace." + std::string(key))) << key;
    EXPECT_TRUE(messages.has("workspace." + std::string(key) + ".hint")) << key;
  }
}

}  // namespace
}  // namespace foothold::workspace

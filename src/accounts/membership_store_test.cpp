#include "accounts/membership_store.hpp"

#include <gmock/gmock.h>

#include "accounts/account_test_world.hpp"

namespace foothold::accounts {
namespace {

using testing::ElementsAre;

class Memberships : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (IsSkipped()) return;
    ana_ = add(ana()).id;
    ben_ = add(ben()).id;
  }

  MembershipStore members() { return MembershipStore(*database_); }
  void set(const std::string& person_id, Role role) { ASSERT_TRUE(members().set("boone", person_id, role)); }

  std::string ana_;
  std::string ben_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Memberships, storage::both_engines, storage::engine_test_name);

TEST_P(Memberships, GiveARoleInOneCoalition) {
  set(ana_, Role::editor);
  EXPECT_EQ(members().role_of(ana_, "boone"), Role::editor);
  EXPECT_EQ(members().role_of(ana_, "elsewhere"), std::nullopt);
  EXPECT_EQ(members().role_of(ben_, "boone"), std::nullopt);
  EXPECT_EQ(members().role_of("nobody", "boone"), std::nullopt);
}

TEST_P(Memberships, AreListedForPersonAndCoalition) {
  set(ben_, Role::coordinator);
  set(ana_, Role::viewer);
  ASSERT_TRUE(members().set("elsewhere", ana_, Role::coordinator));
  const auto listed = members().of_coalition("boone");
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_EQ(listed[0].person.name, "Ana Reyes");
  EXPECT_EQ(listed[0].person.language, Language::spanish);
  EXPECT_EQ(listed[0].role, Role::viewer);
  EXPECT_EQ(listed[1].person.id, ben_);
  EXPECT_EQ(listed[1].role, Role::coordinator);
  std::vector<std::string> coalitions;
  for (const Membership& membership : members().of_person(ana_)) coalitions.push_back(membership.coalition_id);
  EXPECT_THAT(coalitions, testing::UnorderedElementsAre("boone", "elsewhere"));
}

TEST_P(Memberships, ChangeTheirRoleButNotSinceWhenTheyAre) {
  set(ana_, Role::viewer);
  write("UPDATE memberships SET since = '2026-01-01T00:00:00Z' WHERE person_id = $1", {storage::text(ana_)});
  set(ana_, Role::editor);
  const auto listed = members().of_person(ana_);
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0].role, Role::editor);
  EXPECT_EQ(listed[0].since, "2026-01-01T00:00:00Z");
}

TEST_P(Memberships, EndInOneCoalitionOnly) {
  set(ben_, Role::coordinator);
  set(ana_, Role::editor);
  ASSERT_TRUE(members().set("elsewhere", ana_, Role::viewer));
  EXPECT_TRUE(members().remove("boone", ana_));
  EXPECT_EQ(members().role_of(ana_, "boone"), std::nullopt);
  EXPECT_EQ(members().role_of(ana_, "elsewhere"), Role::viewer);
}

TEST_P(Memberships, KeepTheLastCoordinator) {
  set(ana_, Role::coordinator);
  set(ben_, Role::editor);
  ASSERT_TRUE(members().set("elsewhere", ben_, Role::coordinator));
  const auto removed = members().remove("boone", ana_);
  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().kind, ErrorKind::conflict);
  EXPECT_EQ(removed.error().message.key, "member.last_coordinator");
  for (const Role lower : {Role::viewer, Role::member, Role::editor})
    EXPECT_EQ(members().set("boone", ana_, lower).error().kind, ErrorKind::conflict) << role_name(lower);
  EXPECT_TRUE(members().set("boone", ana_, Role::coordinator));
  EXPECT_EQ(members().role_of(ana_, "boone"), Role::coordinator);
}

TEST_P(Memberships, LetACoordinatorGoWhenAnotherStays) {
  set(ana_, Role::coordinator);
  set(ben_, Role::coordinator);
  EXPECT_TRUE(members().set("boone", ana_, Role::viewer));
  EXPECT_TRUE(members().remove("boone", ana_));
  EXPECT_FALSE(members().remove("boone", ben_));
}

TEST_P(Memberships, DoNotCountACoordinatorWhoCannotSignIn) {
  set(ana_, Role::coordinator);
  set(ben_, Role::coordinator);
  disable(ben_);
  EXPECT_EQ(members().remove("boone", ana_).error().kind, ErrorKind::conflict);
  EXPECT_EQ(members().set("boone", ana_, Role::viewer).error().kind, ErrorKind::conflict);
  EXPECT_EQ(members().role_of(ana_, "boone"), Role::coordinator);
  EXPECT_TRUE(members().remove("boone", ben_)) << "Ana stays";
}

TEST_P(Memberships, KnowWhichCoalitionsNobodyElseCoordinates) {
  set(ana_, Role::coordinator);
  set(ben_, Role::editor);
  ASSERT_TRUE(members().set("elsewhere", ana_, Role::coordinator));
  ASSERT_TRUE(members().set("elsewhere", ben_, Role::coordinator));
  EXPECT_THAT(members().only_coordinated_by(ana_), ElementsAre("boone"));
  EXPECT_THAT(members().only_coordinated_by(ben_), ElementsAre());
  disable(ben_);
  EXPECT_THAT(members().only_coordinated_by(ana_), testing::UnorderedElementsAre("boone", "elsewhere"));
}

TEST_P(Memberships, SayWhoIsDisabled) {
  set(ana_, Role::coordinator);
  set(ben_, Role::viewer);
  disable(ben_);
  const auto listed = members().of_coalition("boone");
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_FALSE(listed[0].person.disabled);
  EXPECT_TRUE(listed[1].person.disabled);
}

TEST_P(Memberships, KeepTheLastCoordinatorAlsoWhenTwoLeaveAtOnce) {
  // Several rounds, because the two do not meet in each of them.
  for (int round = 0; round < 5; ++round) {
    set(ana_, Role::coordinator);
    set(ben_, Role::coordinator);
    const auto leave = [&](int thread) {
      return static_cast<bool>(members().remove("boone", thread == 0 ? ana_ : ben_));
    };
    EXPECT_EQ(count_successes(2, leave), 1);
    EXPECT_EQ(members().of_coalition("boone").size(), 1U);
  }
}

}  // namespace
}  // namespace foothold::accounts

#include "accounts/invitation_store.hpp"

#include <gmock/gmock.h>

#include "accounts/account_test_world.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"

namespace foothold::accounts {
namespace {

using storage::text;
using testing::ElementsAre;
using testing::Field;

class Invitations : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (IsSkipped()) return;
    ana_ = add(ana()).id;
    ben_ = add(ben()).id;
  }

  InvitationStore invitations() { return InvitationStore(*database_); }
  MadeInvitation invite(Role role = Role::editor) {
    return invitations().make("boone", role, " Ben@Boone.example", ana_);
  }
  std::optional<Role> role_of(const std::string& person_id) {
    return MembershipStore(*database_).role_of(person_id, "boone");
  }
  void set_role(Role role) { ASSERT_TRUE(MembershipStore(*database_).set("boone", ben_, role)); }

  std::string ana_;
  std::string ben_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Invitations, storage::both_engines, storage::engine_test_name);

TEST_P(Invitations, AreFoundByTheirTokenAsTheyWereMade) {
  const MadeInvitation made = invite();
  const auto found = invitations().find_open(made.token);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, made.invitation.id);
  EXPECT_EQ(found->coalition_id, "boone");
  EXPECT_EQ(found->role, Role::editor);
  EXPECT_EQ(found->email, "ben@boone.example");
  EXPECT_EQ(found->invited_by, ana_);
  EXPECT_GT(found->expires_at, utc_after(std::chrono::hours(14 * 24) - std::chrono::minutes(1)));
  EXPECT_LE(found->expires_at, utc_after(std::chrono::hours(14 * 24)));
  for (const std::string& other : {std::string(), made.invitation.id, sha256(made.token)})
    EXPECT_FALSE(invitations().find_open(other)) << other;
}

TEST_P(Invitations, AreNotUsedUpByLookingAtThem) {
  const MadeInvitation made = invite();
  for (int look = 0; look < 3; ++look) EXPECT_TRUE(invitations().find_open(made.token));
  EXPECT_EQ(role_of(ben_), std::nullopt);
  EXPECT_TRUE(invitations().accept(made.token, ben_));
}

TEST_P(Invitations, MakeAMemberOnce) {
  const MadeInvitation made = invite();
  const auto accepted = invitations().accept(made.token, ben_);
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted->coalition_id, "boone");
  EXPECT_EQ(role_of(ben_), Role::editor);
  EXPECT_FALSE(invitations().find_open(made.token));
  EXPECT_TRUE(invitations().of_coalition("boone").empty());
  const auto again = invitations().accept(made.token, ana_);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, ErrorKind::not_found);
  EXPECT_EQ(again.error().message.key, "invitation.closed");
  EXPECT_EQ(role_of(ana_), std::nullopt);
}

TEST_P(Invitations, MakeOneMemberAlsoWhenTwoAcceptAtOnce) {
  // Several rounds, because the two do not meet in each of them.
  for (int round = 0; round < 5; ++round) {
    const MadeInvitation made = invite();
    const auto accept = [&](int thread) {
      return static_cast<bool>(invitations().accept(made.token, thread == 0 ? ana_ : ben_));
    };
    EXPECT_EQ(count_successes(2, accept), 1);
  }
}

TEST_P(Invitations, CloseAfterTwoWeeks) {
  const MadeInvitation made = invite();
  write("UPDATE invitations SET expires_at = $1 WHERE id = $2",
        {text(utc_after(-std::chrono::seconds(1))), text(made.invitation.id)});
  EXPECT_FALSE(invitations().find_open(made.token));
  EXPECT_TRUE(invitations().of_coalition("boone").empty());
  EXPECT_EQ(invitations().accept(made.token, ben_).error().kind, ErrorKind::not_found);
  EXPECT_EQ(role_of(ben_), std::nullopt);
}

TEST_P(Invitations, CanBeWithdrawnByTheirCoalition) {
  const MadeInvitation made = invite();
  EXPECT_FALSE(invitations().withdraw("elsewhere", made.invitation.id));
  EXPECT_TRUE(invitations().find_open(made.token));
  EXPECT_TRUE(invitations().withdraw("boone", made.invitation.id));
  EXPECT_FALSE(invitations().withdraw("boone", made.invitation.id));
  EXPECT_FALSE(invitations().find_open(made.token));
  EXPECT_EQ(invitations().accept(made.token, ben_).error().kind, ErrorKind::not_found);
}

TEST_P(Invitations, LeaveAHigherRoleAsItIs) {
  set_role(Role::coordinator);
  EXPECT_TRUE(invitations().accept(invite(Role::viewer).token, ben_));
  EXPECT_EQ(role_of(ben_), Role::coordinator);
}

TEST_P(Invitations, RaiseALowerRole) {
  set_role(Role::viewer);
  EXPECT_TRUE(invitations().accept(invite(Role::editor).token, ben_));
  EXPECT_EQ(role_of(ben_), Role::editor);
}

TEST_P(Invitations, AreListedForTheirCoalitionTheNewestFirst) {
  const MadeInvitation older = invite();
  const MadeInvitation newer = invite();
  (void)invitations().make("elsewhere", Role::viewer, "", ana_);
  write("UPDATE invitations SET created_at = $1 WHERE id = $2",
        {text(utc_after(-std::chrono::minutes(1))), text(older.invitation.id)});
  EXPECT_THAT(invitations().of_coalition("boone"),
              ElementsAre(Field(&Invitation::id, newer.invitation.id), Field(&Invitation::id, older.invitation.id)));
}

}  // namespace
}  // namespace foothold::accounts

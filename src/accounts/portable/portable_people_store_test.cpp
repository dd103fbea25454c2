#include "accounts/portable/portable_people_store.hpp"

#include <gmock/gmock.h>

#include "accounts/account_test_world.hpp"
#include "accounts/membership_store.hpp"
#include "accounts/person_store.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

class PortablePeople : public AccountWorld {
 protected:
  std::string settle(const PortablePerson& person) {
    return database_->with_writer([&](Connection& connection) {
      storage::Transaction transaction(connection);
      std::string account = settle_person(connection, person, Language::spanish);
      transaction.commit();
      return account;
    });
  }
  std::vector<PortablePerson> read(const std::set<std::string>& ids) {
    return database_->with_reader([&](Connection& connection) { return read_portable_people(connection, ids); });
  }
  PersonStore people() { return PersonStore(*database_); }
};

INSTANTIATE_TEST_SUITE_P(Engines, PortablePeople, storage::both_engines, storage::engine_test_name);

TEST_P(PortablePeople, GetAnAccountWithoutAPasswordWhereTheyAreNew) {
  EXPECT_EQ(settle({"wren", "Wren Hill", "Wren@Example.org"}), "wren");
  const auto made = people().find("wren");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->email, "wren@example.org");
  EXPECT_EQ(made->language, Language::spanish);
  EXPECT_FALSE(made->administrator);
  EXPECT_EQ(people().credentials("wren@example.org")->password_hash, "");
}

TEST_P(PortablePeople, KeepTheAccountThatHasTheirId) {
  ASSERT_EQ(settle({"wren", "Wren Hill", "wren@example.org"}), "wren");
  EXPECT_EQ(settle({"wren", "Wren Hall", "other@example.org"}), "wren");
  EXPECT_EQ(people().find("wren")->name, "Wren Hill");
  EXPECT_EQ(people().find("wren")->email, "wren@example.org");
}

TEST_P(PortablePeople, WithAnAccountUnderAnotherIdLeaveANamesakeWhoNeverSignsIn) {
  const Person here = people().add({"wren@example.org", "Wren Hill", Language::english, "hash", false}).value();
  const PortablePerson coming{"elsewhere", "W. Hill", "Wren@example.org"};
  EXPECT_EQ(settle(coming), here.id);
  EXPECT_EQ(settle(coming), here.id);
  EXPECT_EQ(people().find("elsewhere")->name, "W. Hill");
  EXPECT_FALSE(people().credentials(people().find("elsewhere")->email));
  EXPECT_TRUE(people().credentials("wren@example.org"));
  EXPECT_THAT(read({"elsewhere"}), ElementsAre(Field(&PortablePerson::email, IsEmpty())));
}

TEST_P(PortablePeople, WithoutAnAddressAreNamesakes) {
  EXPECT_EQ(settle({"elsewhere", "W. Hill", ""}), "elsewhere");
  EXPECT_FALSE(people().credentials(people().find("elsewhere")->email));
}

TEST_P(PortablePeople, AreReadByIdAndWithoutThoseWhoHaveNoAccount) {
  settle({"wren", "Wren Hill", "wren@example.org"});
  settle({"ash", "Ash Lake", "ash@example.org"});
  EXPECT_THAT(read({"wren", "nobody", "ash"}),
              ElementsAre(Field(&PortablePerson::id, "ash"), Field(&PortablePerson::id, "wren")));
}

TEST_P(PortablePeople, AreMembersOnceWithTheRoleTheyHad) {
  settle({"wren", "Wren Hill", "wren@example.org"});
  database_->with_writer([](Connection& connection) {
    insert_member(connection, "boone", {"wren", Role::editor, "2026-01-01T00:00:00Z"});
    insert_member(connection, "boone", {"wren", Role::viewer, "2026-02-01T00:00:00Z"});
  });
  EXPECT_EQ(MembershipStore(*database_).role_of("wren", "boone"), Role::editor);
  const auto members =
      database_->with_reader([](Connection& connection) { return read_portable_members(connection, "boone"); });
  ASSERT_EQ(members.size(), 1);
  EXPECT_EQ(members[0].since, "2026-01-01T00:00:00Z");
}

TEST_P(PortablePeople, WhoOnlyGiveTheirNamesLookAfterNoInstallation) {
  EXPECT_EQ(settle({"wren", "Wren Hill", ""}), "wren");
  EXPECT_EQ(settle({"wren", "Wren Hill", ""}), "wren");
  EXPECT_TRUE(people().is_empty());
  EXPECT_TRUE(people().add_first({"ana@example.org", "Ana Reyes", Language::english, "hash", true}));
  EXPECT_FALSE(people().is_empty());
}

TEST_P(PortablePeople, BelongNoMoreToACoalitionThatIsForgotten) {
  const Person ana = people().add({"ana@example.org", "Ana Reyes", Language::english, "hash", false}).value();
  MembershipStore members(*database_);
  ASSERT_TRUE(members.set("gone", ana.id, Role::coordinator));
  ASSERT_TRUE(members.set("kept", ana.id, Role::coordinator));
  database_->with_writer([](Connection& connection) { forget_coalition(connection, "gone"); });
  EXPECT_FALSE(members.role_of(ana.id, "gone"));
  EXPECT_TRUE(members.role_of(ana.id, "kept"));
  EXPECT_TRUE(people().find(ana.id));
}

}  // namespace
}  // namespace foothold::accounts

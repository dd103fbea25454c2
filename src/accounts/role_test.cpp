#include "accounts/role.hpp"

#include <gtest/gtest.h>

namespace foothold::accounts {
namespace {

TEST(Roles, AreFoundByTheirNames) {
  for (const Role role : all_roles) EXPECT_EQ(role_from_name(role_name(role)), role);
  EXPECT_EQ(role_name(Role::viewer), "viewer");
  EXPECT_EQ(role_name(Role::coordinator), "coordinator");
}

TEST(Roles, AreNotFoundByOtherWords) {
  for (const char* name : {"", "Editor", "editors", " editor", "administrator"})
    EXPECT_EQ(role_from_name(name), std::nullopt) << name;
}

TEST(Roles, RiseFromReadingToLookingAfterTheCoalition) {
  EXPECT_LT(Role::viewer, Role::member);
  EXPECT_LT(Role::member, Role::editor);
  EXPECT_LT(Role::editor, Role::coordinator);
}

}  // namespace
}  // namespace foothold::accounts

#include "accounts/person.hpp"

#include <gtest/gtest.h>

namespace foothold::accounts {
namespace {

TEST(Addresses, AreTextBeforeAndAfterOneAtSign) {
  for (const char* address : {"ana@boone.example", "a@b.c", "ana.reyes+work@mail.boone.example",
                              "o'brien@boone.example", "añá@boone.example"})
    EXPECT_TRUE(is_email(address)) << address;
}

TEST(Addresses, AreRefusedWhenTheyAreNone) {
  for (const char* address :
       {"", "@", "ana", "@boone.example", "ana@", "ana@boone", "ana@@boone.example", "ana@boone@example.org",
        "ana@.example", "ana@boone.", "ana reyes@boone.example", " ana@boone.example", "ana@boone.example\n",
        "ana@boone.example,ben@boone.example", "Ana <ana@boone.example>", "\"ana\"@boone.example",
        "ana;ben@boone.example", "ana\x7F@boone.example", "ana\xFF@boone.example"})
    EXPECT_FALSE(is_email(address)) << address;
}

TEST(Addresses, HaveALimit) {
  const std::string domain = "@boone.example";
  EXPECT_TRUE(is_email(std::string(254 - domain.size(), 'a') + domain));
  EXPECT_FALSE(is_email(std::string(255 - domain.size(), 'a') + domain));
}

TEST(Addresses, AreComparedInLowerCaseAndWithoutBlanksAround) {
  EXPECT_EQ(folded_email("  Ana.Reyes@Boone.EXAMPLE\t"), "ana.reyes@boone.example");
  EXPECT_EQ(folded_email("ana@boone.example"), "ana@boone.example");
}

}  // namespace
}  // namespace foothold::accounts

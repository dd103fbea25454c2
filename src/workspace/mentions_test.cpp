#include "workspace/mentions.hpp"

#include <gmock/gmock.h>

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

accounts::Member member(const std::string& id, const std::string& name) {
  accounts::Member one;
  one.person.id = id;
  one.person.name = name;
  return one;
}

class Mentions : public testing::Test {
 protected:
  std::vector<std::string> in(std::string_view body) { return mentions_in(body, members_); }

  std::vector<accounts::Member> members_ = {member("1", "Elena Ruíz"), member("2", "Marcus Bell"),
                                            member("3", "Marcus Stone")};
};

TEST_F(Mentions, AreFullNamesBehindAnAt) {
  EXPECT_THAT(in("Ask @Marcus Bell, please"), ElementsAre("2"));
  EXPECT_THAT(in("@elena ruiz and (@Marcus Stone)"), ElementsAre("1", "3"));
}

TEST_F(Mentions, AreFirstNamesThatOnlyOneMemberHas) {
  EXPECT_THAT(in("@Elena: done?"), ElementsAre("1"));
  EXPECT_THAT(in("@Marcus will know"), IsEmpty());
}

TEST_F(Mentions, AreNotWordsThatOnlyBeginLikeAName) {
  EXPECT_THAT(in("@Elenas list"), IsEmpty());
  EXPECT_THAT(in("Elena was there"), IsEmpty());
  EXPECT_THAT(in("write to team@elena.example"), IsEmpty());
}

TEST_F(Mentions, CountOnceHoweverOftenSomebodyIsNamed) {
  EXPECT_THAT(in("@Elena @Elena Ruíz"), ElementsAre("1"));
}

}  // namespace
}  // namespace foothold::workspace

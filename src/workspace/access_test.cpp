#include "workspace/access.hpp"

#include <gmock/gmock.h>

#include <map>

namespace foothold::workspace {
namespace {

using testing::ElementsAre;

Participant ana(Role role) {
  Participant participant;
  participant.visitor.person.id = "ana";
  participant.coalition.id = "boone-id";
  participant.coalition.slug = "boone";
  participant.role = role;
  return participant;
}

Record finding(Visibility visibility, const std::string& owner) {
  Record record;
  record.visibility = visibility;
  record.owner = owner;
  return record;
}

// What each role may do with something of this visibility: a letter for each role from viewer to coordinator.
using Table = std::map<Visibility, std::string>;

template <typename Ask>
Table table(const std::string& owner, Ask ask) {
  Table answers;
  for (const Visibility visibility :
       {Visibility::owner, Visibility::coordinators, Visibility::editors, Visibility::coalition, Visibility::everyone})
    for (const Role role : accounts::all_roles)
      answers[visibility] += ask(ana(role), finding(visibility, owner)) ? "y" : "-";
  return answers;
}

bool sees(const Participant& participant, const Record& record) {
  return may_see(participant, record);
}

TEST(Access, ShowsWhatItsVisibilityLetsTheRoleSee) {
  EXPECT_EQ(table("ben", sees), (Table{{Visibility::owner, "----"},
                                       {Visibility::coordinators, "---y"},
                                       {Visibility::editors, "--yy"},
                                       {Visibility::coalition, "yyyy"},
                                       {Visibility::everyone, "yyyy"}}));
}

TEST(Access, ShowsOwnersWhatIsTheirs) {
  for (const auto& [visibility, answers] : table("ana", sees))
    EXPECT_EQ(answers, "yyyy") << toolkit::visibility_name(visibility);
}

TEST(Access, LetsEditorsWriteWhatTheySee) {
  EXPECT_EQ(table("ben", may_write), (Table{{Visibility::owner, "----"},
                                            {Visibility::coordinators, "---y"},
                                            {Visibility::editors, "--yy"},
                                            {Visibility::coalition, "--yy"},
                                            {Visibility::everyone, "--yy"}}));
}

TEST(Access, LetsMembersWriteWhatIsTheirsButNotViewers) {
  for (const auto& [visibility, answers] : table("ana", may_write))
    EXPECT_EQ(answers, "-yyy") << toolkit::visibility_name(visibility);
}

TEST(Access, LetsAllButViewersBegin) {
  std::string answers;
  for (const Role role : accounts::all_roles) answers += may_begin(ana(role)) ? "y" : "-";
  EXPECT_EQ(answers, "-yyy");
}

TEST(Access, ListsNoMoreThanItShows) {
  const auto visible = [](Role role) { return reader_of(ana(role)).visibilities; };
  EXPECT_THAT(visible(Role::viewer), ElementsAre(Visibility::coalition, Visibility::everyone));
  // Whatever is on the list for a role is what may_see() shows of somebody else's.
  for (const Role role : accounts::all_roles)
    for (const auto visibility : {Visibility::owner, Visibility::coordinators, Visibility::editors,
                                  Visibility::coalition, Visibility::everyone}) {
      const auto listed = visible(role);
      const bool is_listed = std::find(listed.begin(), listed.end(), visibility) != listed.end();
      EXPECT_EQ(is_listed, may_see(ana(role), visibility, "ben"))
          << accounts::role_name(role) << " " << toolkit::visibility_name(visibility);
    }
  const RecordQuery query = visible_to(ana(Role::viewer), "insight");
  EXPECT_EQ(query.coalition, "boone-id");
  EXPECT_EQ(query.type, "insight");
  EXPECT_EQ(query.reader->person, "ana");
}

TEST(Access, KnowsTheAddressesOfACoalition) {
  EXPECT_EQ(ana(Role::viewer).path("/members"), "/coalitions/boone/members");
  EXPECT_EQ(ana(Role::viewer).path(), "/coalitions/boone");
}

}  // namespace
}  // namespace foothold::workspace

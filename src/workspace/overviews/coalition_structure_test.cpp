#include "workspace/overviews/coalition_structure.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class Structure : public testing::Test {
 protected:
  std::string add_body(const std::string& name, const std::string& above = "") {
    return world_.add("body", R"({"name": ")" + name + R"(", "reports_to": ")" + above + "\"}");
  }

  CoalitionStructure structure() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return coalition_structure(*records_);
  }

  // Each body behind as many dots as it is deep.
  std::vector<std::string> tree() {
    std::vector<std::string> lines;
    for (const PlacedBody& placed : structure().bodies)
      lines.push_back(std::string(static_cast<std::size_t>(placed.depth), '.') + placed.body->title);
    return lines;
  }

  [[nodiscard]] const CoalitionRecords& records() const { return *records_; }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Structure, PutsBodiesBelowThoseToWhichTheyReport) {
  const std::string steering = add_body("Steering");
  const std::string housing = add_body("Housing group", steering);
  add_body("Data team", steering);
  add_body("Rents", housing);
  add_body("Advisors", "body:404");
  EXPECT_THAT(tree(), ElementsAre("Advisors", "Steering", ".Data team", ".Housing group", "..Rents"));
}

TEST_F(Structure, ShowsBodiesThatReportInACircleOnce) {
  const std::string alone = add_body("Alone");
  world_.record(alone).fields["reports_to"] = alone;
  const std::string first = add_body("First");
  const std::string second = add_body("Second", first);
  world_.record(first).fields["reports_to"] = second;
  EXPECT_THAT(tree(), ElementsAre("Alone", "First", ".Second"));
}

TEST_F(Structure, CountsTheVotesOfResidentsAgainstTheTarget) {
  world_.add("body", R"({"name": "Steering", "kind": "steering", "seats": [
      {"id": "a", "seat_type": "community", "votes": "yes"}, {"id": "b", "seat_type": "government", "votes": "yes"},
      {"id": "c", "seat_type": "private", "votes": "yes"}, {"id": "d", "seat_type": "community", "votes": "no"}]})");
  world_.add("body", R"({"name": "Board", "seats": [{"id": "a", "seat_type": "community", "votes": "yes"}]})");
  const auto before = structure();
  EXPECT_EQ(before.steering.all, 3);
  EXPECT_EQ(before.steering.of_residents, 1);
  EXPECT_EQ(before.target, 25);
  world_.add("structure", R"({"name": "Ours", "resident_vote_target": 40})");
  EXPECT_EQ(structure().target, 40);
}

TEST_F(Structure, CountsTheVotesOnTheSteeringCommitteesThatTheStructureNames) {
  const std::string seat = R"("kind": "steering", "seats": [{"id": "a", "seat_type": "community", "votes": "yes"}]})";
  const std::string current = world_.add("body", R"({"name": "Steering", )" + seat);
  world_.add("body", R"({"name": "Former steering", )" + seat);
  EXPECT_EQ(structure().steering.all, 2) << "without a structure, all of them";
  world_.add("structure", R"({"name": "Ours", "bodies": [")" + current + R"("]})");
  EXPECT_EQ(structure().steering.all, 1);
}

TEST_F(Structure, NamesSeatsThatNobodyHolds) {
  const std::string rosa = world_.add("person", R"({"name": "Rosa"})");
  world_.add("body", R"({"name": "Steering", "seats": [{"id": "a", "seat_type": "community", "holder": ")" + rosa +
                         R"("}, {"id": "b", "seat_type": "private", "votes": "yes"}]})");
  const auto placed = structure();
  const auto seats = seats_of(records(), *placed.bodies.front().body);
  ASSERT_THAT(seats, SizeIs(2));
  EXPECT_FALSE(seats[0].is_empty());
  EXPECT_TRUE(seats[1].is_empty());
  EXPECT_EQ(seats[1].sector.english, "Private sector");
}

TEST_F(Structure, SaysWhichClassesOfDecisionsHaveNoRule) {
  world_.add("decision-rule", R"({"title": "Two thirds", "class": "budget"})");
  const auto classes = structure().classes;
  EXPECT_THAT(classes, SizeIs(8));
  const auto find = [&](std::string_view id) { return *std::ranges::find(classes, id, &RuledClass::id); };
  EXPECT_THAT(find("budget").rules, SizeIs(1));
  EXPECT_TRUE(find("priorities").needed && find("priorities").rules.empty());
  EXPECT_FALSE(find("urgent").needed);
}

}  // namespace
}  // namespace foothold::workspace

#include "workspace/overviews/principle_profile.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class Principles : public testing::Test {
 protected:
  std::string check(const std::string& title, const std::string& date, const std::string& more) {
    return world_.add("principle-check",
                      R"({"title": ")" + title + R"(", "date": ")" + date + R"(", "kind": "plan")" + more + "}");
  }

  // The profile of the newest check.
  PrincipleProfile newest() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return principle_profile(*records_, *principle_checks(*records_).front());
  }

  static PrincipleLine line(const PrincipleProfile& profile, const std::string& id) {
    const auto at =
        std::ranges::find_if(profile.lines, [&](const PrincipleLine& one) { return one.principle->id == id; });
    return at == profile.lines.end() ? PrincipleLine() : *at;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Principles, AreAllAskedByTheRecordType) {
  const toolkit::RecordType& type = *toolkit_for_checks().record_types.find("principle-check");
  for (const toolkit::Principle& principle : toolkit_for_checks().framework.principles()) {
    std::string field = principle.id;
    std::ranges::replace(field, '-', '_');
    ASSERT_NE(type.find_field(field), nullptr) << field;
    EXPECT_EQ(type.find_field(field)->type, toolkit::FieldType::likert);
    EXPECT_EQ(type.find_field(field)->section.english, principle.label.english);
    EXPECT_EQ(type.find_field(field)->section.spanish, principle.label.spanish);
    EXPECT_NE(type.find_field(field + "_evidence"), nullptr) << field;
    EXPECT_NE(type.find_field(field + "_next"), nullptr) << field;
  }
}

TEST_F(Principles, StandWithRatingEvidenceAndNextStep) {
  check(
      "Plan", "2026-04-01",
      R"(, "cross_sector": 2, "cross_sector_evidence": "Minutes", "cross_sector_next": "Ask", "learning": "unknown")");
  const PrincipleProfile profile = newest();
  EXPECT_THAT(profile.lines, SizeIs(6));
  EXPECT_EQ(profile.before, nullptr);
  EXPECT_EQ(line(profile, "cross-sector").rating, 2);
  EXPECT_EQ(line(profile, "cross-sector").evidence, "Minutes");
  EXPECT_TRUE(line(profile, "learning").unknown);
  EXPECT_EQ(line(profile, "learning").rating, std::nullopt);
  EXPECT_FALSE(line(profile, "data").unknown);
}

TEST_F(Principles, AreHeldAgainstTheLastCheckOfTheSameThing) {
  check("First", "2025-04-01", R"(, "equity": 0, "about": "plan-setup:9")");
  check("Second", "2025-10-01", R"(, "equity": 1, "about": "plan-setup:9")");
  check("Another", "2026-01-01", R"(, "equity": 3, "about": "plan-setup:8")");
  check("Third", "2026-04-01", R"(, "equity": 2, "about": "plan-setup:9")");
  const PrincipleProfile profile = newest();
  EXPECT_EQ(profile.check->title, "Third");
  ASSERT_NE(profile.before, nullptr);
  EXPECT_EQ(profile.before->title, "Second");
  EXPECT_EQ(line(profile, "equity").before, 1);
}

TEST_F(Principles, ListTheNewestCheckFirst) {
  check("Old", "2025-04-01", "");
  check("New", "2026-04-01", "");
  world_.record(check("Undated", "", "")).created_at = "2025-09-01T08:00:00Z";
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world_.records());
  std::vector<std::string> titles;
  for (const Record* one : principle_checks(records)) titles.push_back(one->title);
  EXPECT_THAT(titles, ElementsAre("New", "Undated", "Old"));
}

}  // namespace
}  // namespace foothold::workspace

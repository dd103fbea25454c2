#include "workspace/checks/measure_status.hpp"

#include <gmock/gmock.h>

#include <memory>
#include <set>
#include <vector>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// A measure that is to go from 0 to 100 in the four years from 2024 on.
class StatusOfAMeasure : public testing::Test {
 protected:
  std::string add_value(const std::string& day, double value, const std::string& more = "") {
    return world_.add("observation", R"({"title": "V", "value": )" + std::to_string(value) + R"(, "period": {"to": ")" +
                                         day + R"("}, "measure": "measure:1")" + more + "}");
  }

  // Two values, so that it is not too early; the second halfway in time.
  MeasureStatus status_at_halftime(double value) {
    ChecksWorld world = world_;
    add_value("2025-01-01", value);
    add_value("2026-01-01", value);
    const MeasureStatus told = status();
    world_ = world;
    return told;
  }

  MeasureStatus status() {
    const CoalitionRecords& all = records();
    return status_of_measure(all, *all.find("1"));
  }

  void set(const std::string& field, const boost::json::value& answer) {
    world_.record(measure_).fields[field] = answer;
  }

  const CoalitionRecords& records() {
    kept_.push_back(std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records()));
    return *kept_.back();
  }

  ChecksWorld world_;
  std::string measure_ = world_.add("measure", R"({"name": "A", "frequency": "yearly", "target_kind": "number",
    "baseline_value": 0, "baseline_date": "2024-01-01", "target_value": 100, "target_date": "2028-01-01"})");

 private:
  // Every reading stays, for a test may hold a record of an earlier one.
  std::vector<std::unique_ptr<const CoalitionRecords>> kept_;
};

TEST_F(StatusOfAMeasure, GoesByTheLineFromBaselineToTarget) {
  EXPECT_EQ(status_at_halftime(100), MeasureStatus::reached);
  EXPECT_EQ(status_at_halftime(60), MeasureStatus::on_track);
  EXPECT_EQ(status_at_halftime(41), MeasureStatus::on_track);
  EXPECT_EQ(status_at_halftime(39), MeasureStatus::slow);
  EXPECT_EQ(status_at_halftime(26), MeasureStatus::slow);
  EXPECT_EQ(status_at_halftime(24), MeasureStatus::off_track);
  EXPECT_EQ(status_at_halftime(-5), MeasureStatus::off_track);
}

TEST_F(StatusOfAMeasure, GoesDownwardWhereTheTargetLiesBelow) {
  set("baseline_value", 100);
  set("target_value", 60);
  EXPECT_EQ(status_at_halftime(60), MeasureStatus::reached);
  EXPECT_EQ(status_at_halftime(80), MeasureStatus::on_track);
  EXPECT_EQ(status_at_halftime(110), MeasureStatus::off_track);
}

TEST_F(StatusOfAMeasure, ReadsAChangeInPercentFromTheBaseline) {
  set("target_kind", "percent-change");
  set("baseline_value", 200);
  set("target_value", -10);
  EXPECT_EQ(status_at_halftime(180), MeasureStatus::reached);
  EXPECT_EQ(status_at_halftime(190), MeasureStatus::on_track);
  EXPECT_EQ(status_at_halftime(200), MeasureStatus::off_track);
}

TEST_F(StatusOfAMeasure, LeavesAsMuchRoomAsTheCoalitionWants) {
  world_.add("coalition-profile", R"({"name": "Ours", "tolerance": 30})");
  EXPECT_EQ(status_at_halftime(21), MeasureStatus::on_track);
  EXPECT_EQ(status_at_halftime(19), MeasureStatus::off_track);
}

TEST_F(StatusOfAMeasure, IsNoDataOrTheBaselineWithoutValues) {
  EXPECT_EQ(status(), MeasureStatus::baseline_only);
  set("baseline_value", nullptr);
  EXPECT_EQ(status(), MeasureStatus::no_data);
}

TEST_F(StatusOfAMeasure, IsTooEarlyWithOneValueUnlessTheTargetOrItsDayIsReached) {
  const std::string value = add_value("2025-01-01", 2);
  EXPECT_EQ(status(), MeasureStatus::too_early);
  world_.record(value).fields["value"] = 120;
  EXPECT_EQ(status(), MeasureStatus::reached);
  world_.record(value).fields["value"] = 20;
  world_.record(value).fields["period"].as_object()["to"] = "2028-01-01";
  EXPECT_EQ(status(), MeasureStatus::off_track);
}

TEST_F(StatusOfAMeasure, CannotBeToldWithoutALine) {
  for (const char* kind : {"parity", "milestone", "gap-closing"}) {
    set("target_kind", kind);
    EXPECT_EQ(status_at_halftime(50), MeasureStatus::cannot_tell) << kind;
  }
  set("target_kind", "number");
  set("target_value", 0);
  EXPECT_EQ(status_at_halftime(50), MeasureStatus::cannot_tell);
  set("target_value", 100);
  set("target_date", nullptr);
  EXPECT_EQ(status_at_halftime(50), MeasureStatus::cannot_tell);
}

TEST_F(StatusOfAMeasure, CountsOnlyValuesForEveryone) {
  set("places", boost::json::array{"place:29019"});
  add_value("2025-01-01", 30, R"(, "place": "place:29019")");
  add_value("2026-01-01", 52);
  EXPECT_EQ(status(), MeasureStatus::on_track);
  add_value("2026-02-01", 1, R"(, "group": "group:9")");
  add_value("2026-03-01", 1, R"(, "place": "place:2915670")");
  EXPECT_EQ(status(), MeasureStatus::on_track);
  EXPECT_THAT(values_for_everyone(records(), *records().find("1")), SizeIs(2));
  EXPECT_THAT(values_of(records(), *records().find("1")), SizeIs(4));
}

TEST_F(StatusOfAMeasure, LeavesOutWhatWasMeasuredBeforeTheBaselineOrAChange) {
  add_value("2023-06-01", 90);
  EXPECT_EQ(status(), MeasureStatus::baseline_only);
  add_value("2025-01-01", 25);
  add_value("2026-01-01", 50);
  EXPECT_EQ(status(), MeasureStatus::on_track);
  set("changed_on", "2025-07-01");
  EXPECT_EQ(status(), MeasureStatus::too_early);
}

TEST_F(StatusOfAMeasure, TakesNoValueWithoutANumberOrADay) {
  const std::string silent = add_value("2025-01-01", 3);
  world_.record(silent).fields.erase("value");
  const std::string undated = add_value("", 3);
  EXPECT_EQ(status(), MeasureStatus::baseline_only);
  world_.record(undated).fields["period"] = boost::json::object{{"from", "2025-03-01"}};
  EXPECT_EQ(status(), MeasureStatus::too_early);
}

TEST_F(StatusOfAMeasure, SaysWhenTheNextValueIsDue) {
  EXPECT_EQ(next_value_due(records(), *records().find("1")), "2025-01-01");
  add_value("2025-01-01", 3);
  EXPECT_EQ(next_value_due(records(), *records().find("1")), "2026-01-02");
  set("frequency", "election");
  EXPECT_THAT(next_value_due(records(), *records().find("1")), IsEmpty());
}

TEST(MeasureStatuses, AreEightWithANameEach) {
  std::set<std::string_view> names;
  for (const MeasureStatus status : all_measure_statuses()) names.insert(measure_status_name(status));
  EXPECT_THAT(names, SizeIs(8));
  EXPECT_EQ(measure_status_name(MeasureStatus::off_track), "off-track");
  EXPECT_TRUE(is_miss(MeasureStatus::slow));
  EXPECT_FALSE(is_miss(MeasureStatus::too_early));
}

}  // namespace
}  // namespace foothold::workspace

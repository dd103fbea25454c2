#pragma once

// Only for tests: an edition file with something of everything in it, and the means to compare and to damage it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/metrics_test_world.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::metrics {

inline EditionContent full_content() {
  TestEdition world = small_world();
  world.place("02261", "Valdez-Cordova Census Area", 2014, 2019, {"Old Valdez", "Older Valdez"});
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::none, 0.2});
  world.value("share_employed", "29019", 2022, {0.8, 0.7, {}});
  world.withhold("ratio_living_wage", "29019", 2023, Withheld::zero_means_missing);
  EditionContent content = world.content();
  content.report_json = R"({"release":"v2025.01"})";
  return content;
}

inline bool same_column(const auto& left, const auto& right) {
  return left.size() == right.size() &&
         (left.empty() || std::memcmp(left.data(), right.data(), left.size() * sizeof(left[0])) == 0);
}

inline bool same_slice(const Slice& left, const Slice& right) {
  return left.key == right.key && same_column(left.places, right.places) && same_column(left.values, right.values) &&
         same_column(left.seconds, right.seconds) && same_column(left.lower, right.lower) &&
         same_column(left.upper, right.upper) && same_column(left.grades, right.grades);
}

inline bool same_slices(const EditionContent& left, const EditionContent& right) {
  return std::equal(left.slices.begin(), left.slices.end(), right.slices.begin(), right.slices.end(),
                    [](const auto& one, const auto& other) { return same_slice(one.second, other.second); });
}

inline bool same_places(const EditionContent& left, const EditionContent& right) {
  const auto same = [](const places::Place& one, const places::Place& other) {
    return one.geoid == other.geoid && one.name == other.name && one.first_year == other.first_year &&
           one.last_year == other.last_year && one.former_names == other.former_names;
  };
  const auto ours = left.places.places();
  const auto theirs = right.places.places();
  return std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), same);
}

inline bool same_withheld(const EditionContent& left, const EditionContent& right) {
  return std::equal(left.withheld.begin(), left.withheld.end(), right.withheld.begin(), right.withheld.end(),
                    [](const WithheldCell& one, const WithheldCell& other) {
                      return one.key == other.key && one.place == other.place && one.reason == other.reason;
                    });
}

// Everything but the moment of making and the report.
inline bool same_content(const EditionContent& left, const EditionContent& right) {
  return left.facts.release == right.facts.release && left.facts.fictional == right.facts.fictional &&
         same_slices(left, right) && same_places(left, right) && same_withheld(left, right);
}

class EditionFileTest : public testing::Test {
 protected:
  EditionFileTest() { write_edition_file(file_, content_, real_catalogue()); }

  [[nodiscard]] Result<EditionContent> read() const { return read_edition_file(file_, real_catalogue()); }
  [[nodiscard]] Result<std::vector<std::string>> verify() const { return verify_edition_file(file_, real_catalogue()); }

  // What verify() says of an edition that can be read.
  [[nodiscard]] std::vector<std::string> damage() const {
    const auto found = verify();
    EXPECT_TRUE(found) << found.error().message.key << " " << found.error().detail;
    return found ? *found : std::vector<std::string>();
  }

  void tamper(std::string_view sql) const {
    auto connection = storage::open_sqlite(file_, storage::SqliteMode::read_write);
    ASSERT_TRUE(connection);
    (*connection)->run_script(sql);
  }

  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "edition.db";
  EditionContent content_ = full_content();
};

}  // namespace foothold::metrics

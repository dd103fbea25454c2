#include <gmock/gmock.h>

#include <functional>

#include "metrics/edition/edition_test_file.hpp"

namespace foothold::metrics {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class DamagedEdition : public EditionFileTest {
 protected:
  // Writes an edition whose county slice of employment in 2023 was spoilt before its checksum was taken.
  void write_spoilt(const std::function<void(Slice&)>& spoil) {
    std::filesystem::remove(file_);
    spoil(content_.slices.at(slice_key("share_employed", Level::county, 2023)));
    write_edition_file(file_, content_, real_catalogue());
  }

  [[nodiscard]] std::string refusal() const {
    const auto refused = read();
    if (refused) return "it was read";
    EXPECT_EQ(refused.error().kind, ErrorKind::invalid);
    return refused.error().message.key;
  }

  // True when the damage is refused or named, or when nothing of the content is changed by it.
  [[nodiscard]] bool is_noticed_or_harmless(const std::string& bytes) const {
    write_file(file_, bytes);
    const auto found = verify();
    if (!found || !found->empty()) return true;
    const auto read_back = read();
    return read_back && same_content(*read_back, content_);
  }
};

TEST_F(DamagedEdition, ChangedValueIsNamedWithItsSlice) {
  tamper("UPDATE slices SET vals = zeroblob(length(vals)) WHERE metric = 'share_in_preschool' AND year = 2021");
  EXPECT_THAT(damage(), Contains("share_in_preschool county 2021 all/All: the checksum differs"));
}

TEST_F(DamagedEdition, ChangedNumberOfRowsIsNamedWithItsSlice) {
  tamper("UPDATE slices SET rows = rows + 1 WHERE metric = 'share_in_preschool' AND year = 2021");
  EXPECT_THAT(damage(), Contains("share_in_preschool county 2021 all/All: the number of rows differs"));
}

TEST_F(DamagedEdition, WhatBelongsToNoSliceIsCoveredByTheId) {
  const std::string_view changes[] = {
      "DELETE FROM slices WHERE metric = 'share_in_preschool' AND year = 2021",
      "UPDATE slices SET year = 2020 WHERE metric = 'share_in_preschool' AND year = 2021",
      "UPDATE places SET name = 'Boon County' WHERE geoid = '29019'",
      "UPDATE places SET last_year = 2020 WHERE geoid = '29019'",
      "UPDATE states SET name_es = 'Misurí' WHERE code = '29'",
      "DELETE FROM withheld",
      "UPDATE edition SET value = 'v2026' WHERE name = 'release'",
      "UPDATE edition SET value = 'true' WHERE name = 'fictional'",
  };
  for (const std::string_view change : changes) {
    std::filesystem::remove(file_);
    write_edition_file(file_, content_, real_catalogue());
    tamper(change);
    EXPECT_THAT(damage(), ElementsAre(HasSubstr("the edition's id does not fit its content"))) << change;
  }
}

TEST_F(DamagedEdition, ValueOutsideTheLimitsIsNamedWithItsPlace) {
  write_spoilt([](Slice& slice) { slice.values[0] = slice.upper[0] = 1.5; });
  EXPECT_THAT(damage(),
              ElementsAre("share_employed 2023 All, place 29019: the value is outside the limits of the catalogue"));
}

TEST_F(DamagedEdition, BoundsThatDoNotEncloseTheirValueAreNamed) {
  write_spoilt([](Slice& slice) { slice.lower[1] = 0.9; });
  EXPECT_THAT(damage(), ElementsAre("share_employed 2023 All, place 35013: the bounds do not enclose the value"));
}

TEST_F(DamagedEdition, PlacesOutOfOrderAreNamed) {
  write_spoilt([](Slice& slice) { std::swap(slice.places[0], slice.places[1]); });
  EXPECT_THAT(damage(), ElementsAre(HasSubstr("places are out of order")));
}

TEST_F(DamagedEdition, PlaceBeyondTheListIsRefusedWhereverItStands) {
  write_spoilt([](Slice& slice) { slice.places[0] = 60000; });
  EXPECT_EQ(refusal(), "edition.damaged");
  EXPECT_EQ(verify().error().message.key, "edition.damaged");
}

TEST_F(DamagedEdition, ColumnsOfUnequalLengthAreRefused) {
  write_spoilt([](Slice& slice) { slice.grades.pop_back(); });
  EXPECT_EQ(refusal(), "edition.damaged");
}

TEST_F(DamagedEdition, OneBoundColumnWithoutTheOtherIsRefused) {
  write_spoilt([](Slice& slice) { slice.lower.clear(); });
  EXPECT_EQ(refusal(), "edition.damaged");
}

TEST_F(DamagedEdition, PlacesInAnotherOrderAreRefused) {
  tamper("UPDATE places SET position = 100 WHERE position = 0");
  EXPECT_EQ(refusal(), "edition.damaged");
}

TEST_F(DamagedEdition, MalformedCodeOfAPlaceIsRefused) {
  tamper("UPDATE places SET geoid = '2901' WHERE geoid = '29019'");
  EXPECT_EQ(refusal(), "edition.damaged");
}

TEST_F(DamagedEdition, ThatBreaksOffAnywhereIsNoticed) {
  const std::string whole = read_file(file_).value();
  for (std::size_t tenths = 0; tenths < 10; ++tenths)
    EXPECT_TRUE(is_noticed_or_harmless(whole.substr(0, whole.size() * tenths / 10))) << tenths;
  EXPECT_TRUE(is_noticed_or_harmless(whole.substr(0, whole.size() - 1)));
}

TEST_F(DamagedEdition, WithAFlippedByteIsNoticed) {
  const std::string whole = read_file(file_).value();
  const std::size_t step = whole.size() / 400 + 1;
  for (std::size_t at = 0; at < whole.size(); at += step) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x15);
    EXPECT_TRUE(is_noticed_or_harmless(flipped)) << "byte " << at << " of " << whole.size();
  }
}

}  // namespace
}  // namespace foothold::metrics

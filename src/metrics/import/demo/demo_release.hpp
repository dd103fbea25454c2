#pragma once

#include <cstdint>
#include <filesystem>

#include "metrics/catalogue/catalogue.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// The fictional Example State (code 99): 24 counties and 8 cities, so that the program can be tried and tested without
// any published file. Nothing in it is a fact about a real community.
[[nodiscard]] places::PlaceDirectory demo_places(const places::PlaceDirectory& reference);

// Writes the 18 release files of Example State into an existing folder, in the publisher's own form, so that the
// demonstration goes through the same import as real data: every metric, year, breakdown and subgroup of the catalogue,
// with plausible values that agree with each other, intervals, all three grades, and holes. The same seed gives the
// same bytes on every machine. Throws Broken when the disk refuses.
void write_demo_release(const std::filesystem::path& folder, const Catalogue& catalogue,
                        const places::PlaceDirectory& places, std::uint64_t seed);

}  // namespace foothold::metrics

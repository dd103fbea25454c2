#pragma once

#include <string>
#include <utility>
#include <vector>

#include "html/page.hpp"
#include "places/place_directory.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/archive/coalition_archive.hpp"

namespace foothold::workspace {

// Where the words of an archive's pages come from. Borrows all of it.
struct ArchiveWords {
  const html::Site& site;
  const toolkit::Toolkit& toolkit;
  const places::PlaceDirectory& places;
};

// The pages that make an archive readable without this program, by their names in it: index.html, one page for each
// type of records that occurs, and their style sheet. They speak the coalition's first language and link only to one
// another. A pure function.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> archive_pages(const CoalitionArchive& archive,
                                                                             const ArchiveWords& words);

}  // namespace foothold::workspace

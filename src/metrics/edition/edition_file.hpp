#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "metrics/edition/slice.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// What an edition says about itself.
struct EditionFacts {
  std::string release;     // "v2025.01"
  std::string created_at;  // UTC, ISO 8601
  std::string id;          // a hash of the content: the same content has the same id
  bool fictional = false;
};

// The whole content of an edition file, as the import made it or as it was read back.
struct EditionContent {
  EditionFacts facts;
  places::PlaceDirectory places;
  std::map<SliceKey, Slice> slices;
  std::vector<WithheldCell> withheld;
  std::string report_json;
};

// Writes a new edition file: a SQLite database with the tables described in docs/edition-format.md. The file must not
// exist yet. Fills content.facts.id. Throws Broken when the disk or the database refuses.
void write_edition_file(const std::filesystem::path& file, EditionContent& content, const Catalogue& catalogue);

// Reads an edition file back. Slices of metrics that the catalogue no longer knows are left out. Refused: `not_found`
// when the file is missing, `invalid` when it is not an edition, of a newer format, or damaged.
Result<EditionContent> read_edition_file(const std::filesystem::path& file, const Catalogue& catalogue);

// Re-reads everything and compares checksums, order, limits and counts. The list is empty for a sound edition;
// otherwise each line says what is wrong and where. Refused like read_edition_file when it cannot be read at all.
Result<std::vector<std::string>> verify_edition_file(const std::filesystem::path& file, const Catalogue& catalogue);

}  // namespace foothold::metrics

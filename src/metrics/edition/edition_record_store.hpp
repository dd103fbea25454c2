#pragma once

#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/edition/slice.hpp"
#include "storage/connection.hpp"

namespace foothold::metrics {

// How an edition stands in its file, as its writer and its reader both need to know it.

// The names of a slice in the file; positions in the catalogue may change, names do not.
struct StoredNames {
  std::string metric;
  std::string_view level;
  std::string breakdown;
  std::string subgroup;

  [[nodiscard]] std::string describe(int year) const;
};

StoredNames names_of(const SliceKey& key, const Catalogue& catalogue);

// Nothing for a metric, breakdown or subgroup that the catalogue does not know: an edition may be older or newer.
std::optional<SliceKey> key_of(const storage::Rows& rows, const Catalogue& catalogue);

// SHA-256 over the columns of a slice as they stand in the file.
std::string checksum_of(const Slice& slice);

// A hash over everything as it stands in the file, except when it was made and the report of how.
std::string id_of_content(storage::Connection& connection, const EditionFacts& facts);

template <typename T>
std::span<const std::byte> bytes_of(const std::vector<T>& column) {
  return std::as_bytes(std::span(column));
}

template <typename T>
std::vector<T> column_from(std::span<const std::byte> bytes) {
  std::vector<T> column(bytes.size() / sizeof(T));
  if (!column.empty()) std::memcpy(column.data(), bytes.data(), column.size() * sizeof(T));
  return column;
}

// Reads an edition file as read_edition_file does. `damage`, unless null, gets a line for everything that does not fit
// what the file says about itself.
Result<EditionContent> read_edition_and_damage(const std::filesystem::path& file, const Catalogue& catalogue,
                                               std::vector<std::string>* damage);

}  // namespace foothold::metrics

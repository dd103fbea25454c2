#pragma once

#include <string_view>

namespace foothold::metrics {

// Raised when a reader of an older program could no longer understand the file.
inline constexpr int edition_format = 1;

// Columns of a slice are blobs of little-endian numbers of equal length: 2 bytes a place (its position), 8 bytes a
// number, 1 byte a grade. docs/edition-format.md describes the file for other programs.
inline constexpr std::string_view edition_schema = R"sql(
CREATE TABLE edition (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE states (
  code TEXT PRIMARY KEY, abbreviation TEXT NOT NULL, name_en TEXT NOT NULL, name_es TEXT NOT NULL) STRICT;
CREATE TABLE places (
  position INTEGER PRIMARY KEY, geoid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL, former_names TEXT NOT NULL) STRICT;
CREATE TABLE slices (
  metric TEXT NOT NULL, level TEXT NOT NULL, subgroup_type TEXT NOT NULL, subgroup TEXT NOT NULL, year INTEGER NOT NULL,
  rows INTEGER NOT NULL, places BLOB NOT NULL, vals BLOB NOT NULL, seconds BLOB NOT NULL, lower BLOB NOT NULL,
  upper BLOB NOT NULL, grades BLOB NOT NULL, checksum TEXT NOT NULL,
  PRIMARY KEY (metric, level, subgroup_type, subgroup, year)) STRICT;
CREATE TABLE withheld (
  metric TEXT NOT NULL, level TEXT NOT NULL, subgroup_type TEXT NOT NULL, subgroup TEXT NOT NULL, year INTEGER NOT NULL,
  place INTEGER NOT NULL, reason INTEGER NOT NULL) STRICT;
)sql";

}  // namespace foothold::metrics

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "workspace/archive/coalition_archive.hpp"

namespace foothold::workspace {

// The parts of an archive as text: one canonical JSON object to a line, in the order of the lists. What the names mean
// is promised in docs/archive-format.md. Pure functions.

// The names of the parts with their text: records.jsonl, changes.jsonl, comments.jsonl, attachments.jsonl,
// people.jsonl and members.jsonl.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> archive_lines(const CoalitionArchive& archive);

// Adds the lines of one part to the archive, whose coalition must be known. Refused with `invalid`, naming the line,
// when a line is no such object or says something that cannot be.
[[nodiscard]] Result<void> read_archive_lines(const std::string& part, std::string_view text,
                                              CoalitionArchive& archive);

// How many of each there are, by the name of the part without its ending.
[[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> archive_counts(const CoalitionArchive& archive);

}  // namespace foothold::workspace

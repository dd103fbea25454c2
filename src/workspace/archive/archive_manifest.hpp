#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "base/result.hpp"
#include "documents/zip_file.hpp"
#include "workspace/archive/coalition_archive.hpp"

namespace foothold::workspace {

// The number of the format, which rises when an older program could not read the file any more.
inline constexpr std::int64_t archive_format = 1;

// What an export may hold at most, so that no file can fill the memory or the disk of whoever imports it.
[[nodiscard]] documents::ZipLimits archive_limits();

// What the manifest says of an archive, without the list of entries. `program` is the version that writes it. It names
// no time, so that the same coalition always gives the same file.
[[nodiscard]] boost::json::object archive_manifest(const CoalitionArchive& archive, const std::string& program);

// The archive as the manifest begins it: coalition and end of the chain, without any lists. Refused with `invalid` when
// it is no export of a coalition, of a newer format, or incomplete.
[[nodiscard]] Result<CoalitionArchive> begin_archive(const boost::json::object& manifest);

// Refused with `invalid` when the manifest counts other numbers of records, changes and so on.
[[nodiscard]] Result<void> check_counts(const boost::json::object& manifest, const CoalitionArchive& archive);

}  // namespace foothold::workspace

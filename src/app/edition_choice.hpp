#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace foothold::app {

// Which edition of a data folder is served: the one named, or the newest .db file that is not the demonstration's, or
// the demonstration. Refused with `not_found` when there is none, saying how to make one.
Result<std::filesystem::path> choose_edition(const std::filesystem::path& data_folder,
                                             const std::filesystem::path& named);

}  // namespace foothold::app

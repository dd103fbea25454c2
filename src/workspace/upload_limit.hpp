#pragma once

#include <cstddef>

#include "http/request.hpp"

namespace foothold::workspace {

// What may be sent at once, in bytes: the files of a record, and a table that is brought in, each with some bytes more
// for what a form puts around them.
inline constexpr std::size_t around_files = std::size_t{64} * 1024;
inline constexpr std::size_t longest_upload = std::size_t{20} * 1024 * 1024 + around_files;
inline constexpr std::size_t longest_table_upload = std::size_t{2} * 1024 * 1024 + around_files;

// How long the body of the request may be, judged by its first line; 0 where the common limit holds. Nothing but files
// is longer than that.
[[nodiscard]] std::size_t upload_limit(const http::Request& request);

}  // namespace foothold::workspace

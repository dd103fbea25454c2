#include "workspace/attachments/file_size.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::workspace {

std::string file_size_words(std::int64_t bytes) {
  constexpr double kilobyte = 1024;
  const double kilobytes = static_cast<double>(bytes) / kilobyte;
  if (kilobytes < kilobyte) return grouped_number(std::max(1.0, kilobytes), 0) + " KB";
  return grouped_number(kilobytes / kilobyte, 1) + " MB";
}

}  // namespace foothold::workspace

#include "workspace/upload_limit.hpp"

namespace foothold::workspace {

std::size_t upload_limit(const http::Request& request) {
  const bool of_coalitions =
      request.path.starts_with("/coalitions/") || request.path.starts_with("/api/v1/coalitions/");
  if (request.method != http::Method::post || !of_coalitions) return 0;
  if (request.path.ends_with("/attachments")) return longest_upload;
  if (request.path.ends_with("/import")) return longest_table_upload;
  return 0;
}

}  // namespace foothold::workspace

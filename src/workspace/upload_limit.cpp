#include "workspace/upload_limit.hpp"

namespace foothold::workspace {

std::size_t upload_limit(const http::Request& request) {
  if (request.method != http::Method::post || !request.path.starts_with("/coalitions/")) return 0;
  if (request.path.ends_with("/attachments")) return longest_upload;
  if (request.path.ends_with("/import")) return longest_table_upload;
  return 0;
}

}  // namespace foothold::workspace

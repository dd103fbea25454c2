#include "documents/public_file.hpp"

namespace foothold::documents {

Result<http::Response> public_file(DocumentCache& cache, const PublicFile& wanted,
                                   const std::function<Document()>& write) {
  auto bytes = cache.get(wanted.key, wanted.language, wanted.format, write);
  if (!bytes) return bytes.error();
  const std::string name = wanted.name + "." + std::string(ending_of(wanted.format));
  return http::file_response(media_type_of(wanted.format), name, *std::move(bytes));
}

}  // namespace foothold::documents

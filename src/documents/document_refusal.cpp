#include "documents/document_refusal.hpp"

namespace foothold::documents {

Error document_refusal(ErrorKind kind, const std::string& key,
                       std::vector<std::pair<std::string, std::string>> values) {
  Error error;
  error.kind = kind;
  error.field = "document";
  error.message = {key, values};
  error.hint = {key + ".hint", std::move(values)};
  return error;
}

}  // namespace foothold::documents

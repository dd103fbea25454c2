#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {

Error refusal(ErrorKind kind, const std::string& field, const std::string& key, const RefusalValues& values) {
  return {kind, field, {key, values}, {key + ".hint", values}, ""};
}

Error invalid(const std::string& field, const std::string& key, const RefusalValues& values) {
  return refusal(ErrorKind::invalid, field, key, values);
}

Error conflict(const std::string& field, const std::string& key, const RefusalValues& values) {
  return refusal(ErrorKind::conflict, field, key, values);
}

Error not_found(const std::string& field, const std::string& key, const RefusalValues& values) {
  return refusal(ErrorKind::not_found, field, key, values);
}

}  // namespace foothold::workspace

#include "toolkit/record_types/type_checks.hpp"

namespace foothold::toolkit {

void TypeChecks::require_type(const ContentNode& name) {
  if (!types_.all().empty() && types_.find(name.text()) == nullptr)
    problems_.push_back(name.problem("there is no record type '" + name.text() + "'"));
}

void TypeChecks::require_field(const ContentNode& node, const std::string& type, const std::string& field) {
  const RecordType* known = types_.find(type);
  if (known != nullptr && known->find_field(field) == nullptr)
    problems_.push_back(node.problem("'" + type + "' has no field '" + field + "'"));
}

}  // namespace foothold::toolkit

#include "workspace/documents/subject_address.hpp"

#include <algorithm>

namespace foothold::workspace {

std::optional<SubjectAddress> read_subject_address(const std::string& address) {
  const std::size_t question = std::min(address.find('?'), address.size());
  auto chosen = http::Query::parse(address.substr(std::min(question + 1, address.size())));
  if (!chosen) return std::nullopt;
  return SubjectAddress{address.substr(0, question), *std::move(chosen)};
}

}  // namespace foothold::workspace

#pragma once

#include <optional>
#include <string>

#include "http/request.hpp"

namespace foothold::workspace {

// What a document is made of, as its page sends it: an id, with what the reader chose behind a question mark
// ("pipeline?sector=health").
struct SubjectAddress {
  std::string id;
  http::Query chosen;
};

// Nothing when the choice cannot be read.
[[nodiscard]] std::optional<SubjectAddress> read_subject_address(const std::string& address);

}  // namespace foothold::workspace

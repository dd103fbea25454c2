#pragma once

#include <cstddef>
#include <string>

#include "base/error.hpp"

namespace foothold::http {

// Every refusal that the platform itself makes, before or beside the handlers, so that the keys of their words stand in
// one place. Each has a message "refusal.<name>" and a hint "refusal.<name>.hint" in content/strings/http.yaml.

[[nodiscard]] Error malformed_request(std::string detail);
[[nodiscard]] Error missing_host();
[[nodiscard]] Error malformed_address();
[[nodiscard]] Error malformed_query(std::string detail);
[[nodiscard]] Error malformed_form(std::string detail);
[[nodiscard]] Error header_too_large(std::size_t limit);
[[nodiscard]] Error body_too_large(std::size_t limit);
[[nodiscard]] Error request_too_slow();
[[nodiscard]] Error unknown_method();
[[nodiscard]] Error unknown_transfer_encoding();
[[nodiscard]] Error unknown_address();
[[nodiscard]] Error method_not_allowed();
[[nodiscard]] Error internal_failure(std::string detail);
[[nodiscard]] Error missing_assets(const std::string& folder, std::string detail);
[[nodiscard]] Error cannot_listen(const std::string& address, unsigned port, std::string detail);

}  // namespace foothold::http

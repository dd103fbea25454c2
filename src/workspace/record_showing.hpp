#pragma once

#include <optional>

#include "http/response.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// The page of the record of the address, which the person may see. With what was refused, when something was: what they
// sent from this page could not be done.
Result<http::Response> show_record(const RecordRequest& asked, const std::optional<Error>& refused = {});

}  // namespace foothold::workspace

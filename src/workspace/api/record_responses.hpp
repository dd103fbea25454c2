#pragma once

#include "http/response.hpp"
#include "workspace/api/api_request.hpp"

namespace foothold::workspace {

// A record as the participant may see it. Its revision is its ETag, so that what has not changed is not sent again and
// an edit can say what it was made from. Only the reader's own programs may keep it.
[[nodiscard]] http::Response record_response(const ApiRequest& asked, const Record& record);

}  // namespace foothold::workspace

#include "workspace/api/record_responses.hpp"

#include "workspace/api/record_json.hpp"

namespace foothold::workspace {

http::Response record_response(const ApiRequest& asked, const Record& record) {
  http::Response response = http::json_response(record_json(asked.seen(record)));
  response.etag = std::to_string(record.revision);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

}  // namespace foothold::workspace

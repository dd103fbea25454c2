#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <map>
#include <string>

#include "accounts/api_tokens/api_caller.hpp"
#include "http/router.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// One request of a program to one coalition: what RecordRequest knows, and how the API reads what was sent. Holds for
// one request and borrows it.
class ApiRequest {
 public:
  ApiRequest(const http::Request& request, WorkspaceSite& workspace, Participant participant)
      : asked_(request, workspace, std::move(participant)) {}

  [[nodiscard]] const http::Request& request() const { return asked_.request(); }
  [[nodiscard]] WorkspaceSite& workspace() const { return asked_.workspace(); }
  [[nodiscard]] const Participant& participant() const { return asked_.participant(); }
  [[nodiscard]] const RecordRequest& records() const { return asked_; }

  // The address of something in this coalition, given what stands behind its name.
  [[nodiscard]] std::string path(const std::string& rest) const { return "/api/v1" + participant().path(rest); }
  // The type of a record. Throws Broken when the content no longer knows it.
  [[nodiscard]] const toolkit::RecordType& type_of(const Record& record) const;
  // The record with no more in it than the participant may see.
  [[nodiscard]] Record seen(Record record) const;

  // The JSON object that was sent; an empty one for no body at all. Refused with `invalid` for another content type,
  // for what is no JSON object, and for JSON nested deeper than 32.
  Result<boost::json::object> require_body() const;
  // The same, where something has to be sent.
  Result<boost::json::object> require_some_body() const;

  // The revision in If-Match: "7", as the ETag of a record says it. Refused with `unconditional` when there is none,
  // with `invalid` when it is none.
  Result<std::int64_t> require_revision() const;

  // A whole number of the query, or `otherwise` when it is not there. Refused with `invalid` outside of the limits.
  struct Limits {
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t otherwise = 0;
  };
  Result<std::int64_t> number(const std::string& name, const Limits& limits) const;

 private:
  RecordRequest asked_;
};

// The person behind the request, in the coalition {slug}. Refused with `not_signed_in`; with `not_found` as pages do,
// also when the token is for another coalition; with `not_permitted` when it would write without a token that may.
Result<Participant> require_api_participant(const http::Request& request, WorkspaceSite& workspace);

// What a program reads carries a hash of its bytes as ETag, unless it has a tag already, and only the reader's own
// programs may keep it. Answers to writes and refusals stay as they are.
[[nodiscard]] http::Response tagged_for_reading(const http::Request& request, http::Response response);

// A handler that finds out who asks, and then lets `answer` of an Answers made for this one request answer.
template <typename Answers>
http::Handler api_handler(WorkspaceSite& workspace, Result<http::Response> (Answers::*answer)()) {
  return [&workspace, answer](const http::Request& request) -> Result<http::Response> {
    auto participant = require_api_participant(request, workspace);
    if (!participant) return participant.error();
    const ApiRequest asked(request, workspace, std::move(participant).value());
    auto response = (Answers(asked).*answer)();
    if (!response) return response;
    return tagged_for_reading(request, std::move(response).value());
  };
}

}  // namespace foothold::workspace

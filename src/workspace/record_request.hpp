#pragma once

#include <map>
#include <string>
#include <vector>

#include "http/router.hpp"
#include "workspace/access.hpp"
#include "workspace/reference_names.hpp"

namespace foothold::workspace {

// What all requests about records have in common: who asks, in which language, and the way to what they name. Holds for
// one request and borrows it; its parts refer to each other, so it is never copied.
class RecordRequest {
 public:
  RecordRequest(const http::Request& request, WorkspaceSite& workspace, Participant participant);
  RecordRequest(const RecordRequest&) = delete;
  RecordRequest& operator=(const RecordRequest&) = delete;

  [[nodiscard]] const http::Request& request() const { return request_; }
  [[nodiscard]] WorkspaceSite& workspace() const { return workspace_; }
  [[nodiscard]] const Participant& participant() const { return participant_; }
  [[nodiscard]] const html::PageContext& page() const { return page_; }
  [[nodiscard]] const ReferenceNames& names() const { return names_; }

  // Refused with `not_found` when the content knows no such type.
  Result<const toolkit::RecordType*> require_type(const std::string& id) const;
  // The record of the address, which the person may see; removed ones too when asked for.
  Result<Record> require_seen(bool also_removed = false) const;
  // The same, and they may write it; `not_permitted` otherwise.
  Result<Record> require_writable(bool also_removed = false) const;
  // The form that was sent, from this session.
  Result<http::Query> require_form() const;

  // On to something in this coalition, given what stands behind its name.
  [[nodiscard]] http::Response go_to(const std::string& rest) const;
  // The names of the members by their ids, and of those among `others` who are members no more.
  [[nodiscard]] std::map<std::string, std::string> people(const std::vector<std::string>& others = {}) const;

 private:
  const http::Request& request_;
  WorkspaceSite& workspace_;
  const Participant participant_;
  const html::PageContext page_;
  const ReferenceNames names_;
};

// What a person begins from a button: a record of a type, seen by whom the type says, with the person as its owner.
[[nodiscard]] NewRecord new_record(const toolkit::RecordType& type, boost::json::object fields,
                                   const std::string& coalition, const std::string& person);

// A handler that finds out who asks, and then lets `answer` of a Pages made for this one request answer.
template <typename Pages>
http::Handler record_handler(WorkspaceSite& workspace, Result<http::Response> (Pages::*answer)()) {
  return [&workspace, answer](const http::Request& request) -> Result<http::Response> {
    auto participant = require_participant(request, workspace);
    if (!participant) return participant.error();
    RecordRequest asked(request, workspace, std::move(participant).value());
    return (Pages(asked).*answer)();
  };
}

}  // namespace foothold::workspace

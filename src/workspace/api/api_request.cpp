#include "workspace/api/api_request.hpp"

#include <boost/json.hpp>

#include "base/files.hpp"
#include "base/text.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

Error refuse(ErrorKind kind, const std::string& field, const std::string& key) {
  return {kind, field, {key, {}}, {key + ".hint", {}}, ""};
}

bool writes(const http::Request& request) {
  return request.method != http::Method::get && request.method != http::Method::head;
}

std::string media_type(const http::Request& request) {
  const std::string_view header = request.header("content-type");
  return lower_ascii(trim(header.substr(0, header.find(';'))));
}

// 7 for "7" in quotes, also as weak tags and those of compressed answers are written.
std::optional<std::int64_t> revision_in(std::string_view tag) {
  tag = trim(tag);
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  if (tag.size() < 3 || !tag.starts_with('"') || !tag.ends_with('"')) return std::nullopt;
  tag = tag.substr(1, tag.size() - 2);
  if (tag.ends_with("-gzip")) tag.remove_suffix(5);
  const auto revision = parse_integer(tag);
  return revision && *revision > 0 ? revision : std::nullopt;
}

}  // namespace

const toolkit::RecordType& ApiRequest::type_of(const Record& record) const {
  const toolkit::RecordType* type = workspace().toolkit.record_types.find(record.type);
  if (type == nullptr) throw Broken("the content no longer knows the type of records " + record.type);
  return *type;
}

Record ApiRequest::seen(Record record) const {
  const toolkit::RecordType& type = type_of(record);
  return visible_record(participant(), type, std::move(record));
}

Result<boost::json::object> ApiRequest::require_body() const {
  return request().body.empty() ? boost::json::object() : require_some_body();
}

Result<boost::json::object> ApiRequest::require_some_body() const {
  if (media_type(request()) != "application/json") return refuse(ErrorKind::invalid, "Content-Type", "api.not_json");
  auto body = read_json_object(request().body);
  if (!body) return refuse(ErrorKind::invalid, "body", "api.malformed_json");
  return *std::move(body);
}

Result<std::int64_t> ApiRequest::require_revision() const {
  const std::string_view tag = request().header("if-match");
  if (tag.empty()) return refuse(ErrorKind::unconditional, "If-Match", "api.revision_missing");
  const auto revision = revision_in(tag);
  if (!revision) return refuse(ErrorKind::invalid, "If-Match", "api.revision_malformed");
  return *revision;
}

Result<std::int64_t> ApiRequest::number(const std::string& name, const Limits& limits) const {
  const auto asked = request().query.find(name);
  if (!asked) return limits.otherwise;
  const auto number = parse_integer(*asked);
  if (!number || *number < limits.least || *number > limits.most)
    return invalid(name, "api.number_out_of_range",
                   {{"name", name}, {"least", std::to_string(limits.least)}, {"most", std::to_string(limits.most)}});
  return *number;
}

Result<Participant> require_api_participant(const http::Request& request, WorkspaceSite& workspace) {
  auto caller = accounts::require_api_caller(request, workspace.accounts);
  if (!caller) return caller.error();
  auto participant = participant_of(caller->visitor, request.parameter("slug"), workspace);
  if (!participant) return participant;
  if (!caller->may_enter(participant->coalition.id)) return not_found("slug", "coalition.unknown");
  if (writes(request) && !caller->may_write())
    return refuse(ErrorKind::not_permitted, "Authorization", caller->token ? "api.token_reads" : "api.token_needed");
  return participant;
}

http::Response tagged_for_reading(const http::Request& request, http::Response response) {
  if (writes(request) || response.status != 200 || !response.etag.empty()) return response;
  response.etag = sha256(*response.body).substr(0, 16);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

}  // namespace foothold::workspace

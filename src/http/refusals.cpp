#include "http/refusals.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace foothold::http {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

Error refusal(ErrorKind kind, std::string_view name, std::string field = {}, const Values& values = {}) {
  const std::string key = "refusal." + std::string(name);
  return {kind, std::move(field), {key, values}, {key + ".hint", values}, {}};
}

Error with_detail(Error error, std::string detail) {
  error.detail = std::move(detail);
  return error;
}

std::string kilobytes(std::size_t bytes) {
  return grouped_number(static_cast<double>(bytes) / 1024.0, 0);
}

}  // namespace

Error malformed_request(std::string detail) {
  return with_detail(refusal(ErrorKind::invalid, "malformed_request"), std::move(detail));
}

Error missing_host() {
  return refusal(ErrorKind::invalid, "missing_host", "Host");
}

Error malformed_address() {
  return refusal(ErrorKind::invalid, "malformed_address", "address");
}

Error malformed_query(std::string detail) {
  return with_detail(refusal(ErrorKind::invalid, "malformed_query", "query"), std::move(detail));
}

Error malformed_form(std::string detail) {
  return with_detail(refusal(ErrorKind::invalid, "malformed_form", "form"), std::move(detail));
}

Error header_too_large(std::size_t limit) {
  return refusal(ErrorKind::too_large, "header_too_large", {}, {{"limit", kilobytes(limit)}});
}

Error body_too_large(std::size_t limit) {
  return refusal(ErrorKind::too_large, "body_too_large", {}, {{"limit", kilobytes(limit)}});
}

Error request_too_slow() {
  return refusal(ErrorKind::timeout, "request_too_slow");
}

Error unknown_method() {
  return refusal(ErrorKind::not_allowed, "unknown_method", "method");
}

Error unknown_transfer_encoding() {
  return refusal(ErrorKind::invalid, "unknown_transfer_encoding", "Transfer-Encoding");
}

Error unknown_address() {
  return refusal(ErrorKind::not_found, "unknown_address");
}

Error method_not_allowed() {
  return refusal(ErrorKind::not_allowed, "method_not_allowed", "method");
}

Error internal_failure(std::string detail) {
  return with_detail(refusal(ErrorKind::internal, "internal_failure"), std::move(detail));
}

Error missing_assets(const std::string& folder, std::string detail) {
  return with_detail(refusal(ErrorKind::unavailable, "missing_assets", {}, {{"folder", folder}}), std::move(detail));
}

Error cannot_listen(const std::string& address, unsigned port, std::string detail) {
  return with_detail(
      refusal(ErrorKind::unavailable, "cannot_listen", {}, {{"address", address}, {"port", std::to_string(port)}}),
      std::move(detail));
}

}  // namespace foothold::http

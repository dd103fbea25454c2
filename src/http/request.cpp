#include "http/request.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include "base/text.hpp"
#include "http/refusals.hpp"

namespace foothold::http {
namespace {

constexpr std::size_t most_form_fields = 2000;

enum class PlusSign { is_blank, is_itself };

// The value of a hexadecimal digit, or -1.
int digit_value(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

// The byte that "%4a" stands for at the start of `text`, or -1.
int escaped_byte(std::string_view text) {
  if (text.size() < 3) return -1;
  const int high = digit_value(text[1]);
  const int low = digit_value(text[2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// The text without its escapes; nothing when one is malformed.
std::optional<std::string> decode(std::string_view text, PlusSign plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%') {
      const int byte = escaped_byte(text.substr(at));
      if (byte < 0) return std::nullopt;
      decoded += static_cast<char>(static_cast<std::uint8_t>(byte));
      at += 2;
    } else {
      decoded += text[at] == '+' && plus == PlusSign::is_blank ? ' ' : text[at];
    }
  }
  return decoded;
}

// Decoded text that is safe to hand on: UTF-8, and without the zero byte at which C libraries would cut it off.
std::optional<std::string> decode_form_text(std::string_view text) {
  auto decoded = decode(text, PlusSign::is_blank);
  if (!decoded || !is_valid_utf8(*decoded) || decoded->find('\0') != std::string::npos) return std::nullopt;
  return decoded;
}

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code < 0x20 || code == 0x7F;
}

bool is_acceptable_path(std::string_view path) {
  if (!path.starts_with('/') || !is_valid_utf8(path) || std::any_of(path.begin(), path.end(), is_control)) return false;
  const auto segments = split(path, '/');
  return std::find(segments.begin(), segments.end(), "..") == segments.end();
}

// Takes "/es" off the front of the path; what remains starts with '/' again.
Language take_language(std::string& path) {
  const std::string prefix = "/" + std::string(language_code(Language::spanish));
  if (path != prefix && !path.starts_with(prefix + "/")) return Language::english;
  path.erase(0, prefix.size());
  if (path.empty()) path = "/";
  return Language::spanish;
}

}  // namespace

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::del:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
  }
  return "GET";
}

Result<Query> Query::parse(std::string_view text, std::size_t most) {
  Query query;
  for (const std::string_view part : split(text, '&')) {
    if (part.empty()) continue;
    if (query.parts_.size() == most) return malformed_query("more than " + std::to_string(most) + " parts");
    const std::size_t equals = std::min(part.find('='), part.size());
    auto name = decode_form_text(part.substr(0, equals));
    auto value = decode_form_text(part.substr(std::min(equals + 1, part.size())));
    if (!name || !value) return malformed_query("an escape or a letter that cannot be read");
    query.add(*std::move(name), *std::move(value));
  }
  return query;
}

std::optional<std::string> Query::find(std::string_view name) const {
  for (const auto& [part_name, value] : parts_) {
    if (part_name != name) continue;
    const std::string_view trimmed = trim(value);
    return trimmed.empty() ? std::nullopt : std::optional<std::string>(trimmed);
  }
  return std::nullopt;
}

std::string_view Query::raw(std::string_view name) const {
  const auto at = std::find_if(parts_.begin(), parts_.end(), [&](const auto& part) { return part.first == name; });
  return at == parts_.end() ? std::string_view() : std::string_view(at->second);
}

std::vector<std::string> Query::list(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [part_name, value] : parts_) {
    if (part_name != name) continue;
    for (const std::string_view item : split(value, ','))
      if (!trim(item).empty()) values.emplace_back(trim(item));
  }
  return values;
}

std::string Request::path_and_query() const {
  const std::size_t query_start = std::min(target.find('?'), target.size());
  return path + target.substr(query_start);
}

std::string_view Request::header(std::string_view name) const {
  for (const auto& [header_name, value] : headers)
    if (header_name == name) return value;
  return {};
}

const std::string& Request::parameter(std::string_view name) const {
  const auto found = path_parameters.find(name);
  if (found == path_parameters.end())
    throw std::logic_error("no {" + std::string(name) + "} in the pattern of " + path);
  return found->second;
}

std::string_view Request::cookie(std::string_view name) const {
  for (const auto& [header_name, cookies] : headers) {
    if (header_name != "cookie") continue;
    for (const std::string_view part : split(cookies, ';')) {
      const std::string_view cookie = trim(part);
      if (cookie.size() > name.size() && cookie.starts_with(name) && cookie[name.size()] == '=')
        return cookie.substr(name.size() + 1);
    }
  }
  return {};
}

Result<Query> Request::form() const {
  const std::string_view type = header("content-type");
  if (trim(type.substr(0, type.find(';'))) != "application/x-www-form-urlencoded")
    return malformed_query("the body is not a form");
  return Query::parse(body, most_form_fields);
}

bool Request::wants_json() const {
  return path == "/api" || path.starts_with("/api/");
}

Result<Request> parse_target(Method method, std::string_view target) {
  const std::size_t question = std::min(target.find('?'), target.size());
  auto path = decode(target.substr(0, question), PlusSign::is_itself);
  if (!path || !is_acceptable_path(*path)) return malformed_address();
  auto query = Query::parse(target.substr(std::min(question + 1, target.size())));
  if (!query) return query.error();

  Request request;
  request.method = method;
  request.target = target;
  request.path = *std::move(path);
  request.language = take_language(request.path);
  request.query = std::move(query).value();
  return request;
}

}  // namespace foothold::http

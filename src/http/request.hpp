#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"

namespace foothold::http {

enum class Method { get, head, post, put, patch, del, options };

[[nodiscard]] std::string_view method_name(Method method);

// The part of an address behind the question mark, decoded, in the order it came. Names may repeat.
class Query {
 public:
  // Decodes "a=1&b=two+words". Refuses malformed percent escapes, text that is not UTF-8, and more parts than `most`.
  static Result<Query> parse(std::string_view text, std::size_t most = 100);

  // The first value of that name, trimmed; nothing when it is absent or blank.
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
  // The first value of that name just as it was sent; empty when it is absent. For passwords and longer text.
  [[nodiscard]] std::string_view raw(std::string_view name) const;
  // Every value of that name; a value with commas counts as several ("places=29019,29510").
  [[nodiscard]] std::vector<std::string> list(std::string_view name) const;
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& parts() const { return parts_; }
  void add(std::string name, std::string value) { parts_.emplace_back(std::move(name), std::move(value)); }

 private:
  std::vector<std::pair<std::string, std::string>> parts_;
};

// One request as the handlers see it: decoded, size-checked, and without any type of the transport.
struct Request {
  Method method = Method::get;
  std::string target;                     // as sent, for the log
  std::string path;                       // decoded, without the language prefix: "/places/29019"
  Language language = Language::english;  // from the prefix "/es"; English without one
  Query query;
  std::map<std::string, std::string, std::less<>> path_parameters;  // filled by the router from {names} in the pattern
  std::vector<std::pair<std::string, std::string>> headers;         // names in lower case
  std::string body;
  std::string remote_address;

  // The path with the query as it was sent, without the language prefix: where the same page stands in another
  // language.
  [[nodiscard]] std::string path_and_query() const;
  // The first header of that lower-case name; empty when absent.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  // A {name} of the route's pattern, filled by the router. Asking for another name is a programmer's mistake and throws
  // std::logic_error.
  [[nodiscard]] const std::string& parameter(std::string_view name) const;
  // The cookie of that name; empty when absent. The first one counts, which is the one with the closest path.
  [[nodiscard]] std::string_view cookie(std::string_view name) const;
  // What a form of ours sent in its body. Refuses another type than application/x-www-form-urlencoded, malformed
  // escapes, text that is not UTF-8, and more than 2,000 fields.
  [[nodiscard]] Result<Query> form() const;
  // True when the address belongs to the API, whose errors are JSON.
  [[nodiscard]] bool wants_json() const;
};

// Splits and decodes a request target ("/es/places/29019?x=1") into path, language and query.
// Refuses: not starting with '/', malformed escapes, control characters, "..", text that is not UTF-8.
Result<Request> parse_target(Method method, std::string_view target);

}  // namespace foothold::http

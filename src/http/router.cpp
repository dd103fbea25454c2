#include "http/router.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "http/refusals.hpp"

namespace foothold::http {
namespace {

using Parameters = std::map<std::string, std::string, std::less<>>;

// One segment of a pattern: "{geoid}.csv" is a name with a literal ending, "places" is all literal.
struct SegmentPattern {
  std::string_view before;
  std::string_view name;
  std::string_view after;
};

SegmentPattern read_segment(std::string_view segment) {
  const std::size_t open = segment.find('{');
  if (open == std::string_view::npos) return {segment, {}, {}};
  const std::size_t close = segment.find('}', open);
  if (close == std::string_view::npos) throw std::logic_error("a { without } in a pattern: " + std::string(segment));
  return {segment.substr(0, open), segment.substr(open + 1, close - open - 1), segment.substr(close + 1)};
}

bool fit_segment(std::string_view pattern_segment, std::string_view segment, Parameters& parameters) {
  const SegmentPattern pattern = read_segment(pattern_segment);
  if (pattern.name.empty()) return pattern.before == segment;
  const bool fits = segment.starts_with(pattern.before) && segment.ends_with(pattern.after) &&
                    segment.size() > pattern.before.size() + pattern.after.size();
  if (!fits) return false;
  segment.remove_prefix(pattern.before.size());
  segment.remove_suffix(pattern.after.size());
  parameters.insert_or_assign(std::string(pattern.name), std::string(segment));
  return true;
}

// Cuts the first segment off the front of `rest`; a path with no segment left gives nothing.
std::optional<std::string_view> next_segment(std::string_view& rest) {
  if (rest.empty()) return std::nullopt;
  rest.remove_prefix(1);
  const std::size_t length = std::min(rest.find('/'), rest.size());
  const std::string_view segment = rest.substr(0, length);
  rest.remove_prefix(length);
  return segment;
}

// The values of the {names} when the path fits the pattern.
std::optional<Parameters> fit(std::string_view pattern, std::string_view path) {
  Parameters parameters;
  while (true) {
    const auto wanted = next_segment(pattern);
    const auto given = next_segment(path);
    if (!wanted || !given) return !wanted && !given ? std::optional(std::move(parameters)) : std::nullopt;
    if (!fit_segment(*wanted, *given, parameters)) return std::nullopt;
  }
}

std::size_t count_literal_letters(std::string_view pattern) {
  std::size_t letters = 0;
  bool literal = true;
  for (const char letter : pattern) {
    if (letter == '{') literal = false;
    if (literal) ++letters;
    if (letter == '}') literal = true;
  }
  return letters;
}

void add_route(std::vector<Route>& routes, Route route) {
  if (!route.pattern.starts_with('/')) throw std::logic_error("a pattern starts with a slash: " + route.pattern);
  for (const std::string_view segment : split(route.pattern, '/')) static_cast<void>(read_segment(segment));
  const bool known = std::any_of(routes.begin(), routes.end(), [&](const Route& other) {
    return other.method == route.method && other.pattern == route.pattern;
  });
  if (known) throw std::logic_error("added twice: " + std::string(method_name(route.method)) + " " + route.pattern);
  routes.push_back(std::move(route));
}

// A HEAD is a GET whose body the server leaves out.
Method answered_as(Method method) {
  return method == Method::head ? Method::get : method;
}

struct Match {
  const Route* route = nullptr;
  Parameters parameters;
  std::size_t literal_letters = 0;
};

std::optional<Match> find_route(const std::vector<Route>& routes, const Request& request) {
  std::optional<Match> best;
  for (const Route& route : routes) {
    if (route.method != answered_as(request.method)) continue;
    auto parameters = fit(route.pattern, request.path);
    if (!parameters) continue;
    const std::size_t letters = count_literal_letters(route.pattern);
    if (!best || letters > best->literal_letters) best = Match{&route, *std::move(parameters), letters};
  }
  return best;
}

// What an Allow header says for the path: "GET, HEAD, POST"; empty when no route has it.
std::string allowed_methods(const std::vector<Route>& routes, std::string_view path) {
  std::vector<std::string> names;
  for (const Route& route : routes) {
    std::string name(method_name(route.method));
    if (!fit(route.pattern, path) || std::find(names.begin(), names.end(), name) != names.end()) continue;
    names.push_back(std::move(name));
    if (route.method == Method::get) names.emplace_back(method_name(Method::head));
  }
  return join(names, ", ");
}

}  // namespace

Router::Router(ErrorRenderer render_error) : render_error_(std::move(render_error)) {}

void Router::get(std::string pattern, Handler handler) {
  add_route(routes_, {Method::get, std::move(pattern), std::move(handler)});
}

void Router::post(std::string pattern, Handler handler) {
  add_route(routes_, {Method::post, std::move(pattern), std::move(handler)});
}

void Router::patch(std::string pattern, Handler handler) {
  add_route(routes_, {Method::patch, std::move(pattern), std::move(handler)});
}

void Router::del(std::string pattern, Handler handler) {
  add_route(routes_, {Method::del, std::move(pattern), std::move(handler)});
}

Response Router::answer(Request request) const {
  auto match = find_route(routes_, request);
  if (!match) {
    const std::string allowed = allowed_methods(routes_, request.path);
    if (allowed.empty()) return refuse(request, unknown_address());
    Response response = refuse(request, method_not_allowed());
    response.headers.emplace_back("Allow", allowed);
    return response;
  }
  request.path_parameters = std::move(match->parameters);
  auto answer = match->route->handler(request);
  return answer ? std::move(answer).value() : refuse(request, answer.error());
}

Response Router::refuse(const Request& request, const Error& error) const {
  Response response = render_error_(request, error);
  response.status = status_of(error.kind);
  return response;
}

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid:
      return 400;
    case ErrorKind::not_signed_in:
      return 401;
    case ErrorKind::not_permitted:
      return 403;
    case ErrorKind::too_many:
      return 429;
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::not_allowed:
      return 405;
    case ErrorKind::too_large:
      return 413;
    case ErrorKind::conflict:
      return 409;
    case ErrorKind::unconditional:
      return 428;
    case ErrorKind::unavailable:
      return 503;
    case ErrorKind::timeout:
      return 408;
    case ErrorKind::interrupted:
      return 503;
    case ErrorKind::internal:
      return 500;
  }
  return 500;
}

}  // namespace foothold::http

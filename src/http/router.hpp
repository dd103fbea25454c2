#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace foothold::http {

using Handler = std::function<Result<Response>(const Request&)>;
using ErrorRenderer = std::function<Response(const Request&, const Error&)>;

struct Route {
  Method method = Method::get;
  std::string pattern;  // "/places/{geoid}" or "/api/v1/places/{geoid}.csv"
  Handler handler;
};

// All routes of the program, added slice by slice in app/web_site.cpp. Reading is thread-safe once all routes are
// added. A pattern is a list of segments; a {name} takes one whole segment, or one up to a literal ending such as
// ".csv". Where two patterns fit, the one with more literal letters wins.
class Router {
 public:
  // `render_error` turns a refusal into a page or a JSON body; it sets everything but the status.
  explicit Router(ErrorRenderer render_error);

  // Adding the same method and pattern twice is a programmer's mistake and throws std::logic_error.
  void get(std::string pattern, Handler handler);
  void post(std::string pattern, Handler handler);
  void patch(std::string pattern, Handler handler);
  void del(std::string pattern, Handler handler);

  // Finds the route and answers. Never throws for a bad request: unknown address → not_found, known address with
  // another method → not_allowed (with an Allow header), HEAD is answered as GET. What a handler throws passes through.
  [[nodiscard]] Response answer(Request request) const;
  [[nodiscard]] Response refuse(const Request& request, const Error& error) const;

  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  ErrorRenderer render_error_;
};

// The status for each kind of refusal: the one table.
[[nodiscard]] int status_of(ErrorKind kind);

}  // namespace foothold::http

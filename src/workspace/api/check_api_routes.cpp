#include "workspace/api/api_request.hpp"
#include "workspace/api/api_routes.hpp"
#include "workspace/findings/checks_json.hpp"

namespace foothold::workspace {
namespace {

// What the checks find in a coalition.
class CheckAnswers {
 public:
  explicit CheckAnswers(const ApiRequest& asked) : asked_(asked) {}

  Result<http::Response> checks() {
    const auto records =
        records_of_coalition(asked_.participant().coalition.id, asked_.workspace().toolkit, asked_.workspace().records);
    const CheckScope scope = check_scope(asked_.request().query.find("for").value_or(""));
    return http::json_response(checks_json(only_within(scope, seen_findings(*records, asked_.participant()))));
  }

 private:
  const ApiRequest& asked_;
};

}  // namespace

void add_check_api_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/api/v1/coalitions/{slug}/checks", api_handler(workspace, &CheckAnswers::checks));
}

}  // namespace foothold::workspace

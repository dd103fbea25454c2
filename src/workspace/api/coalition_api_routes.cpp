#include "workspace/api/api_request.hpp"
#include "workspace/api/api_routes.hpp"
#include "workspace/api/change_formats.hpp"
#include "workspace/api/coalition_json.hpp"
#include "workspace/api/record_json.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using http::Request;
using http::Response;

constexpr std::int64_t most_changes = 500;
constexpr std::int64_t usual_changes = 100;
constexpr std::int64_t most_lines = 100'000;
constexpr std::int64_t most_found = 100;
constexpr std::int64_t highest_number = 1'000'000'000'000;

// What is asked of a coalition as a whole.
class CoalitionAnswers {
 public:
  explicit CoalitionAnswers(const ApiRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> coalition() {
    RecordCounts counts;
    for (const toolkit::RecordType& type : workspace_.toolkit.record_types.all())
      counts.emplace_back(type.id, workspace_.records.count(visible_to(participant_, type.id)));
    return http::json_response(coalition_json(participant_, counts));
  }

  Result<Response> members() {
    return http::json_response(
        members_json(workspace_.accounts.members.of_coalition(participant_.coalition.id), participant_.role));
  }

  Result<Response> search() {
    RecordPage page{{}, 0, 0, most_found};
    const std::string words = asked_.request().query.find("q").value_or("");
    for (Record& record :
         workspace_.records.search(participant_.coalition.id, words, most_found, reader_of(participant_)))
      page.records.push_back(asked_.seen(std::move(record)));
    page.total = static_cast<std::int64_t>(page.records.size());
    return http::json_response(records_json(page));
  }

  Result<Response> changes() {
    const auto after = asked_.number("after", {0, highest_number, 0});
    if (!after) return after.error();
    const auto limit = asked_.number("limit", {1, most_changes, usual_changes});
    if (!limit) return limit.error();
    const auto found = changes_after(*after, *limit);
    const std::int64_t last = found.empty() ? *after : found.back().number;
    return http::json_response(changes_json(tell_changes(found, participant_, workspace_), last));
  }

  Result<Response> changes_table() {
    const auto after = asked_.number("after", {0, highest_number, 0});
    if (!after) return after.error();
    auto found = changes_after(*after, most_lines + 1);
    if (static_cast<std::int64_t>(found.size()) > most_lines) return too_many_changes();
    const std::string table = changes_csv(tell_changes(std::move(found), participant_, workspace_),
                                          asked_.records().page(), workspace_.toolkit.record_types);
    return http::file_response("text/csv; charset=utf-8", participant_.coalition.slug + "-changes.csv", table);
  }

 private:
  [[nodiscard]] std::vector<Change> changes_after(std::int64_t number, std::int64_t limit) const {
    return workspace_.records.changes_since(participant_.coalition.id, number, limit, reader_of(participant_));
  }

  static Error too_many_changes() {
    return refusal(ErrorKind::too_large, "after", "api.too_many_changes", {{"limit", std::to_string(most_lines)}});
  }

  const ApiRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

// Those of the person; with a token, the one that it is for.
Result<Response> answer_coalitions(const Request& request, WorkspaceSite& workspace) {
  const auto caller = accounts::require_api_caller(request, workspace.accounts);
  if (!caller) return caller.error();
  std::vector<CoalitionEntry> entries;
  for (CoalitionEntry& entry : coalitions_of(caller->visitor.person.id, workspace))
    if (caller->may_enter(entry.coalition.id)) entries.push_back(std::move(entry));
  return tagged_for_reading(request, http::json_response(coalitions_json(entries)));
}

}  // namespace

void add_coalition_api_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return api_handler(workspace, answer); };
  router.get("/api/v1/coalitions",
             [&workspace](const Request& request) { return answer_coalitions(request, workspace); });
  router.get("/api/v1/coalitions/{slug}", handler(&CoalitionAnswers::coalition));
  router.get("/api/v1/coalitions/{slug}/members", handler(&CoalitionAnswers::members));
  router.get("/api/v1/coalitions/{slug}/search", handler(&CoalitionAnswers::search));
  router.get("/api/v1/coalitions/{slug}/changes", handler(&CoalitionAnswers::changes));
  router.get("/api/v1/coalitions/{slug}/changes.csv", handler(&CoalitionAnswers::changes_table));
}

void add_api_routes(http::Router& router, WorkspaceSite& workspace) {
  add_coalition_api_routes(router, workspace);
  add_record_api_routes(router, workspace);
  add_record_writing_api_routes(router, workspace);
  add_attachment_api_routes(router, workspace);
  add_check_api_routes(router, workspace);
}

}  // namespace foothold::workspace

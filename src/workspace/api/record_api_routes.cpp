#include "toolkit/record_types/record_validation.hpp"
#include "workspace/api/api_routes.hpp"
#include "workspace/api/change_formats.hpp"
#include "workspace/api/record_json.hpp"
#include "workspace/api/record_responses.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

constexpr std::int64_t most_records = 200;
constexpr std::int64_t usual_records = 50;
constexpr std::int64_t farthest = 1'000'000;
constexpr std::int64_t most_found = 1000;

// Reading records.
class RecordReadingAnswers {
 public:
  explicit RecordReadingAnswers(const ApiRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> list() {
    auto query = read_query();
    if (!query) return query.error();
    const auto words = asked_.request().query.find("q");
    if (words && query->removed) return invalid("q", "api.no_search_in_removed");
    RecordPage page = words ? found_page(*words, *query) : listed_page(*query);
    for (Record& record : page.records) record = asked_.seen(std::move(record));
    return http::json_response(records_json(page));
  }

  Result<Response> show() {
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    return record_response(asked_, *record);
  }

  Result<Response> history() {
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    return http::json_response(history_json(
        tell_changes(workspace_.records.history(record->coalition, record->id), participant_, workspace_)));
  }

  Result<Response> links() {
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    std::vector<OutgoingLink> from;
    for (const toolkit::RecordLink& link : toolkit::links_of(asked_.type_of(*record), asked_.seen(*record).fields)) {
      const std::string reference = link.kind + ":" + link.id;
      from.push_back({link.path, reference, asked_.records().names().name(reference)});
    }
    return http::json_response(links_json(from, links_seen_to(participant_, *record, workspace_)));
  }

  Result<Response> comments() {
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    const auto comments = workspace_.comments.list(record->coalition, record->id);
    std::vector<std::string> authors;
    for (const Comment& comment : comments) authors.push_back(comment.author);
    return http::json_response(comments_json(comments, asked_.records().people(authors)));
  }

 private:
  Result<RecordQuery> read_query() const {
    const http::Query& asked = asked_.request().query;
    RecordQuery query = visible_to(participant_, asked.find("type").value_or(""));
    if (!query.type.empty() && workspace_.toolkit.record_types.find(query.type) == nullptr)
      return invalid("type", "record.unknown_type", {{"type", query.type}});
    if (const auto status = asked.find("status")) {
      query.status = toolkit::status_from_name(*status);
      if (!query.status) return invalid("status", "api.unknown_word");
    }
    const std::string removed = asked.find("removed").value_or("no");
    if (removed != "yes" && removed != "no") return invalid("removed", "api.not_yes_no");
    query.removed = removed == "yes";
    const auto from = asked_.number("from", {0, farthest, 0});
    if (!from) return from.error();
    const auto limit = asked_.number("limit", {1, most_records, usual_records});
    if (!limit) return limit.error();
    query.offset = *from;
    query.limit = *limit;
    return query;
  }

  [[nodiscard]] RecordPage listed_page(const RecordQuery& query) const {
    return {workspace_.records.list(query), workspace_.records.count(query), query.offset, query.limit};
  }

  // The search knows words only, so what it finds is sifted here.
  [[nodiscard]] RecordPage found_page(const std::string& words, const RecordQuery& query) const {
    RecordPage page{{}, 0, query.offset, query.limit};
    for (Record& record :
         workspace_.records.search(participant_.coalition.id, words, most_found, reader_of(participant_))) {
      const bool fits =
          (query.type.empty() || record.type == query.type) && (!query.status || record.status == *query.status);
      if (!fits) continue;
      if (page.total >= page.from && page.total < page.from + page.limit) page.records.push_back(std::move(record));
      ++page.total;
    }
    return page;
  }

  const ApiRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

}  // namespace

void add_record_api_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return api_handler(workspace, answer); };
  router.get("/api/v1/coalitions/{slug}/records", handler(&RecordReadingAnswers::list));
  router.get("/api/v1/coalitions/{slug}/records/{id}", handler(&RecordReadingAnswers::show));
  router.get("/api/v1/coalitions/{slug}/records/{id}/history", handler(&RecordReadingAnswers::history));
  router.get("/api/v1/coalitions/{slug}/records/{id}/links", handler(&RecordReadingAnswers::links));
  router.get("/api/v1/coalitions/{slug}/records/{id}/comments", handler(&RecordReadingAnswers::comments));
}

}  // namespace foothold::workspace

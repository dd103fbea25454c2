#include "base/text.hpp"
#include "workspace/coalition_lists.hpp"
#include "workspace/commenting.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_showing.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/visible_fields.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using html::PageContext;
using http::Request;
using http::Response;

// Looking at records, and what one does to a whole record.
class RecordReading {
 public:
  explicit RecordReading(RecordRequest& asked)
      : asked_(asked),
        request_(asked.request()),
        workspace_(asked.workspace()),
        participant_(asked.participant()),
        page_(asked.page()),
        names_(asked.names()) {}

  Result<Response> list() {
    const auto type = asked_.require_type(request_.parameter("type"));
    if (!type) return type.error();
    RecordQuery query = visible_to(participant_, (*type)->id);
    query.removed = request_.query.find("removed").has_value();
    query.order = RecordQuery::Order::by_title;
    query.offset = std::max(0LL, parse_integer(request_.query.find("from").value_or("0")).value_or(0));
    return http::html_response(record_list_page(page_, participant_,
                                                {**type, workspace_.records.list(query), query.removed,
                                                 workspace_.records.count(query), query.offset, way_to(**type)}));
  }

  Result<Response> show() { return show_record(asked_); }

  Result<Response> history() {
    const auto record = asked_.require_seen(true);
    if (!record) return record.error();
    const auto type = asked_.require_type(record->type);
    if (!type) return type.error();
    std::vector<Change> changes;
    for (Change& change : workspace_.records.history(record->coalition, record->id))
      changes.push_back(visible_change(participant_, **type, record->owner, std::move(change)));
    auto people = names_in_changes(record->coalition, changes, workspace_);
    return http::html_response(history_page(page_, participant_,
                                            {.record = *record,
                                             .type = **type,
                                             .names = names_,
                                             .changes = std::move(changes),
                                             .people = std::move(people),
                                             .attachments = workspace_.attachments.list(record->coalition, record->id),
                                             .way = way_to(**type)}));
  }

  Result<Response> remove() {
    return act([this](const RecordAction& action) { return workspace_.records.remove(action); });
  }
  Result<Response> restore() {
    return act([this](const RecordAction& action) { return workspace_.records.restore(action); });
  }
  Result<Response> restore_version() {
    const auto version = parse_integer(request_.parameter("version"));
    if (!version) return not_found("version", "record.unknown_revision");
    return act(
        [&](const RecordAction& action) { return workspace_.records.restore_version(action, *version, unseen()); });
  }

  Result<Response> comment() {
    const auto record = asked_.require_seen();
    if (!record) return record.error();
    if (participant_.role < Role::member) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto said = say_of(*record, form->find("body").value_or(""), participant_, workspace_);
    if (!said) return show_record(asked_, said.error());
    return asked_.go_to("/records/" + record->id + "#comments");
  }

  Result<Response> take_comment_back() {
    const auto record = asked_.require_seen(true);
    if (!record) return record.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto taken = take_back(*record, request_.parameter("comment"), participant_, workspace_);
    if (!taken) return taken.error();
    return asked_.go_to("/records/" + record->id + "#comments");
  }

 private:
  Result<Response> act(const std::function<Result<Record>(const RecordAction&)>& carry_out_action) {
    const auto record = asked_.require_writable(true);
    if (!record) return record.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto revision = parse_integer(form->find("_revision").value_or("")).value_or(0);
    const auto done = carry_out_action(
        {record->coalition, record->id, revision, participant_.person(), form->find("_reason").value_or("")});
    if (!done) return done.error();
    return asked_.go_to("/records/" + record->id);
  }

  [[nodiscard]] std::vector<html::Crumb> way_to(const toolkit::RecordType& type) const {
    return way_to_type(page_, participant_, workspace_.toolkit, type);
  }

  // Whoever goes back to an older version brings back what they see, and nothing else.
  [[nodiscard]] std::vector<std::string> unseen() const {
    const auto record = asked_.require_seen(true);
    const toolkit::RecordType* type = record ? workspace_.toolkit.record_types.find(record->type) : nullptr;
    return type == nullptr ? std::vector<std::string>() : unseen_fields(participant_, *type, record->owner);
  }

  RecordRequest& asked_;
  const Request& request_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
  const PageContext& page_;
  const ReferenceNames& names_;
};

}  // namespace

void add_record_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/types/{type}", handler(&RecordReading::list));
  router.get("/coalitions/{slug}/records/{id}", handler(&RecordReading::show));
  router.get("/coalitions/{slug}/records/{id}/history", handler(&RecordReading::history));
  router.post("/coalitions/{slug}/records/{id}/removal", handler(&RecordReading::remove));
  router.post("/coalitions/{slug}/records/{id}/restoration", handler(&RecordReading::restore));
  router.post("/coalitions/{slug}/records/{id}/versions/{version}/restoration",
              handler(&RecordReading::restore_version));
  router.post("/coalitions/{slug}/records/{id}/comments", handler(&RecordReading::comment));
  router.post("/coalitions/{slug}/records/{id}/comments/{comment}/removal", handler(&RecordReading::take_comment_back));
}

}  // namespace foothold::workspace

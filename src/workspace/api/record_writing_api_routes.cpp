#include "base/text.hpp"
#include "http/accept_language.hpp"
#include "workspace/api/api_routes.hpp"
#include "workspace/api/record_json.hpp"
#include "workspace/api/record_responses.hpp"
#include "workspace/api/sent_json.hpp"
#include "workspace/commenting.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

constexpr std::size_t longest_comment = 10'000;

// Writing records. That the token may write has been seen to before.
class RecordWritingAnswers {
 public:
  explicit RecordWritingAnswers(const ApiRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> create() {
    if (!may_begin(participant_)) return not_permitted();
    const auto body = asked_.require_some_body();
    if (!body) return body.error();
    const auto type = named_type(*body);
    if (!type) return type.error();
    const auto sent = read_new_record(**type, participant_, *body);
    if (!sent) return sent.error();
    const auto made = workspace_.records.create({.coalition = participant_.coalition.id,
                                                 .type = (*type)->id,
                                                 .fields = sent->fields,
                                                 .status = sent->status,
                                                 .visibility = sent->visibility,
                                                 .owner = participant_.person(),
                                                 .person = participant_.person(),
                                                 .reason = sent->reason});
    if (!made) return made.error();
    Response response = record_response(asked_, *made);
    response.status = 201;
    response.headers.emplace_back("Location", asked_.path("/records/" + made->id));
    return response;
  }

  Result<Response> change() {
    const auto record = asked_.records().require_writable(true);
    if (!record) return record.error();
    const auto revision = asked_.require_revision();
    if (!revision) return revision.error();
    const auto body = asked_.require_some_body();
    if (!body) return body.error();
    const toolkit::RecordType& type = asked_.type_of(*record);
    const auto base = workspace_.records.version_at(record->coalition, record->id, *revision);
    if (!base) return invalid("If-Match", "record.unknown_revision");
    const auto sent = read_changed_record(type, participant_, *base, *body);
    if (!sent) return sent.error();
    return save(edit_of(*base, *sent, type, participant_));
  }

  Result<Response> remove() {
    return act([this](const RecordAction& action) { return workspace_.records.remove(action); });
  }
  Result<Response> restore() {
    return act([this](const RecordAction& action) { return workspace_.records.restore(action); });
  }
  Result<Response> restore_version() {
    const auto version = parse_integer(asked_.request().parameter("version"));
    if (!version) return not_found("version", "record.unknown_revision");
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    const auto unseen = unseen_fields(participant_, asked_.type_of(*record), record->owner);
    return act(
        [&](const RecordAction& action) { return workspace_.records.restore_version(action, *version, unseen); });
  }

  Result<Response> comment() {
    const auto record = asked_.records().require_seen();
    if (!record) return record.error();
    if (participant_.role < Role::member) return not_permitted();
    const auto body = asked_.require_some_body();
    if (!body) return body.error();
    const auto text = read_text(*body, "body", longest_comment);
    if (!text) return text.error();
    const auto added = say_of(*record, *text, participant_, workspace_);
    if (!added) return added.error();
    Response response = http::json_response(comment_json(*added, asked_.records().people()));
    response.status = 201;
    return response;
  }

  Result<Response> take_comment_back() {
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    const auto taken = take_back(*record, asked_.request().parameter("comment"), participant_, workspace_);
    if (!taken) return taken.error();
    return nothing_more();
  }

 private:
  static Response nothing_more() {
    Response response;
    response.status = 204;
    return response;
  }

  Result<const toolkit::RecordType*> named_type(const boost::json::object& body) const {
    const auto id = read_text(body, "type", longest_comment);
    if (!id) return id.error();
    const toolkit::RecordType* type = workspace_.toolkit.record_types.find(*id);
    if (type == nullptr) return invalid("type", "record.unknown_type", {{"type", *id}});
    if (const auto fits = require_filled_in(*type); !fits) return fits.error();
    return type;
  }

  Result<Response> save(const RecordEdit& edit) {
    auto outcome = workspace_.records.edit(edit);
    if (!outcome) return outcome.error();
    if (auto* standing = std::get_if<EditConflict>(&*outcome)) return both_versions(*standing);
    return record_response(asked_, std::get<Record>(*outcome));
  }

  // Both versions, so that the program, or whoever looks after it, can choose and ask again.
  [[nodiscard]] Response both_versions(EditConflict& standing) const {
    standing.current = asked_.seen(std::move(standing.current));
    const Error error = conflict("fields", "api.conflict");
    Response response = http::json_response(
        conflict_json(error, standing, *workspace_.site().messages, http::language_of_api(asked_.request())));
    response.status = http::status_of(error.kind);
    return response;
  }

  Result<Response> act(const std::function<Result<Record>(const RecordAction&)>& carry_out_action) {
    const auto record = asked_.records().require_writable(true);
    if (!record) return record.error();
    const auto revision = asked_.require_revision();
    if (!revision) return revision.error();
    const auto body = asked_.require_body();
    if (!body) return body.error();
    const auto reason = read_reason(*body);
    if (!reason) return reason.error();
    const auto done = carry_out_action({record->coalition, record->id, *revision, participant_.person(), *reason});
    if (!done) return done.error();
    return record_response(asked_, *done);
  }

  const ApiRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

}  // namespace

void add_record_writing_api_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return api_handler(workspace, answer); };
  const std::string record = "/api/v1/coalitions/{slug}/records/{id}";
  router.post("/api/v1/coalitions/{slug}/records", handler(&RecordWritingAnswers::create));
  router.patch(record, handler(&RecordWritingAnswers::change));
  router.del(record, handler(&RecordWritingAnswers::remove));
  router.post(record + "/restoration", handler(&RecordWritingAnswers::restore));
  router.post(record + "/versions/{version}/restoration", handler(&RecordWritingAnswers::restore_version));
  router.post(record + "/comments", handler(&RecordWritingAnswers::comment));
  router.del(record + "/comments/{comment}", handler(&RecordWritingAnswers::take_comment_back));
}

}  // namespace foothold::workspace

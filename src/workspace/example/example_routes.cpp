#include "workspace/example/example_routes.hpp"

#include "base/clock.hpp"
#include "workspace/access.hpp"
#include "workspace/example/example_content.hpp"
#include "workspace/example/example_writing.hpp"
#include "workspace/record_description.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using accounts::Visitor;
using http::Request;
using http::Response;

constexpr std::string_view example_county = "99001";

bool has_its_county(const WorkspaceSite& workspace) {
  const auto county = places::Geoid::parse(example_county);
  return county && workspace.places.find(*county).has_value();
}

// The administrator who sends the form.
Result<Visitor> require_administrator(const Request& request, WorkspaceSite& workspace) {
  auto visitor = accounts::require_visitor(request, workspace.accounts);
  if (!visitor) return visitor;
  const auto form = read_form(request, workspace.accounts, visitor->session);
  if (!form) return form.error();
  if (!visitor->person.administrator) return not_found("path", "coalition.unknown");
  return visitor;
}

Result<Response> make_coordinator(const Request& request, WorkspaceSite& workspace, const Visitor& visitor,
                                  const Coalition& example) {
  if (const auto joined = workspace.accounts.members.set(example.id, visitor.person.id, Role::coordinator); !joined)
    return joined.error();
  const html::PageContext page(workspace.site(), request.language, request.path);
  return http::redirect_response(page.link("/coalitions/" + example.slug));
}

Result<Example> read_for_today(const WorkspaceSite& workspace) {
  ContentProblems problems;
  Example example =
      read_example(ContentFolder(workspace.settings.content),
                   {workspace.toolkit, workspace.places, *workspace.site().messages, utc_today()}, problems);
  if (problems.empty()) return example;
  Error error = refusal(ErrorKind::unavailable, "path", "example.unreadable");
  error.detail = problems.front().describe();
  return error;
}

Result<Response> make(const Request& request, WorkspaceSite& workspace) {
  const auto visitor = require_administrator(request, workspace);
  if (!visitor) return visitor.error();
  if (!has_its_county(workspace)) return conflict("path", "example.no_county");
  const auto example = read_for_today(workspace);
  if (!example) return example.error();
  // No gate stands before these records: they come in an order in which a check would miss what is written next.
  RecordStore records(
      workspace.database,
      [&](const Record& record) { return describe_record(record, workspace.toolkit, workspace.places); },
      [&](const std::string& coalition) { workspace.live.tell(coalition); });
  const auto made = put_example({workspace.database, records, workspace.toolkit}, *example, ExistingExample::replaced);
  if (!made) return made.error();
  return make_coordinator(request, workspace, *visitor, *made);
}

Result<Response> join(const Request& request, WorkspaceSite& workspace) {
  const auto visitor = require_administrator(request, workspace);
  if (!visitor) return visitor.error();
  const auto example = workspace.coalitions.find_example();
  if (!example) return not_found("path", "coalition.unknown");
  return make_coordinator(request, workspace, *visitor, *example);
}

}  // namespace

ExampleOffer example_offer(const accounts::Person& person, WorkspaceSite& workspace) {
  if (!person.administrator || !has_its_county(workspace)) return ExampleOffer::none;
  const auto example = workspace.coalitions.find_example();
  if (!example) return ExampleOffer::make;
  return workspace.accounts.members.role_of(person.id, example->id) ? ExampleOffer::reset : ExampleOffer::join;
}

void add_example_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/example-coalition", [&workspace](const Request& request) { return make(request, workspace); });
  router.post("/example-coalition/members", [&workspace](const Request& request) { return join(request, workspace); });
}

}  // namespace foothold::workspace

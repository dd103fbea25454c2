#include "workspace/workspace_site.hpp"

#include <algorithm>
#include <iterator>

#include "toolkit/record_types/record_validation.hpp"
#include "workspace/record_description.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

// What a type makes of a record. The fields are checked at every door before they come here; this is the last one.
Result<RecordDescription> describe(const Record& record, const toolkit::Toolkit& toolkit,
                                   const places::PlaceDirectory& places) {
  const toolkit::RecordType* type = toolkit.record_types.find(record.type);
  if (type == nullptr) return invalid("type", "record.unknown_type", {{"type", record.type}});
  const auto problems = toolkit::check_fields(*type, record.fields, record.status);
  if (!problems.empty()) {
    Error error = invalid(problems.front().path, "record.not_ready");
    error.message = problems.front().message;
    for (const toolkit::FieldProblem& problem : problems) error.problems.push_back({problem.path, problem.message});
    return error;
  }
  if (const auto lost = path_to_nowhere(*type, record.fields, toolkit, places))
    return invalid(*lost, "record.reference_unknown");
  RecordDescription description = describe_fields(*type, record.fields);
  description.anonymous = type->anonymous;
  std::ranges::copy_if(description.links, std::back_inserter(description.to_records),
                       [&](const Link& link) { return toolkit.record_types.find(link.to_kind) != nullptr; });
  return description;
}

}  // namespace

WorkspaceSite::WorkspaceSite(storage::Database& workspace_database, accounts::AccountSite& account_site,
                             const toolkit::Toolkit& read_toolkit, const places::PlaceDirectory& place_directory,
                             WorkspaceSettings chosen)
    : accounts(account_site),
      toolkit(read_toolkit),
      places(place_directory),
      settings(std::move(chosen)),
      database(workspace_database),
      coalitions(database),
      gate(toolkit, accounts.members),
      records(
          database, [this](const Record& record) { return describe(record, toolkit, places); },
          [this](const std::string& coalition) { live.tell(coalition); },
          [this](storage::Connection& connection, const Record& before, const Record& after,
                 const std::string& person) { return gate.allow(connection, before, after, person); }),
      drafts(database),
      comments(database),
      attachments(database),
      files(settings.data / "files"),
      imports(database),
      visits(database),
      calendar_feeds(database),
      mail_choices(database) {}

}  // namespace foothold::workspace

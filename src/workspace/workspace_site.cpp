#include "workspace/workspace_site.hpp"

#include "workspace/record_description.hpp"

namespace foothold::workspace {

WorkspaceSite::WorkspaceSite(storage::Database& workspace_database, accounts::AccountSite& account_site,
                             const toolkit::Toolkit& read_toolkit, const metrics::Edition& published,
                             WorkspaceSettings chosen)
    : accounts(account_site),
      toolkit(read_toolkit),
      edition(published),
      places(published.places()),
      settings(std::move(chosen)),
      database(workspace_database),
      coalitions(database),
      gate(toolkit, accounts.members),
      records(
          database, [this](const Record& record) { return describe_record(record, toolkit, places); },
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
      mail_choices(database),
      documents(database, live, settings.data / "documents", settings.documents) {}

}  // namespace foothold::workspace

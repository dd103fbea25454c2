#pragma once

#include <filesystem>
#include <string>

#include "accounts/account_site.hpp"
#include "metrics/edition/edition.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/attachments/attachment_store.hpp"
#include "workspace/attachments/file_vault.hpp"
#include "workspace/calendar/calendar_feed_store.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/digest/mail_choice_store.hpp"
#include "workspace/documents/document_desk.hpp"
#include "workspace/findings/write_gate.hpp"
#include "workspace/live_changes.hpp"
#include "workspace/records/comment_store.hpp"
#include "workspace/records/draft_store.hpp"
#include "workspace/records/record_store.hpp"
#include "workspace/tables/import_store.hpp"
#include "workspace/visits/presence.hpp"
#include "workspace/visits/visit_store.hpp"

namespace foothold::workspace {

// What the workspace needs to know of the program around it.
struct WorkspaceSettings {
  std::filesystem::path data = {};                // the data folder, where attached files lie
  std::string program = {};                       // the version
  std::filesystem::path content = {};             // the folder of the content, for the example
  int mail_hour = 11;                             // of the day, in UTC, from which on daily mail goes out
  documents::DocumentMaker* documents = nullptr;  // borrowed; without one no document can be asked for
};

// Everything that the pages of the workspace work with; one for the whole program. Thread-safe. Borrows all that it is
// given.
struct WorkspaceSite {
  WorkspaceSite(storage::Database& database, accounts::AccountSite& accounts, const toolkit::Toolkit& toolkit,
                const metrics::Edition& published, WorkspaceSettings chosen);

  [[nodiscard]] const html::Site& site() const { return accounts.site; }

  accounts::AccountSite& accounts;
  const toolkit::Toolkit& toolkit;
  const metrics::Edition& edition;
  const places::PlaceDirectory& places;  // of the edition
  WorkspaceSettings settings;
  storage::Database& database;
  LiveChanges live;
  CoalitionStore coalitions;
  WriteGate gate;
  RecordStore records;
  DraftStore drafts;
  CommentStore comments;
  AttachmentStore attachments;
  FileVault files;
  ImportStore imports;
  Presence presence;
  VisitStore visits;
  CalendarFeedStore calendar_feeds;
  MailChoiceStore mail_choices;
  DocumentDesk documents;
};

}  // namespace foothold::workspace

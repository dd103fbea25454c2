#include <algorithm>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "workspace/access.hpp"
#include "workspace/archive/coalition_export.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using http::Request;
using http::Response;

// An answer is held in memory as a whole.
constexpr std::uint64_t largest_download = std::uint64_t{200} << 20U;

Error too_large(std::uint64_t bytes) {
  return refusal(ErrorKind::too_large, "slug", "archive.too_large_for_download",
                 {{"size", std::to_string(bytes >> 20U)}});
}

// Whether the participant sees less than all of it. A record with a hidden field is hidden as a whole, because its
// history would not hold together without the field.
bool is_hidden(const Participant& participant, const toolkit::RecordTypes& types, const Record& record) {
  if (!may_see(participant, record)) return true;
  const toolkit::RecordType* type = types.find(record.type);
  if (type == nullptr) return false;
  return std::ranges::any_of(type->fields, [&](const toolkit::FieldRule& rule) {
    return rule.visibility && !may_see(participant, *rule.visibility, record.owner);
  });
}

Result<CoalitionArchive> archive_for(const Participant& participant, WorkspaceSite& workspace) {
  auto archive = take_archive(workspace.database, participant.coalition.slug);
  if (!archive) return archive;
  leave_out(*archive,
            [&](const Record& record) { return is_hidden(participant, workspace.toolkit.record_types, record); });
  return archive;
}

Result<Response> show(const Request& request, WorkspaceSite& workspace) {
  const auto participant = require_participant(request, workspace, Role::coordinator);
  if (!participant) return participant.error();
  const auto archive = archive_for(*participant, workspace);
  if (!archive) return archive.error();
  return http::html_response(
      export_page({workspace.site(), request.language, request.path}, *participant, archive->left_out));
}

Result<Response> download(const Request& request, WorkspaceSite& workspace) {
  const auto participant = require_participant(request, workspace, Role::coordinator);
  if (!participant) return participant.error();
  const auto form = read_form(request, workspace.accounts, participant->visitor.session);
  if (!form) return form.error();
  const auto archive = archive_for(*participant, workspace);
  if (!archive) return archive.error();
  std::uint64_t attached = 0;
  for (const Attachment& attachment : archive->attachments) attached += static_cast<std::uint64_t>(attachment.size);
  if (attached > largest_download) return too_large(attached);
  const TemporaryFolder folder;
  const auto file = folder.path() / "export.zip";
  const auto written = write_export(*archive, {workspace.site(), workspace.toolkit, workspace.places},
                                    {file, workspace.settings.data, workspace.settings.program});
  if (!written) return written.error();
  if (const auto size = std::filesystem::file_size(file); size > largest_download) return too_large(size);
  return http::file_response("application/zip", participant->coalition.slug + "-export.zip",
                             read_file(file).value_or(""));
}

}  // namespace

void add_export_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/export", [&workspace](const Request& request) { return show(request, workspace); });
  router.post("/coalitions/{slug}/export",
              [&workspace](const Request& request) { return download(request, workspace); });
}

}  // namespace foothold::workspace

#include "workspace/attaching.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/attachments/file_kind.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t longest_name = 200;

// "Minutes of May.pdf" of whatever was called so long that no list could show it, the ending kept.
std::string short_name(const std::string& name) {
  if (name.size() <= longest_name) return name;
  const std::string ending = name.substr(std::min(name.rfind('.'), name.size()));
  if (ending.size() >= longest_name) return std::string(whole_letters(name, longest_name));
  return std::string(whole_letters(name, longest_name - ending.size())) + ending;
}

Result<Attachment> attach(const Record& record, const http::MultipartPart& part, const Participant& participant,
                          WorkspaceSite& workspace) {
  const auto kind = recognise_file(part.file_name, part.bytes);
  if (!kind) return kind.error();
  return workspace.attachments.add({.coalition = record.coalition,
                                    .record = record.id,
                                    .name = short_name(part.file_name),
                                    .media_type = std::string(kind->media_type),
                                    .size = std::ssize(part.bytes),
                                    .hash = workspace.files.keep(part.bytes),
                                    .person = participant.person()});
}

Error bytes_missing() {
  return refusal(ErrorKind::unavailable, "attachment", "attachment.missing_bytes");
}

}  // namespace

Result<std::vector<Attachment>> attach_files(const Record& record, const http::MultipartForm& form,
                                             const Participant& participant, WorkspaceSite& workspace) {
  std::vector<Attachment> attachments;
  for (const http::MultipartPart& part : form.parts()) {
    if (part.name != "file" || !part.is_file) continue;
    auto attached = attach(record, part, participant, workspace);
    if (!attached) return attached.error();
    attachments.push_back(*std::move(attached));
    workspace.live.tell(record.coalition);
  }
  if (attachments.empty()) return invalid("file", "attachment.empty");
  return attachments;
}

Result<Attachment> require_attachment(const Record& record, const std::string& id, WorkspaceSite& workspace) {
  auto attachment = workspace.attachments.find(record.coalition, id);
  if (!attachment || attachment->record != record.id) return not_found("attachment", "attachment.unknown");
  return *std::move(attachment);
}

// No browser shows it of itself: a file is saved, and what a browser opens nevertheless may do nothing.
Result<http::Response> download_of(const Attachment& attachment, WorkspaceSite& workspace) {
  auto bytes = workspace.files.read(attachment.hash);
  if (!bytes) return bytes_missing();
  http::Response response = http::file_response(attachment.media_type, attachment.name, *std::move(bytes));
  response.etag = attachment.hash;
  response.headers.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'");
  return response;
}

Result<void> take_away(const Record& record, const std::string& id, const Participant& participant,
                       WorkspaceSite& workspace) {
  const auto attachment = require_attachment(record, id, workspace);
  if (!attachment) return attachment.error();
  const auto removed = workspace.attachments.remove(record.coalition, id, participant.person());
  if (removed) workspace.live.tell(record.coalition);
  return removed;
}

}  // namespace foothold::workspace

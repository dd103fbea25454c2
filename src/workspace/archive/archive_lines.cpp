#include "workspace/archive/archive_lines.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"
#include "workspace/archive/archive_object.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;

object json_of(const Record& record) {
  object json = {{"id", record.id},
                 {"type", record.type},
                 {"title", record.title},
                 {"status", toolkit::status_name(record.status)},
                 {"visibility", toolkit::visibility_name(record.visibility)},
                 {"owner", record.owner},
                 {"fields", record.fields},
                 {"revision", record.revision},
                 {"last_change", record.last_change},
                 {"created_at", record.created_at},
                 {"created_by", record.created_by},
                 {"changed_at", record.changed_at},
                 {"changed_by", record.changed_by}};
  if (!record.removed()) return json;
  json["deleted_at"] = record.deleted_at;
  json["deleted_by"] = record.deleted_by;
  return json;
}

object json_of(const Change& change) {
  return {{"number", change.number},
          {"at", change.at},
          {"person", change.person},
          {"record", change.record},
          {"record_type", change.record_type},
          {"kind", change_kind_name(change.kind)},
          {"revision", change.revision},
          {"before", change.before},
          {"after", change.after},
          {"reason", change.reason},
          {"previous_hash", change.previous_hash},
          {"hash", change.hash}};
}

object json_of(const Comment& comment) {
  boost::json::array mentions;
  for (const std::string& person : comment.mentions) mentions.emplace_back(person);
  return {{"id", comment.id},     {"record", comment.record}, {"author", comment.author},
          {"body", comment.body}, {"mentions", mentions},     {"at", comment.at}};
}

object json_of(const Attachment& attachment) {
  return {{"id", attachment.id},     {"record", attachment.record},
          {"name", attachment.name}, {"media_type", attachment.media_type},
          {"size", attachment.size}, {"hash", attachment.hash},
          {"at", attachment.at},     {"person", attachment.person}};
}

object json_of(const accounts::PortablePerson& person) {
  return {{"id", person.id}, {"name", person.name}, {"email", person.email}};
}

object json_of(const accounts::PortableMember& member) {
  return {{"person", member.person}, {"role", role_name(member.role)}, {"since", member.since}};
}

Record record_of(ArchiveObject& line, const std::string& coalition) {
  Record record;
  record.coalition = coalition;
  record.id = line.id("id");
  record.type = line.id("type");
  record.title = line.text("title");
  record.status = line.word("status", toolkit::status_from_name);
  record.visibility = line.word("visibility", toolkit::visibility_from_name);
  record.owner = line.text("owner");
  record.fields = line.object("fields");
  record.revision = line.count("revision");
  record.last_change = line.count("last_change");
  record.created_at = line.moment("created_at");
  record.created_by = line.text("created_by");
  record.changed_at = line.moment("changed_at");
  record.changed_by = line.text("changed_by");
  record.deleted_at = line.text_or_empty("deleted_at");
  record.deleted_by = line.text_or_empty("deleted_by");
  return record;
}

Change change_of(ArchiveObject& line, const std::string& coalition) {
  Change change;
  change.coalition = coalition;
  change.number = line.count("number");
  change.at = line.moment("at");
  change.person = line.text("person");
  change.record = line.id("record");
  change.record_type = line.id("record_type");
  change.kind = line.word("kind", change_kind_from_name);
  change.revision = line.count("revision");
  change.before = line.object("before");
  change.after = line.object("after");
  change.reason = line.text("reason");
  change.previous_hash = line.text("previous_hash");
  change.hash = line.hash("hash");
  return change;
}

Comment comment_of(ArchiveObject& line, const std::string& coalition) {
  return {line.id("id"),        coalition,        line.id("record"), line.id("author"), line.text("body"),
          line.ids("mentions"), line.moment("at")};
}

Attachment attachment_of(ArchiveObject& line, const std::string& coalition) {
  return {line.id("id"),      coalition,         line.id("record"), line.text("name"), line.text("media_type"),
          line.count("size"), line.hash("hash"), line.moment("at"), line.id("person")};
}

accounts::PortablePerson person_of(ArchiveObject& line, const std::string& /*coalition*/) {
  return {line.id("id"), line.text("name"), line.text("email")};
}

accounts::PortableMember member_of(ArchiveObject& line, const std::string& /*coalition*/) {
  return {line.id("person"), line.word("role", accounts::role_from_name), line.moment("since")};
}

template <typename Item>
std::string lines_of(const std::vector<Item>& items) {
  std::string text;
  for (const Item& item : items) text.append(canonical_json(json_of(item))).append("\n");
  return text;
}

Error malformed(const std::string& part, std::size_t line) {
  return invalid("file", "archive.line_malformed", {{"part", part}, {"line", std::to_string(line)}});
}

// Every line, the last one as well, ends with a line feed.
template <typename Item>
Result<void> read_lines(const std::string& part, std::string_view text, const std::string& coalition,
                        Item (*read)(ArchiveObject&, const std::string&), std::vector<Item>& items) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const auto json = end == std::string_view::npos ? std::nullopt : read_json_object(text.substr(0, end));
    if (!json) return malformed(part, number);
    ArchiveObject line(*json);
    items.push_back(read(line, coalition));
    if (!line.sound()) return malformed(part, number);
    text.remove_prefix(end + 1);
  }
  return {};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> archive_lines(const CoalitionArchive& archive) {
  return {{"records.jsonl", lines_of(archive.records)},   {"changes.jsonl", lines_of(archive.changes)},
          {"comments.jsonl", lines_of(archive.comments)}, {"attachments.jsonl", lines_of(archive.attachments)},
          {"people.jsonl", lines_of(archive.people)},     {"members.jsonl", lines_of(archive.members)}};
}

Result<void> read_archive_lines(const std::string& part, std::string_view text, CoalitionArchive& archive) {
  const std::string& coalition = archive.coalition.id;
  if (part == "records.jsonl") return read_lines(part, text, coalition, record_of, archive.records);
  if (part == "changes.jsonl") return read_lines(part, text, coalition, change_of, archive.changes);
  if (part == "comments.jsonl") return read_lines(part, text, coalition, comment_of, archive.comments);
  if (part == "attachments.jsonl") return read_lines(part, text, coalition, attachment_of, archive.attachments);
  if (part == "people.jsonl") return read_lines(part, text, coalition, person_of, archive.people);
  if (part == "members.jsonl") return read_lines(part, text, coalition, member_of, archive.members);
  return malformed(part, 0);
}

std::vector<std::pair<std::string, std::int64_t>> archive_counts(const CoalitionArchive& archive) {
  const auto count = [](const auto& items) { return static_cast<std::int64_t>(items.size()); };
  return {{"records", count(archive.records)},   {"changes", count(archive.changes)},
          {"comments", count(archive.comments)}, {"attachments", count(archive.attachments)},
          {"people", count(archive.people)},     {"members", count(archive.members)}};
}

}  // namespace foothold::workspace

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/content/messages.hpp"
#include "base/json_writer.hpp"
#include "workspace/attachments/attachment_store.hpp"
#include "workspace/coalition_lists.hpp"
#include "workspace/record_links.hpp"
#include "workspace/records/comment_store.hpp"
#include "workspace/records/merge.hpp"

namespace foothold::workspace {

// Records for programs. The names in these objects are a promise (docs/openapi.yaml). What a reader may not see is
// taken out before it comes here, by visible_record().

// {"id", "type", "title", "status", "visibility", "owner", "revision", "created_at", "created_by", "changed_at",
// "changed_by", "removed_at", "removed_by", "fields"}
void write_record(JsonWriter& json, const Record& record);
[[nodiscard]] std::string record_json(const Record& record);

// One page of a list: {"total", "from", "limit", "records"}.
struct RecordPage {
  std::vector<Record> records;
  std::int64_t total = 0;
  std::int64_t from = 0;
  std::int64_t limit = 0;
};
[[nodiscard]] std::string records_json(const RecordPage& page);

// What a record refers to, as far as its reader may know.
struct OutgoingLink {
  std::string field;
  std::string to;    // "organization:01h2…"
  std::string name;  // the same when nothing is known of it
};
// {"from": [{"field", "to", "name"}], "to": [{"field", "record", "type", "title"}]}
[[nodiscard]] std::string links_json(const std::vector<OutgoingLink>& from, const std::vector<IncomingLink>& to);

// {"comments": [{"id", "author", "author_name", "at", "body"}]}, the oldest first.
[[nodiscard]] std::string comments_json(const std::vector<Comment>& comments, const PeopleNames& people);
[[nodiscard]] std::string comment_json(const Comment& comment, const PeopleNames& people);

// {"attachments": [{"id", "name", "media_type", "size", "hash", "at", "person"}]}, the oldest first.
[[nodiscard]] std::string attachments_json(const std::vector<Attachment>& attachments);

// A refusal with both versions: {"error", "conflicts": [{"part", "name", "base", "theirs", "mine"}], "current"}. Of
// `conflict`, the current record is as its reader may see it.
[[nodiscard]] std::string conflict_json(const Error& error, const EditConflict& conflict, const Messages& messages,
                                        Language language);

}  // namespace foothold::workspace

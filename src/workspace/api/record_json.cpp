#include "workspace/api/record_json.hpp"

#include "http/error_json.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

void write_comment(JsonWriter& json, const Comment& comment, const PeopleNames& people) {
  const auto name = people.find(comment.author);
  json.begin_object().text("id", comment.id).text("author", comment.author);
  json.text_or_null("author_name", name == people.end() ? "" : name->second);
  json.text("at", comment.at).text("body", comment.body).end_object();
}

void write_conflict(JsonWriter& json, const FieldConflict& conflict) {
  json.begin_object().text("part", conflict.part == EditedPart::field ? "field" : "attribute");
  json.text("name", conflict.name);
  write_canonical(json.key("base"), conflict.base);
  write_canonical(json.key("theirs"), conflict.theirs);
  write_canonical(json.key("mine"), conflict.mine);
  json.end_object();
}

}  // namespace

void write_record(JsonWriter& json, const Record& record) {
  json.begin_object();
  json.text("id", record.id).text("type", record.type).text("title", record.title);
  json.text("status", toolkit::status_name(record.status));
  json.text("visibility", toolkit::visibility_name(record.visibility));
  json.text("owner", record.owner).integer("revision", record.revision);
  json.text("created_at", record.created_at).text("created_by", record.created_by);
  json.text("changed_at", record.changed_at).text("changed_by", record.changed_by);
  json.text_or_null("removed_at", record.deleted_at).text_or_null("removed_by", record.deleted_by);
  write_canonical(json.key("fields"), record.fields);
  json.end_object();
}

std::string record_json(const Record& record) {
  JsonWriter json;
  write_record(json, record);
  return json.take();
}

std::string records_json(const RecordPage& page) {
  JsonWriter json;
  json.begin_object();
  json.integer("total", page.total).integer("from", page.from).integer("limit", page.limit);
  json.key("records").begin_array();
  for (const Record& record : page.records) write_record(json, record);
  return json.end_array().end_object().take();
}

std::string links_json(const std::vector<OutgoingLink>& from, const std::vector<IncomingLink>& to) {
  JsonWriter json;
  json.begin_object().key("from").begin_array();
  for (const OutgoingLink& link : from)
    json.begin_object().text("field", link.field).text("to", link.to).text("name", link.name).end_object();
  json.end_array().key("to").begin_array();
  for (const IncomingLink& link : to)
    json.begin_object()
        .text("field", link.field)
        .text("record", link.from.id)
        .text("type", link.from.type)
        .text("title", link.from.title)
        .end_object();
  return json.end_array().end_object().take();
}

std::string comments_json(const std::vector<Comment>& comments, const PeopleNames& people) {
  JsonWriter json;
  json.begin_object().key("comments").begin_array();
  for (const Comment& comment : comments) write_comment(json, comment, people);
  return json.end_array().end_object().take();
}

std::string comment_json(const Comment& comment, const PeopleNames& people) {
  JsonWriter json;
  write_comment(json, comment, people);
  return json.take();
}

std::string attachments_json(const std::vector<Attachment>& attachments) {
  JsonWriter json;
  json.begin_object().key("attachments").begin_array();
  for (const Attachment& one : attachments) {
    json.begin_object().text("id", one.id).text("name", one.name).text("media_type", one.media_type);
    json.integer("size", one.size);
    json.text("hash", one.hash).text("at", one.at).text("person", one.person).end_object();
  }
  return json.end_array().end_object().take();
}

std::string conflict_json(const Error& error, const EditConflict& conflict, const Messages& messages,
                          Language language) {
  JsonWriter json;
  json.begin_object().key("error");
  http::write_error(json, error, messages, language);
  json.key("conflicts").begin_array();
  for (const FieldConflict& one : conflict.conflicts) write_conflict(json, one);
  json.end_array().key("current");
  write_record(json, conflict.current);
  return json.end_object().take();
}

}  // namespace foothold::workspace

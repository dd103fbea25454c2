#include "workspace/api/coalition_json.hpp"

#include "base/json_writer.hpp"

namespace foothold::workspace {
namespace {

void write_facts(JsonWriter& json, const Coalition& coalition, Role role) {
  json.text("slug", coalition.slug).text("name", coalition.name);
  json.key("languages").begin_array();
  for (const Language language : coalition.languages) json.text(language_code(language));
  json.end_array().text("role", accounts::role_name(role));
}

}  // namespace

std::string coalitions_json(const std::vector<CoalitionEntry>& entries) {
  JsonWriter json;
  json.begin_object().key("coalitions").begin_array();
  for (const CoalitionEntry& entry : entries) {
    json.begin_object();
    write_facts(json, entry.coalition, entry.role);
    json.end_object();
  }
  return json.end_array().end_object().take();
}

std::string coalition_json(const Participant& participant, const RecordCounts& counts) {
  JsonWriter json;
  json.begin_object();
  write_facts(json, participant.coalition, participant.role);
  json.text("created_at", participant.coalition.created_at).key("counts").begin_object();
  for (const auto& [type, count] : counts) json.integer(type, count);
  return json.end_object().end_object().take();
}

std::string members_json(const std::vector<accounts::Member>& members, Role reader) {
  JsonWriter json;
  json.begin_object().key("members").begin_array();
  for (const accounts::Member& member : members) {
    json.begin_object().text("id", member.person.id).text("name", member.person.name);
    json.text_or_null("email", reader >= Role::coordinator ? member.person.email : "");
    json.text("role", accounts::role_name(member.role)).text("since", member.since).end_object();
  }
  return json.end_array().end_object().take();
}

}  // namespace foothold::workspace

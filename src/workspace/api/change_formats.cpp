#include "workspace/api/change_formats.hpp"

#include "base/csv.hpp"
#include "base/json_writer.hpp"
#include "base/text.hpp"
#include "workspace/coalition_lists.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // without it, Excel takes UTF-8 for something else

void write_change(JsonWriter& json, const ToldChange& told) {
  const Change& change = told.change;
  json.begin_object().integer("number", change.number).text("at", change.at);
  json.text("person", change.person).text_or_null("person_name", told.person_name);
  json.text("kind", change_kind_name(change.kind));
  json.text("record", change.record).text("record_type", change.record_type).text("title", told.title);
  json.integer("revision", change.revision);
  write_canonical(json.key("before"), change.before);
  write_canonical(json.key("after"), change.after);
  json.text("reason", change.reason).end_object();
}

void write_changes(JsonWriter& json, const std::vector<ToldChange>& changes) {
  json.key("changes").begin_array();
  for (const ToldChange& told : changes) write_change(json, told);
  json.end_array();
}

// What was changed, in words: "Question; Status".
std::string changed_parts(const Change& change, const html::PageContext& context, const toolkit::RecordType* type) {
  std::vector<std::string> parts;
  for (const auto& part : change.after) {
    const std::string key = "record." + std::string(part.key());
    if (part.key() != "fields" && part.key() != "title" && context.site().messages->has(key))
      parts.push_back(context.text(key));
  }
  const auto fields = change.after.find("fields");
  if (fields == change.after.end() || !fields->value().is_object()) return join(parts, "; ");
  for (const auto& field : fields->value().get_object()) {
    const toolkit::FieldRule* rule = type == nullptr ? nullptr : type->find_field(field.key());
    parts.push_back(rule == nullptr ? std::string(field.key()) : context.say(rule->label));
  }
  return join(parts, "; ");
}

// The records of changes, each looked up once.
class SeenRecords {
 public:
  SeenRecords(const Participant& participant, WorkspaceSite& workspace)
      : participant_(participant), workspace_(workspace) {}

  // Null when the participant does not see it.
  const Record* find(const std::string& id) {
    const auto known = records_.find(id);
    if (known != records_.end()) return known->second ? &*known->second : nullptr;
    auto record = workspace_.records.find(participant_.coalition.id, id, true);
    if (record && !may_see(participant_, *record)) record.reset();
    const auto& kept = records_.emplace(id, std::move(record)).first->second;
    return kept ? &*kept : nullptr;
  }

 private:
  const Participant& participant_;
  WorkspaceSite& workspace_;
  std::map<std::string, std::optional<Record>> records_;
};

}  // namespace

std::vector<ToldChange> tell_changes(std::vector<Change> changes, const Participant& participant,
                                     WorkspaceSite& workspace) {
  const auto people = names_in_changes(participant.coalition.id, changes, workspace);
  SeenRecords records(participant, workspace);
  std::vector<ToldChange> told;
  for (Change& change : changes) {
    const Record* record = records.find(change.record);
    if (record == nullptr) continue;
    const auto person = people.find(change.person);
    const toolkit::RecordType* type = workspace.toolkit.record_types.find(change.record_type);
    if (type != nullptr) change = visible_change(participant, *type, record->owner, std::move(change));
    told.push_back({std::move(change), record->title, person == people.end() ? "" : person->second});
  }
  return told;
}

std::string history_json(const std::vector<ToldChange>& changes) {
  JsonWriter json;
  json.begin_object();
  write_changes(json, changes);
  return json.end_object().take();
}

std::string changes_json(const std::vector<ToldChange>& changes, std::int64_t last) {
  JsonWriter json;
  json.begin_object().integer("last", last);
  write_changes(json, changes);
  return json.end_object().take();
}

std::string changes_csv(const std::vector<ToldChange>& changes, const html::PageContext& context,
                        const toolkit::RecordTypes& types) {
  CsvWriter csv;
  for (const char* column :
       {"number", "at", "person", "kind", "type", "title", "record", "revision", "parts", "reason"})
    csv.text(context.text(std::string("changes.column.") + column));
  csv.end_record();
  for (const ToldChange& told : changes) {
    const Change& change = told.change;
    const toolkit::RecordType* type = types.find(change.record_type);
    csv.integer(change.number).text(change.at);
    csv.text(told.person_name.empty() ? change.person : told.person_name);
    csv.text(context.text("changes.kind." + std::string(change_kind_name(change.kind))));
    csv.text(type == nullptr ? change.record_type : context.say(type->label)).text(told.title).text(change.record);
    csv.integer(change.revision).text(changed_parts(change, context, type)).text(change.reason).end_record();
  }
  return std::string(byte_order_mark) + csv.take();
}

}  // namespace foothold::workspace

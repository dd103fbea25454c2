#include "workspace/records/record_writing.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/clock.hpp"
#include "workspace/records/change_store.hpp"
#include "workspace/records/link_store.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/search_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

void stamp(Record& record, const std::string& now, const std::string& person) {
  ++record.revision;
  record.changed_at = now;
  record.changed_by = person;
  if (record.revision == 1) {
    record.created_at = now;
    record.created_by = person;
  }
}

Change change_of(const Record& record, Difference differing, const ChangeNote& note) {
  Change change;
  change.coalition = record.coalition;
  change.at = record.changed_at;
  change.person = note.person;
  change.record = record.id;
  change.record_type = record.type;
  change.kind = note.kind;
  change.revision = record.revision;
  change.before = std::move(differing.before);
  change.after = std::move(differing.after);
  change.reason = note.reason;
  return change;
}

// Whether some version of the record named the other one. Ids are long and random: nothing else reads like them.
bool has_named(storage::Connection& connection, const Record& record, const std::string& other) {
  return std::ranges::any_of(read_record_changes(connection, record.coalition, record.id), [&](const Change& change) {
    return boost::json::serialize(change.after).find(other) != std::string::npos;
  });
}

// Whether the link leads to a record that is there, and of the kind that it names. One that this record referred to at
// some time may have been removed since: who goes back to that version, or edits something else, is not kept from it.
bool leads_somewhere(storage::Connection& connection, const Record& from, const Link& link) {
  const auto there = read_record(connection, from.coalition, link.to_id);
  if (!there || there->type != link.to_kind) return false;
  return !there->removed() || has_named(connection, from, link.to_id);
}

Result<void> check_references(storage::Connection& connection, const Record& before, const Record& after,
                              const std::vector<Link>& to_records) {
  if (to_records.empty()) return {};
  std::set<std::pair<std::string, std::string>> known;
  if (before.revision > 0)
    for (Link& link : read_links_from(connection, after.coalition, after.id))
      known.emplace(std::move(link.to_kind), std::move(link.to_id));
  for (const Link& link : to_records)
    if (!known.contains({link.to_kind, link.to_id}) && !leads_somewhere(connection, after, link))
      return invalid(link.field, "record.reference_unknown");
  return {};
}

// What belongs to nobody, and is seen by its owner alone, is seen by nobody.
void forget_person(Record& record, ChangeNote& note) {
  record.owner.clear();
  record.visibility = Visibility::owner;
  note.person.clear();
}

}  // namespace

Record write_record(storage::Connection& connection, const Record& before, Record after, const ChangeNote& note) {
  const bool is_new = before.revision == 0;
  Record stamped = std::move(after);
  stamp(stamped, utc_now(), note.person);
  Difference differing = difference(snapshot_of(before), snapshot_of(stamped));
  if (differing.empty()) return before;
  stamped.last_change = append_change(connection, change_of(stamped, std::move(differing), note)).number;
  if (is_new) {
    insert_record(connection, stamped);
  } else {
    update_record(connection, stamped);
  }
  return stamped;
}

Result<Record> write_described(storage::Connection& connection, std::string_view engine, const WritingRules& rules,
                               const Record& before, Record after, const ChangeNote& note) {
  const auto description = rules.describe(after);
  if (!description) return description.error();
  if (const auto checked = check_references(connection, before, after, description->to_records); !checked)
    return checked.error();
  after.title = description->title;
  if (rules.allow)
    if (const auto allowed = rules.allow(connection, before, after, note.person); !allowed) return allowed.error();
  ChangeNote told = note;
  if (description->anonymous) forget_person(after, told);
  Record stored = write_record(connection, before, std::move(after), told);
  if (stored.revision == before.revision) return stored;
  replace_links(connection, stored, description->links);
  store_search_text(connection, engine, stored, description->search_text);
  return stored;
}

}  // namespace foothold::workspace

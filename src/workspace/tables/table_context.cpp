#include "workspace/tables/table_context.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

constexpr std::int64_t most_records = 50'000;

std::string status_key(RecordStatus status) {
  return "status." + std::string(toolkit::status_name(status));
}

std::string visibility_key(Visibility visibility) {
  return "visibility." + std::string(toolkit::visibility_name(visibility));
}

// Whether a text is the word behind a key, in any language.
bool says(const Messages& messages, const std::string& key, const std::string& text) {
  const std::string folded = fold_for_search(text);
  return std::ranges::any_of(
      all_languages, [&](Language language) { return fold_for_search(messages.text(language, key)) == folded; });
}

}  // namespace

TableContext::TableContext(const html::PageContext& page, const Participant& participant, WorkspaceSite& workspace,
                           const toolkit::RecordType& type, TableUse use)
    : page_(page),
      participant_(participant),
      workspace_(workspace),
      type_(type),
      columns_(use == TableUse::reading ? read_columns_of(type, participant) : columns_of(type, participant)),
      labels_(column_labels(columns_, *page.site().messages, page.language())),
      references_(page, participant, workspace),
      writer_(page, references_),
      reader_(page, references_) {
  for (const accounts::Member& member : workspace.accounts.members.of_coalition(participant.coalition.id))
    people_[member.person.id] = member.person.name;
}

std::string TableContext::person_text(const std::string& id) const {
  const auto at = people_.find(id);
  if (at == people_.end()) return former_person_text(id);
  return people_named(at->second).size() == 1 ? at->second : at->second + " [" + id + "]";
}

// Their name alone would be read as that of a member who is called the same.
const std::string& TableContext::former_person_text(const std::string& id) const {
  const auto [at, is_new] = former_people_.try_emplace(id, id);
  if (!is_new) return at->second;
  if (const auto person = workspace_.accounts.people.find(id)) at->second = person->name + " [" + id + "]";
  return at->second;
}

std::vector<std::string> TableContext::people_named(const std::string& text) const {
  std::vector<std::string> found;
  const std::string folded = fold_for_search(text);
  for (const auto& [id, name] : people_) {
    if (text == id || text.ends_with(" [" + id + "]")) return {id};
    if (fold_for_search(name) == folded) found.push_back(id);
  }
  return found;
}

std::string TableContext::cell(const TableColumn& column, const Record& record) const {
  switch (column.kind) {
    case TableColumn::Kind::id:
      return record.id;
    case TableColumn::Kind::revision:
      return std::to_string(record.revision);
    case TableColumn::Kind::status:
      return page_.text(status_key(record.status));
    case TableColumn::Kind::visibility:
      return page_.text(visibility_key(record.visibility));
    case TableColumn::Kind::owner:
      return person_text(record.owner);
    case TableColumn::Kind::in_row:
      return {};
    case TableColumn::Kind::field:
      break;
  }
  const auto may_see = [&](const toolkit::FieldRule& rule) { return may_see_field(participant_, rule, record.owner); };
  if (!may_see(*column.rule)) return {};
  return writer_.text(*column.rule, value_or_null(record.fields, column.rule->id), may_see);
}

bool TableContext::stands_for_long_text(const std::string& text) const {
  return std::ranges::any_of(all_languages, [&](Language language) {
    return page_.site().messages->text(language, "tables.long_text") == text;
  });
}

std::optional<RecordStatus> TableContext::status(const std::string& text) const {
  for (const RecordStatus status : {RecordStatus::draft, RecordStatus::in_review, RecordStatus::agreed,
                                    RecordStatus::published, RecordStatus::archived})
    if (says(*page_.site().messages, status_key(status), text)) return status;
  return toolkit::status_from_name(text);
}

std::optional<Visibility> TableContext::visibility(const std::string& text) const {
  for (const Visibility visibility :
       {Visibility::owner, Visibility::coordinators, Visibility::editors, Visibility::coalition, Visibility::everyone})
    if (says(*page_.site().messages, visibility_key(visibility), text)) return visibility;
  return toolkit::visibility_from_name(text);
}

std::vector<Record> TableContext::records() const {
  RecordQuery query = visible_to(participant_, type_.id);
  query.order = RecordQuery::Order::by_title;
  query.limit = most_records;
  return workspace_.records.list(query);
}

}  // namespace foothold::workspace

#include "workspace/answers/coalition_records.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace foothold::workspace {
namespace {

bool is_put_away(const Record& record) {
  return record.removed() || record.status == RecordStatus::archived;
}

const toolkit::FieldRule* find_rule(const toolkit::Toolkit& toolkit, std::string_view type, std::string_view path) {
  const toolkit::RecordType* known = toolkit.record_types.find(type);
  if (known == nullptr) return nullptr;
  const std::size_t point = path.find('.');
  const toolkit::FieldRule* rule = known->find_field(path.substr(0, point));
  if (rule == nullptr || point == std::string_view::npos) return rule;
  const auto at = std::ranges::find(rule->fields, path.substr(point + 1), &toolkit::FieldRule::id);
  return at == rule->fields.end() ? nullptr : &*at;
}

}  // namespace

CoalitionRecords::CoalitionRecords(const toolkit::Toolkit& toolkit, std::string today, std::vector<Record> records,
                                   CommentCounts comments)
    : toolkit_(toolkit), today_(std::move(today)), records_(std::move(records)), comments_(std::move(comments)) {
  std::erase_if(records_, is_put_away);
  std::ranges::sort(records_, {}, [](const Record& record) { return std::tie(record.title, record.id); });
  for (const Record& record : records_) {
    by_type_[record.type].push_back(&record);
    by_id_[record.id] = &record;
  }
}

PeriodComments CoalitionRecords::comments_in(const Record& period) const {
  const auto at = comments_.find(period.id);
  return at == comments_.end() ? PeriodComments{} : at->second;
}

const std::vector<const Record*>& CoalitionRecords::of(std::string_view type) const {
  static const std::vector<const Record*> none;
  const auto at = by_type_.find(type);
  return at == by_type_.end() ? none : at->second;
}

const Record* CoalitionRecords::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

const std::vector<toolkit::FieldChoice>& CoalitionRecords::choices(std::string_view type,
                                                                   std::string_view field) const {
  static const std::vector<toolkit::FieldChoice> none;
  const toolkit::FieldRule* rule = find_rule(toolkit_, type, field);
  return rule == nullptr ? none : rule->choices;
}

Localized CoalitionRecords::choice_label(std::string_view type, std::string_view field, std::string_view choice) const {
  const std::string plain(choice);
  const toolkit::FieldRule* rule = find_rule(toolkit_, type, field);
  const toolkit::FieldChoice* found = rule == nullptr ? nullptr : rule->find_choice(choice);
  return found == nullptr ? Localized{plain, plain} : found->label;
}

Localized CoalitionRecords::field_label(std::string_view type, std::string_view field) const {
  const toolkit::FieldRule* rule = find_rule(toolkit_, type, field);
  const std::string plain(field);
  return rule == nullptr ? Localized{plain, plain} : rule->label;
}

}  // namespace foothold::workspace

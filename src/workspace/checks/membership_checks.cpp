#include "workspace/checks/membership_checks.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// The audiences that have somebody in the coalition: those who joined, who hold a seat, or who signed an agreement.
std::set<std::string> member_audiences(const CoalitionRecords& records) {
  std::set<std::string> audiences;
  for (const Record* prospect : records.of("prospect"))
    if (text_of(prospect->fields, "state") == "joined") audiences.insert(text_of(prospect->fields, "audience"));
  for (const Record* agreement : records.of("member-agreement"))
    audiences.insert(text_of(agreement->fields, "seat_type"));
  for (const Record* body : records.of("body"))
    for (const Fields* seat : rows_of(body->fields, "seats"))
      if (is_answered(*seat, "holder")) audiences.insert(text_of(*seat, "seat_type"));
  audiences.erase("");
  return audiences;
}

// Adds the organizations that a field names, and those of the people whom it names.
void add_organizations(const CoalitionRecords& records, const Fields& fields, std::string_view field,
                       std::set<std::string>& ids) {
  for (const std::string& id : ids_of(fields, field, "organization")) ids.insert(id);
  for (const Record* named : records_of(records, fields, field))
    for (const std::string& id : ids_of(named->fields, "organization", "organization")) ids.insert(id);
}

std::set<std::string> member_organizations(const CoalitionRecords& records) {
  std::set<std::string> ids;
  for (const Record* agreement : records.of("member-agreement"))
    for (const std::string_view field : {"parties", "representative"})
      add_organizations(records, agreement->fields, field, ids);
  for (const Record* body : records.of("body"))
    for (const Fields* seat : rows_of(body->fields, "seats"))
      for (const std::string_view field : {"organization", "holder"}) add_organizations(records, *seat, field, ids);
  for (const Record* prospect : records.of("prospect"))
    if (text_of(prospect->fields, "state") == "joined")
      for (const std::string_view field : {"organization", "person"})
        add_organizations(records, prospect->fields, field, ids);
  return ids;
}

// The predictors that somebody in the coalition can change.
std::set<std::string> movable_predictors(const CoalitionRecords& records) {
  std::set<std::string> predictors;
  const auto add = [&](const Record& mover) {
    for (const std::string& id : ids_of(mover.fields, "predictors", "predictor")) predictors.insert(id);
  };
  for (const std::string& id : member_organizations(records))
    if (const Record* organization = records.find(id)) add(*organization);
  for (const Record* prospect : records.of("prospect"))
    if (text_of(prospect->fields, "state") == "joined") add(*prospect);
  return predictors;
}

// Those who may receive money from a budget: whom its lines name, and who carries the action that it pays for.
std::set<std::string> recipients(const CoalitionRecords& records, const Record& budget) {
  std::set<std::string> ids;
  const auto add = [&](const Fields& fields, std::string_view field) {
    for (const std::string& id : ids_of(fields, field)) ids.insert(id);
  };
  for (const Fields* line : rows_of(budget.fields, "lines")) add(*line, "recipient");
  for (const Record* action : records_of(records, budget.fields, "action"))
    for (const std::string_view field : {"lead", "lead_person", "partners"}) add(action->fields, field);
  return ids;
}

bool declares_interests(const Record& agreement) {
  return is_one_of(agreement.fields, "may_receive_funds", {"yes", "no"}) && is_answered(agreement.fields, "conflicts");
}

// The parties of agreements who may receive money and have declared nothing.
std::vector<const Record*> undeclared(const CoalitionRecords& records, const std::set<std::string>& recipients) {
  std::vector<const Record*> found;
  for (const Record* agreement : records.of("member-agreement"))
    if (!declares_interests(*agreement))
      for (const Record* party : records_of(records, agreement->fields, "parties"))
        if (recipients.contains(party->id)) found.push_back(party);
  return found;
}

bool has_prospect_of_kind(const CoalitionRecords& records, std::string_view kind) {
  return std::ranges::any_of(records.of("prospect"),
                             [&](const Record* one) { return text_of(one->fields, "kind") == kind; });
}

// The last meetings that say who was there, at most three, none of them still to come.
std::vector<const Record*> last_meetings(const CoalitionRecords& records) {
  constexpr std::size_t looked_at = 3;
  std::vector<const Record*> meetings;
  for (const Record* meeting : records.of("meeting")) {
    const std::string date = text_of(meeting->fields, "date");
    if (!date.empty() && date <= records.today() && is_answered(meeting->fields, "attendance"))
      meetings.push_back(meeting);
  }
  std::ranges::sort(meetings, std::greater(), [](const Record* meeting) { return text_of(meeting->fields, "date"); });
  if (meetings.size() < looked_at) return {};
  meetings.resize(looked_at);
  return meetings;
}

bool was_there(const Record& meeting, const Record& agreement) {
  for (const std::string_view field : {"representative", "alternate"})
    for (const std::string& person : ids_of(agreement.fields, field, "person"))
      if (has_text(meeting.fields, "attendance", "person:" + person)) return true;
  return false;
}

std::string last_agreed_day(const std::vector<const Record*>& records) {
  std::string day;
  for (const Record* record : records)
    if (is_settled(*record)) day = std::max(day, day_part(record->changed_at));
  return day;
}

}  // namespace

bool is_signed(const Record& agreement) {
  return is_answered(agreement.fields, "signed_file") ||
         any_row(agreement.fields, "signatures", [](const Fields& row) { return is_answered(row, "date"); });
}

void check_sectors(const CoalitionRecords& records, FindingList& findings) {
  // The public, the community and the private side, each named after its first audience.
  static const std::array<std::vector<std::string>, 3> sides = {
      {{"government"}, {"nonprofit", "community", "advocacy"}, {"private", "anchor"}}};
  const std::set<std::string> audiences = member_audiences(records);
  if (audiences.empty()) return;
  std::vector<Localized> missing;
  for (const std::vector<std::string>& side : sides)
    if (std::ranges::none_of(side, [&](const std::string& audience) { return audiences.contains(audience); }))
      missing.push_back(records.choice_label("prospect", "audience", side.front()));
  if (!missing.empty()) findings.add({{"sectors", joined(missing)}});
}

void check_movers(const CoalitionRecords& records, FindingList& findings) {
  std::set<std::string> unmoved;
  const std::set<std::string> movable = movable_predictors(records);
  for (const Record* priority : records.of("priority"))
    if (text_of(priority->fields, "state") != "closed")
      for (const std::string& id : ids_of(priority->fields, "predictors", "predictor"))
        if (!movable.contains(id)) unmoved.insert(id);
  std::vector<Localized> names;
  for (const toolkit::Predictor& predictor : records.toolkit().framework.predictors())
    if (unmoved.contains(predictor.id)) names.push_back(predictor.label);
  if (!names.empty()) findings.add({{"predictors", joined(names)}});
}

void check_opponents(const CoalitionRecords& records, FindingList& findings) {
  if (!records.of("prospect").empty() && !has_prospect_of_kind(records, "may-oppose")) findings.add();
}

void check_newcomers(const CoalitionRecords& records, FindingList& findings) {
  if (!records.of("prospect").empty() && !has_prospect_of_kind(records, "new")) findings.add();
}

void check_signatures(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::ptrdiff_t enough_percent = 80;
  const auto& agreements = records.of("member-agreement");
  const auto all = std::ssize(agreements);
  const auto count = std::ranges::count_if(agreements, [](const Record* one) { return is_signed(*one); });
  if (all > 0 && count * 100 < enough_percent * all)
    findings.add({{"signed", in_words(count)}, {"members", in_words(all)}});
}

void check_declared_interests(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* budget : records.of("action-budget")) {
    const auto members = undeclared(records, recipients(records, *budget));
    if (members.empty()) continue;
    findings.add(*budget, {{"members", titles_of(members)}});
    findings.tells_of(members);
  }
}

void check_quiet_members(const CoalitionRecords& records, FindingList& findings) {
  const auto meetings = last_meetings(records);
  if (meetings.empty()) return;
  for (const Record* agreement : records.of("member-agreement")) {
    const auto people = records_of(records, agreement->fields, "representative");
    if (people.empty()) continue;
    if (std::ranges::any_of(meetings, [&](const Record* meeting) { return was_there(*meeting, *agreement); })) continue;
    findings.add(*agreement, {{"member", same_in_all(people.front()->title)}});
    findings.tells_of(*people.front());
  }
}

void check_needs_revisited(const CoalitionRecords& records, FindingList& findings) {
  const std::string agreed = last_agreed_day(records.of("finding"));
  if (agreed.empty()) return;
  for (const Record* needs : records.of("coalition-needs"))
    if (text_of(needs->fields, "basis") != "confirmed") findings.add(*needs, {{"date", same_in_all(agreed)}});
}

}  // namespace foothold::workspace

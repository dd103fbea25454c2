#include "workspace/checks/membership_checks.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "workspace/checks/answers.hpp"

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

bool has_prospect_of_kind(const CoalitionRecords& records, std::string_view kind) {
  return std::ranges::any_of(records.of("prospect"),
                             [&](const Record* one) { return text_of(one->fields, "kind") == kind; });
}

bool is_signed(const Record& agreement) {
  const auto signatures = rows_of(agreement.fields, "signatures");
  return is_answered(agreement.fields, "signed_file") ||
         std::ranges::any_of(signatures, [](const Fields* row) { return is_answered(*row, "date"); });
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
    if (is_settled(*record)) day = std::max(day, record->changed_at.substr(0, 10));
  return day;
}

}  // namespace

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

#include "workspace/checks/equity_checks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/action_checks.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view activity_type = "engagement-activity";
constexpr std::string_view wording_field = "public_wording";

// The groups of the list that face the greatest barriers here.
std::set<std::string> needed_groups(const CoalitionRecords& records) {
  std::set<std::string> groups;
  for (const Record* needs : records.of("coalition-needs"))
    for (const std::string& group : texts_of(needs->fields, "barrier_groups")) groups.insert(group);
  groups.erase("other");  // nobody can tell which group that is
  return groups;
}

Localized group_name(const CoalitionRecords& records, const std::string& group) {
  return records.choice_label("coalition-needs", "barrier_groups", group);
}

// The groups whose experience somebody brings to a seat of any body, or to one with a vote.
std::set<std::string> seated_groups(const CoalitionRecords& records, bool with_a_vote = false) {
  std::set<std::string> groups;
  for (const Record* body : records.of("body"))
    for (const Fields* seat : rows_of(body->fields, "seats"))
      if (is_answered(*seat, "holder") && (!with_a_vote || says_yes(*seat, "votes")))
        for (const std::string& group : texts_of(*seat, "experience")) groups.insert(group);
  return groups;
}

// The groups of the list from which people came to an activity.
std::set<std::string> heard_groups(const CoalitionRecords& records) {
  std::set<std::string> groups;
  for (const Record* activity : records.of(activity_type))
    for (const Fields* row : rows_of(activity->fields, "reach"))
      if (number_of(*row, "reached").value_or(0) > 0)
        for (const Record* group : records_of(records, *row, "group"))
          groups.insert(text_of(group->fields, "listed_as"));
  return groups;
}

// Whether any row of any of the records has an answer to the field.
bool is_begun(const std::vector<const Record*>& records, std::string_view list, std::string_view field) {
  return std::ranges::any_of(records, [&](const Record* record) {
    return any_row(record->fields, list, [&](const Fields& row) { return is_answered(row, field); });
  });
}

// A group that is to be heard, with the records that stand for it.
struct GroupToHear {
  Localized name;
  std::vector<const Record*> records;
};

// Adds the groups that a field names, unless they stand there already.
void add_named(const CoalitionRecords& records, const Fields& fields, std::string_view field,
               std::vector<GroupToHear>& groups) {
  for (const Record* named : records_of(records, fields, field))
    if (std::ranges::none_of(groups, [&](const GroupToHear& group) {
          return std::ranges::find(group.records, named) != group.records.end();
        }))
      groups.push_back({same_in_all(named->title), {named}});
}

// The groups that face barriers, and those that the plan names besides.
std::vector<GroupToHear> groups_to_hear(const CoalitionRecords& records, const Record& plan) {
  std::vector<GroupToHear> groups;
  for (const std::string& id : needed_groups(records)) {
    GroupToHear group{group_name(records, id), {}};
    for (const Record* record : records.of("group"))
      if (text_of(record->fields, "listed_as") == id) group.records.push_back(record);
    groups.push_back(std::move(group));
  }
  for (const Record* needs : records.of("coalition-needs")) add_named(records, needs->fields, "groups", groups);
  for (const Fields* row : rows_of(plan.fields, "groups")) add_named(records, *row, "group", groups);
  return groups;
}

bool is_about(const Fields& row, const GroupToHear& group) {
  return std::ranges::any_of(group.records, [&](const Record* record) { return refers_to(row, "group", *record); });
}

// Whether no activity is meant for a group, or those that counted who came reached too few of it.
bool is_missed(const CoalitionRecords& records, const GroupToHear& group) {
  constexpr double usual_percent = 50;
  constexpr double all = 100;
  const double least_share = limit_of(records, "reach_share", usual_percent) / all;
  bool is_planned = false;
  double hoped = 0;
  double came = 0;
  for (const Record* activity : records.of(activity_type))
    for (const Fields* row : rows_of(activity->fields, "reach")) {
      if (!is_about(*row, group)) continue;
      is_planned = true;
      const auto reached = number_of(*row, "reached");
      if (!reached) continue;
      came += *reached;
      hoped += number_of(*row, "planned").value_or(0);
    }
  return !is_planned || came < least_share * hoped;
}

// All that people have written into a record in their own words.
std::vector<std::string> written_texts(const CoalitionRecords& records, const Record& record) {
  std::vector<std::string> texts;
  const auto add = [&](const std::vector<toolkit::FieldRule>& rules, const Fields& fields) {
    for (const toolkit::FieldRule& rule : rules) {
      if (rule.type == toolkit::FieldType::line || rule.type == toolkit::FieldType::text)
        texts.push_back(text_of(fields, rule.id));
      if (rule.type != toolkit::FieldType::localized) continue;
      const Localized text = localized_of(fields, rule.id);
      texts.push_back(text.english);
      texts.push_back(text.spanish);
    }
  };
  const toolkit::RecordType* type = records.toolkit().record_types.find(record.type);
  if (type == nullptr) return texts;
  add(type->fields, record.fields);
  for (const toolkit::FieldRule& rule : type->fields)
    if (rule.id != wording_field)  // where the words stand that are to be replaced
      for (const Fields* row : rows_of(record.fields, rule.id)) add(rule.fields, *row);
  return texts;
}

std::string replaced_words(const CoalitionRecords& records) {
  std::vector<std::string> words;
  for (const Record* plan : records.of("plan-setup"))
    for (const Fields* row : rows_of(plan->fields, wording_field)) words.push_back(text_of(*row, "avoid"));
  return join(words, ",");
}

std::vector<Localized> named(const std::set<std::string>& words) {
  std::vector<Localized> names;
  for (const std::string& word : words) names.push_back(same_in_all(word));
  return names;
}

}  // namespace

void check_seats_of_groups(const CoalitionRecords& records, FindingList& findings) {
  const std::set<std::string> seated = seated_groups(records);
  std::vector<Localized> missing;
  for (const std::string& group : needed_groups(records))
    if (!seated.contains(group)) missing.push_back(group_name(records, group));
  if (missing.empty()) return;
  for (const Record* structure : records.of("structure")) findings.add(*structure, {{"groups", joined(missing)}});
}

void check_groups_reached(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* plan : records.of("engagement-plan")) {
    auto missed = groups_to_hear(records, *plan);
    std::erase_if(missed, [&](const GroupToHear& group) { return !is_missed(records, group); });
    if (missed.empty()) continue;
    std::vector<Localized> names;
    for (const GroupToHear& group : missed) names.push_back(group.name);
    findings.add(*plan, {{"groups", joined(names)}});
    for (const GroupToHear& group : missed) findings.tells_of(group.records);
  }
}

void check_people_first(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding")) {
    const Localized for_public = localized_of(finding->fields, "public_statement");
    std::set<std::string> found;
    for (const std::string& text :
         {text_of(finding->fields, "statement"), text_of(finding->fields, "structural_reason"), for_public.english,
          for_public.spanish})
      for (std::string& label : records.toolkit().word_lists.of("labels").found_in(text))
        found.insert(std::move(label));
    if (!found.empty()) findings.add(*finding, {{"words", joined(named(found))}});
  }
}

void check_equity_before_choice(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : records.of("strategic-action")) {
    if (is_chosen(*action) || text_of(action->fields, "state") == "dropped") continue;
    // An idea may still be rough, as long as it is a draft.
    if (text_of(action->fields, "state") != "screened" && !is_settled(*action)) continue;
    const Localized missing = unanswered(records, *action, {"benefits_first", "left_out", "how_know"});
    if (!missing.english.empty()) findings.add(*action, {{"missing", missing}});
  }
}

void check_groups_present(const CoalitionRecords& records, FindingList& findings) {
  struct Place {
    bool is_known;  // whether the coalition has got as far as to have anybody there
    Localized name;
    std::set<std::string> groups;
  };
  const bool has_seats = is_begun(records.of("body"), "seats", "holder");
  const std::vector<Place> places = {
      {has_seats, records.field_label("body", "seats"), seated_groups(records)},
      {has_seats, records.field_label("body", "seats.votes"), seated_groups(records, true)},
      {is_begun(records.of(activity_type), "reach", "reached"),
       records.toolkit().record_types.find(activity_type)->plural, heard_groups(records)}};
  std::vector<Localized> missing;
  for (const std::string& group : needed_groups(records)) {
    std::vector<Localized> absent;
    for (const Place& place : places)
      if (place.is_known && !place.groups.contains(group)) absent.push_back(place.name);
    const Localized name = group_name(records, group);
    const Localized from = joined(absent);
    if (!absent.empty())
      missing.push_back({name.english + " (" + from.english + ")", name.spanish + " (" + from.spanish + ")"});
  }
  if (!missing.empty()) findings.add({{"groups", joined(missing)}});
}

void check_public_wording(const CoalitionRecords& records, FindingList& findings) {
  const std::string words = replaced_words(records);
  if (words.empty()) return;
  std::set<std::string> found;
  std::vector<const Record*> places;
  for (const Record& record : records.all()) {
    if (!is_public(record)) continue;
    const auto before = places.size();
    for (const std::string& text : written_texts(records, record))
      for (std::string& word : phrases_in(text, words)) {
        found.insert(std::move(word));
        if (places.size() == before) places.push_back(&record);
      }
  }
  if (places.empty()) return;
  findings.add({{"count", in_words(std::ssize(places))}, {"words", joined(named(found))}});
  findings.tells_of(places);
}

}  // namespace foothold::workspace

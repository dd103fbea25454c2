#include "workspace/overviews/coverage.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/localized_values.hpp"

namespace foothold::workspace {
namespace {

using Ids = std::set<std::string, std::less<>>;

// Somebody who is in the coalition or could be, with what they bring to each part of the matrix.
struct Partner {
  const Record* shown = nullptr;
  bool member = false;
  Ids sectors = {};
  Ids pillars = {};
  Ids groups = {};
  Ids systems = {};
  Ids capacities = {};
  Ids places = {};
};

struct SystemOfField {
  std::string_view field;
  std::string_view system;
};
// Fields of work that the list of systems calls by another name; the others have the same id in both.
constexpr std::array<SystemOfField, 6> systems_of_fields = {{{"employment", "employers"},
                                                             {"finance", "banking"},
                                                             {"transportation", "transport"},
                                                             {"justice", "police-courts"},
                                                             {"early-childhood", "child-care"},
                                                             {"civic", "elections-civic"}}};

void add_all(Ids& ids, const std::vector<std::string>& more) {
  ids.insert(more.begin(), more.end());
}

void add_systems(Ids& systems, const Fields& fields) {
  for (const std::string& field : texts_of(fields, "sectors")) {
    const auto* const other = std::ranges::find(systems_of_fields, field, &SystemOfField::field);
    systems.insert(other == systems_of_fields.end() ? field : std::string(other->system));
  }
}

void add_organization(Partner& partner, const Record& organization) {
  add_all(partner.pillars, ids_of(organization.fields, "pillars"));
  add_all(partner.places, ids_of(organization.fields, "area_served"));
  add_systems(partner.systems, organization.fields);
}

Partner partner_of(const CoalitionRecords& records, const Record& prospect) {
  const Fields& fields = prospect.fields;
  Partner partner{.shown = &prospect, .member = text_of(fields, "state") == "joined"};
  add_all(partner.sectors, texts_of(fields, "audience"));
  add_all(partner.pillars, ids_of(fields, "pillars"));
  add_all(partner.capacities, texts_of(fields, "brings"));
  add_systems(partner.systems, fields);
  for (const Record* group : records_of(records, fields, "trusted_by"))
    add_all(partner.groups, texts_of(group->fields, "listed_as"));
  for (const Record* organization : records_of(records, fields, "organization"))
    add_organization(partner, *organization);
  return partner;
}

void add_seats(const CoalitionRecords& records, const Record& body, std::vector<Partner>& partners) {
  for (const Fields* seat : rows_of(body.fields, "seats")) {
    const auto holders = records_of(records, *seat, "holder");
    const auto organizations = records_of(records, *seat, "organization");
    if (holders.empty() && organizations.empty()) continue;
    Partner partner{.shown = holders.empty() ? organizations.front() : holders.front(), .member = true};
    add_all(partner.sectors, texts_of(*seat, "seat_type"));
    add_all(partner.groups, texts_of(*seat, "experience"));
    for (const Record* organization : organizations) add_organization(partner, *organization);
    partners.push_back(std::move(partner));
  }
}

std::vector<Partner> partners_of(const CoalitionRecords& records) {
  std::vector<Partner> partners;
  for (const Record* body : records.of("body")) add_seats(records, *body, partners);
  for (const Record* prospect : records.of("prospect"))
    if (text_of(prospect->fields, "state") != "declined") partners.push_back(partner_of(records, *prospect));
  return partners;
}

void add_once(std::vector<const Record*>& list, const Record* record) {
  if (std::ranges::find(list, record) == list.end()) list.push_back(record);
}

CoverageRow row_of(const std::vector<Partner>& partners, Ids Partner::* part, const std::string& id,
                   const Localized& label, bool needed) {
  CoverageRow row{.id = id, .label = label, .needed = needed, .members = {}, .prospects = {}};
  for (const Partner& partner : partners)
    if ((partner.*part).contains(id)) add_once(partner.member ? row.members : row.prospects, partner.shown);
  return row;
}

// What all needs sheets name in a field of choices; "other" is nothing that anybody could be found for.
Ids named_in_needs(const CoalitionRecords& records, std::string_view field) {
  Ids named;
  for (const Record* needs : records.of("coalition-needs")) add_all(named, texts_of(needs->fields, field));
  named.erase("other");
  return named;
}

// A row for each choice that is needed, or that somebody brings all the same.
CoveragePart part_of_choices(const CoalitionRecords& records, const std::vector<Partner>& partners,
                             std::string_view key, std::string_view field, Ids Partner::* brought,
                             std::string_view asked_in) {
  CoveragePart part{.key = key, .field = field, .rows = {}};
  const Ids needed = named_in_needs(records, asked_in);
  for (const toolkit::FieldChoice& choice : records.choices("coalition-needs", asked_in)) {
    CoverageRow row = row_of(partners, brought, choice.id, choice.label, needed.contains(choice.id));
    if (row.needed || !row.members.empty() || !row.prospects.empty()) part.rows.push_back(std::move(row));
  }
  return part;
}

CoveragePart sectors(const CoalitionRecords& records, const std::vector<Partner>& partners) {
  CoveragePart part{.key = "sectors", .field = "audience", .rows = {}};
  for (const toolkit::FieldChoice& choice : records.choices("prospect", "audience"))
    part.rows.push_back(row_of(partners, &Partner::sectors, choice.id, choice.label, true));
  return part;
}

CoveragePart pillars(const CoalitionRecords& records, const std::vector<Partner>& partners) {
  Ids in_view;
  for (const Record* plan : records.of("plan-setup")) add_all(in_view, ids_of(plan->fields, "pillars"));
  CoveragePart part{.key = "pillars", .field = "pillars", .rows = {}};
  for (const toolkit::Pillar& pillar : records.toolkit().framework.pillars()) {
    const bool needed = in_view.empty() || in_view.contains(pillar.id);
    part.rows.push_back(row_of(partners, &Partner::pillars, pillar.id, pillar.label, needed));
  }
  return part;
}

// The places of the plan, by their codes; whoever writes the page knows what they are called.
CoveragePart places(const CoalitionRecords& records, const std::vector<Partner>& partners) {
  CoveragePart part{.key = "places", .field = "", .rows = {}};
  Ids of_plan;
  for (const Record* plan : records.of("plan-setup")) add_all(of_plan, ids_of(plan->fields, "places"));
  for (const std::string& place : of_plan)
    part.rows.push_back(row_of(partners, &Partner::places, place, same_in_all("place:" + place), true));
  return part;
}

}  // namespace

std::vector<CoveragePart> coverage_of(const CoalitionRecords& records) {
  const std::vector<Partner> partners = partners_of(records);
  std::vector<CoveragePart> parts = {
      sectors(records, partners),
      pillars(records, partners),
      part_of_choices(records, partners, "groups", "", &Partner::groups, "barrier_groups"),
      part_of_choices(records, partners, "systems", "sectors", &Partner::systems, "systems"),
      part_of_choices(records, partners, "capacities", "brings", &Partner::capacities, "capacity_missing"),
      places(records, partners)};
  std::erase_if(parts, [](const CoveragePart& part) { return part.rows.empty(); });
  return parts;
}

}  // namespace foothold::workspace

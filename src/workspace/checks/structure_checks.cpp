#include "workspace/checks/structure_checks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

std::string percent(double share) {
  return std::to_string(std::lround(share)) + "%";
}

// Whether a rule of decision protects residents in this body.
bool has_safeguard(const CoalitionRecords& records, const Record& body) {
  return std::ranges::any_of(records.of("decision-rule"), [&](const Record* rule) {
    return is_one_of(rule->fields, "safeguard", {"must-agree", "majority", "veto"}) &&
           refers_to(rule->fields, "bodies", body);
  });
}

struct SizeHint {
  std::string_view kind;
  std::int64_t least;
  std::int64_t most;
};
constexpr std::array<SizeHint, 2> size_hints = {{{"steering", 8, 20}, {"working-group", 5, 12}}};

}  // namespace

Votes votes_of(const Record& body) {
  Votes votes;
  for (const Fields* seat : rows_of(body.fields, "seats")) {
    if (!says_yes(*seat, "votes")) continue;
    ++votes.all;
    if (text_of(*seat, "seat_type") == "community") ++votes.of_residents;
  }
  return votes;
}

Votes steering_votes(const CoalitionRecords& records, const Record* structure) {
  Votes votes;
  const auto bodies = structure == nullptr ? records.of("body") : records_of(records, structure->fields, "bodies");
  for (const Record* body : bodies) {
    if (text_of(body->fields, "kind") != "steering") continue;
    const Votes here = votes_of(*body);
    votes.all += here.all;
    votes.of_residents += here.of_residents;
  }
  return votes;
}

double resident_target(const CoalitionRecords& records, const Record* structure) {
  constexpr double usual_target = 25;
  if (structure != nullptr)
    if (const auto own = number_of(structure->fields, "resident_vote_target")) return *own;
  return limit_of(records, "resident_vote_share", usual_target);
}

std::span<const std::string_view> needed_decision_classes() {
  static constexpr std::array<std::string_view, 4> needed = {"priorities", "actions", "budget", "data-release"};
  return needed;
}

void check_resident_votes(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* structure : records.of("structure")) {
    const Votes votes = steering_votes(records, structure);
    if (votes.all == 0) continue;
    const double share = votes.resident_percent();
    const double target = resident_target(records, structure);
    if (share < target)
      findings.add(*structure, {{"share", same_in_all(percent(share))}, {"target", same_in_all(percent(target))}});
  }
}

void check_decision_rules(const CoalitionRecords& records, FindingList& findings) {
  std::vector<Localized> missing;
  for (const std::string_view kind : needed_decision_classes())
    if (std::ranges::none_of(records.of("decision-rule"),
                             [&](const Record* rule) { return text_of(rule->fields, "class") == kind; }))
      missing.push_back(records.choice_label("decision-rule", "class", kind));
  if (missing.empty()) return;
  for (const Record* structure : records.of("structure")) findings.add(*structure, {{"classes", joined(missing)}});
}

void check_bodies(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* body : records.of("body")) {
    const Localized missing = unanswered(records, *body, {"purpose", "authority", "chair", "rhythm"});
    if (!missing.english.empty()) findings.add(*body, {{"missing", missing}});
  }
}

void check_resident_quorum(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* body : records.of("body"))
    if (!is_answered(body->fields, "resident_quorum") && has_safeguard(records, *body)) findings.add(*body);
}

void check_sizes(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* body : records.of("body")) {
    const auto hint = std::ranges::find(size_hints, text_of(body->fields, "kind"), &SizeHint::kind);
    const auto seats = std::ssize(rows_of(body->fields, "seats"));
    if (hint == size_hints.end() || seats == 0 || (seats >= hint->least && seats <= hint->most)) continue;
    findings.add(*body, {{"seats", in_words(seats)}, {"least", in_words(hint->least)}, {"most", in_words(hint->most)}});
  }
}

}  // namespace foothold::workspace

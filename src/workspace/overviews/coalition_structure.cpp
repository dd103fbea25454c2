#include "workspace/overviews/coalition_structure.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// Puts each body behind the one to which it reports, whatever circles they make.
class BodyTree {
 public:
  explicit BodyTree(const CoalitionRecords& records) {
    std::vector<const Record*> tops;
    for (const Record* body : records.of("body")) {
      const Record* above = above_of(records, *body);
      (above == nullptr ? tops : below_[above]).push_back(body);
    }
    for (const Record* top : tops) place(top);
    // What is left stands in a circle, which has to be cut open somewhere.
    for (const Record* body : records.of("body")) place(body);
  }

  [[nodiscard]] std::vector<PlacedBody> take() { return std::move(placed_); }

 private:
  static const Record* above_of(const CoalitionRecords& records, const Record& body) {
    const auto above = records_of(records, body.fields, "reports_to");
    const bool stands = !above.empty() && above.front() != &body && above.front()->type == "body";
    return stands ? above.front() : nullptr;
  }

  // A body and all below it; what was placed before stays where it is. A list of what waits instead of recursion,
  // because people may make a chain as long as they like.
  void place(const Record* top) {
    std::vector<PlacedBody> waiting = {{.body = top}};
    while (!waiting.empty()) {
      PlacedBody next = waiting.back();
      waiting.pop_back();
      if (!seen_.insert(next.body).second) continue;
      next.votes = votes_of(*next.body);
      placed_.push_back(next);
      for (const Record* body : std::views::reverse(below_[next.body]))
        waiting.push_back({.body = body, .depth = next.depth + 1});
    }
  }

  std::map<const Record*, std::vector<const Record*>> below_;
  std::set<const Record*> seen_;
  std::vector<PlacedBody> placed_;
};

std::vector<RuledClass> classes_of(const CoalitionRecords& records) {
  std::vector<RuledClass> classes;
  const auto needed = needed_decision_classes();
  for (const toolkit::FieldChoice& choice : records.choices("decision-rule", "class")) {
    RuledClass one{.id = choice.id, .label = choice.label, .needed = false, .rules = {}};
    one.needed = std::ranges::find(needed, choice.id) != needed.end();
    for (const Record* rule : records.of("decision-rule"))
      if (text_of(rule->fields, "class") == choice.id) one.rules.push_back(rule);
    classes.push_back(std::move(one));
  }
  return classes;
}

}  // namespace

CoalitionStructure coalition_structure(const CoalitionRecords& records) {
  CoalitionStructure structure;
  structure.bodies = BodyTree(records).take();
  const auto& all = records.of("structure");
  const Record* written = all.empty() ? nullptr : all.front();
  structure.steering = steering_votes(records, written);
  structure.target = resident_target(records, written);
  structure.roles = records.of("coalition-role");
  structure.classes = classes_of(records);
  return structure;
}

std::vector<PlacedSeat> seats_of(const CoalitionRecords& records, const Record& body) {
  std::vector<PlacedSeat> seats;
  for (const Fields* row : rows_of(body.fields, "seats")) {
    const std::string sector = text_of(*row, "seat_type");
    seats.push_back({.sector = sector.empty() ? Localized() : records.choice_label("body", "seats.seat_type", sector),
                     .holders = records_of(records, *row, "holder"),
                     .organizations = records_of(records, *row, "organization"),
                     .votes = text_of(*row, "votes")});
  }
  return seats;
}

}  // namespace foothold::workspace

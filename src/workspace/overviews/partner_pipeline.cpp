#include "workspace/overviews/partner_pipeline.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view first_state = "idea";
constexpr std::array<std::string_view, 3> priorities = {"must", "should", "could"};

std::string state_of(const Record& prospect) {
  const std::string state = text_of(prospect.fields, "state");
  return state.empty() ? std::string(first_state) : state;
}

bool passes(const Record& prospect, const PartnerFilter& filter) {
  return (filter.sector.empty() || text_of(prospect.fields, "audience") == filter.sector) &&
         (filter.priority.empty() || text_of(prospect.fields, "priority") == filter.priority);
}

PartnerCard card_of(const Record& prospect, const std::string& today) {
  const std::string day = text_of(prospect.fields, "next_step_by");
  const bool open = !is_one_of(prospect.fields, "state", {"joined", "declined"});
  return {.prospect = &prospect, .overdue = open && !day.empty() && day < today};
}

// Whose priority nobody said comes after all others.
auto rank_of(const PartnerCard& card) {
  const std::string priority = text_of(card.prospect->fields, "priority");
  return std::tuple(!card.overdue, std::ranges::find(priorities, priority) - priorities.begin());
}

}  // namespace

std::vector<PipelineColumn> partner_pipeline(const CoalitionRecords& records, const PartnerFilter& filter) {
  std::vector<PipelineColumn> columns;
  for (const toolkit::FieldChoice& state : records.choices("prospect", "state")) {
    PipelineColumn column{.state = state.id, .label = state.label, .cards = {}};
    for (const Record* prospect : records.of("prospect"))
      if (state_of(*prospect) == state.id && passes(*prospect, filter))
        column.cards.push_back(card_of(*prospect, records.today()));
    std::ranges::stable_sort(column.cards, {}, rank_of);
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace foothold::workspace

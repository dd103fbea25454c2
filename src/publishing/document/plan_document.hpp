#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publishing/plan/plan_part.hpp"
#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// Where the words of a section come from.
struct SectionState {
  std::string_view id;
  bool has_records = false;        // records say something for it
  bool has_own_text = false;       // people wrote something for it
  bool is_other_language = false;  // what they wrote is there in the other language alone
  [[nodiscard]] bool is_empty() const { return !has_records && !has_own_text; }
};
[[nodiscard]] std::vector<SectionState> section_states(const PlanSource& plan);

// What the plan is called, and the name of a section in the language of the plan: "5. Priorities".
[[nodiscard]] std::string plan_title(const PlanSource& plan);
[[nodiscard]] std::string section_title(const PlanSource& plan, std::string_view section);

// The sections of the plan's form that have anything to say: first what people wrote for one, then what its records
// say.
[[nodiscard]] std::vector<PlanPart> parts_of(const PlanSource& plan);
// What people wrote for one section, with the words of its numbers; nothing where they wrote nothing.
void write_own_text(html::Html& html, const PlanSource& plan, std::string_view section);
// What the records say for one section, whether or not the form has it.
[[nodiscard]] html::Html told_by_records(const PlanSource& plan, std::string_view section);

}  // namespace foothold::publishing

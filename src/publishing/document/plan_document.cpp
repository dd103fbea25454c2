#include "publishing/document/plan_document.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "html/components.hpp"
#include "publishing/plan/plan_figures.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Html;
using workspace::Fields;

struct SectionWriter {
  std::string_view id;
  void (*write)(Html& html, const PlanSource& plan);
};
constexpr std::array writers = {
    SectionWriter{"cover", write_cover},
    SectionWriter{"acknowledgments", write_acknowledgments},
    SectionWriter{"summary", write_summary},
    SectionWriter{"shared-language", write_shared_language},
    SectionWriter{"why", write_why},
    SectionWriter{"who-we-are", write_who_we_are},
    SectionWriter{"residents", write_residents},
    SectionWriter{"today", write_today},
    SectionWriter{"priorities", write_priorities},
    SectionWriter{"vision", write_vision},
    SectionWriter{"theory", write_theory},
    SectionWriter{"actions", write_actions},
    SectionWriter{"commitments", write_commitments},
    SectionWriter{"measures", write_measures},
    SectionWriter{"money", write_money},
    SectionWriter{"sustaining", write_sustaining},
    SectionWriter{"other-plans", write_other_plans},
    SectionWriter{"taking-part", write_taking_part},
    SectionWriter{"data-tables", write_data_tables},
    SectionWriter{"methods", write_methods},
    SectionWriter{"programs", write_programs},
    SectionWriter{"adoption", write_adoption},
    SectionWriter{"comments", write_comments},
    SectionWriter{"sources", write_sources},
};

// Sections that are called what their readers call the things in them.
struct TermOfSection {
  std::string_view section;
  std::string_view term;
};
constexpr std::array named_by_a_term = {TermOfSection{"priorities", "priority"},
                                        TermOfSection{"actions", "strategic-action"}};

PlanText own_text(const PlanSource& plan, std::string_view section) {
  if (plan.setup == nullptr) return {};
  for (const Fields* row : workspace::rows_of(plan.setup->fields, "section_texts"))
    if (workspace::text_of(*row, "section") == section) return localized_text(plan, *row, "text");
  return {};
}

// "5. Priorities" is "Priorities" in a form that leaves sections out, or has them in another order.
std::string without_number(const std::string& title) {
  const std::size_t end = title.find(". ");
  const bool is_number = end != std::string::npos && parse_integer(title.substr(0, end)).has_value();
  return is_number ? title.substr(end + 2) : title;
}

// Above the cover stands what the plan is called.
std::string part_title(const PlanSource& plan, std::string_view section) {
  if (section == cover_section) return plan_title(plan);
  const std::string title = section_title(plan, section);
  return plan.is_short() ? without_number(title) : title;
}

}  // namespace

void write_own_text(Html& html, const PlanSource& plan, std::string_view section) {
  const PlanText text = own_text(plan, section);
  if (text.is_other) html::notice(html, plan_words(plan, "other_language"));
  write_text(html, plan, {with_figures(plan, text.text), text.language, text.is_other});
}

std::vector<SectionState> section_states(const PlanSource& plan) {
  std::vector<SectionState> states;
  for (const std::string_view id : sections_of(plan.form)) {
    const PlanText own = own_text(plan, id);
    states.push_back({id, !told_by_records(plan, id).empty(), !own.text.empty(), own.is_other});
  }
  return states;
}

std::string plan_title(const PlanSource& plan) {
  if (plan.setup != nullptr && !plan.setup->title.empty()) return plan.setup->title;
  return plan_words(plan, "title", {{"coalition", plan.view.participant.coalition.name}});
}

std::string section_title(const PlanSource& plan, std::string_view section) {
  std::string title = workspace::choice_words(plan.view, "plan-setup", "section_texts.section", section);
  const auto at = std::ranges::find(named_by_a_term, section, &TermOfSection::section);
  if (at == named_by_a_term.end()) return title;
  // "8. " stays in front of what the readers of the plan call it.
  return title.substr(0, title.find_first_not_of("0123456789. ")) + term(plan, at->term, true);
}

Html told_by_records(const PlanSource& plan, std::string_view section) {
  Html html;
  // The letter and what else only people can write has no writer.
  const auto at = std::ranges::find(writers, section, &SectionWriter::id);
  if (at != writers.end()) at->write(html, plan);
  return html;
}

std::vector<PlanPart> parts_of(const PlanSource& plan) {
  std::vector<PlanPart> parts;
  for (const std::string_view section : sections_of(plan.form)) {
    Html html;
    write_own_text(html, plan, section);
    html.append(told_by_records(plan, section));
    if (!html.empty())
      parts.push_back({plan.form, plan.context().language(), std::string(section), part_title(plan, section),
                       html::KeptMarkup::of(html)});
  }
  return parts;
}

}  // namespace foothold::publishing

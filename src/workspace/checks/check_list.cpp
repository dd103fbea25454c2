#include "workspace/checks/check_list.hpp"

#include <algorithm>
#include <array>

#include "base/content/placeholders.hpp"
#include "workspace/checks/action_checks.hpp"
#include "workspace/checks/care_checks.hpp"
#include "workspace/checks/commitment_checks.hpp"
#include "workspace/checks/engagement_checks.hpp"
#include "workspace/checks/equity_checks.hpp"
#include "workspace/checks/evidence_checks.hpp"
#include "workspace/checks/logic_model_checks.hpp"
#include "workspace/checks/measure_checks.hpp"
#include "workspace/checks/membership_checks.hpp"
#include "workspace/checks/plan_checks.hpp"
#include "workspace/checks/readiness_checks.hpp"
#include "workspace/checks/small_number_checks.hpp"
#include "workspace/checks/structure_checks.hpp"
#include "workspace/checks/sustaining_checks.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array checks = {
    Check{"C1-1", check_raters},
    Check{"C1-2", check_differences},
    Check{"C1-3", check_unknown_dimensions},
    Check{"C1-4", suggest_outcome},
    Check{"C1-5", check_start_decision},
    Check{"C1-6", check_gap_tasks},
    Check{"C1-7", check_written_commitment},
    Check{"C1-8", check_announcements},
    Check{"C1-9", check_milestone_order},
    Check{"C1-10", check_soft_commitments},
    Check{"C2-1", check_seats_of_groups},
    Check{"C2-2", check_sectors},
    Check{"C2-3", check_movers},
    Check{"C2-4", check_opponents},
    Check{"C2-5", check_newcomers},
    Check{"C2-6", check_resident_votes},
    Check{"C2-7", check_decision_rules},
    Check{"C2-8", check_bodies},
    Check{"C2-9", check_resident_quorum},
    Check{"C2-10", check_signatures},
    Check{"C2-11", check_declared_interests},
    Check{"C2-12", check_sizes},
    Check{"C2-13", check_quiet_members},
    Check{"C2-14", check_needs_revisited},
    Check{"C3-1", check_decision_and_level},
    Check{"C3-2", check_groups_reached},
    Check{"C3-3", check_levels},
    Check{"C3-4", check_heard_first},
    Check{"C3-5", check_feedback},
    Check{"C3-6", check_pay},
    Check{"C3-7", check_payment_notice},
    Check{"C3-8", check_small_reach},
    Check{"C3-9", check_personal_data},
    Check{"C3-10", check_quote_permission},
    Check{"C3-11", check_minors},
    Check{"C3-12", check_research_review},
    Check{"C3-13", check_survey_questions},
    Check{"C3-14", check_languages},
    Check{"C3-15", check_access_contact},
    Check{"C3-16", check_survey_report},
    Check{"C3-17", check_asked_too_often},
    Check{"C4-1", check_all_predictors},
    Check{"C4-2", check_finding_sources},
    Check{"C4-3", check_structural_reason},
    Check{"C4-4", check_whole_picture},
    Check{"C4-5", check_contradictions},
    Check{"C4-6", check_resident_reviews},
    Check{"C4-7", check_priority_count},
    Check{"C4-8", check_weights_first},
    Check{"C4-9", check_resident_ranking},
    Check{"C4-10", check_kinds_of_evidence},
    Check{"C4-11", check_weak_numbers},
    Check{"C4-12", check_reasons_not_chosen},
    Check{"C4-13", check_reasons_of_numbers},
    Check{"SUP-1", check_small_counts},
    Check{"SUP-2", check_rates_on_few},
    Check{"SUP-3", check_hidden_numbers_kept},
    Check{"SUP-4", check_extreme_percents},
    Check{"SUP-5", check_combinations},
    Check{"SUP-6", check_empty_cells},
    Check{"SUP-7", check_unsteady_numbers},
    Check{"SUP-8", check_who_sees_small_counts},
    Check{"SUP-9", check_rules_of_holders},
    Check{"SUP-10", check_survey_groups},
    Check{"EQ-1", check_looked_at_race},
    Check{"EQ-2", check_other_breakdowns},
    Check{"EQ-3", check_gaps_explained},
    Check{"EQ-4", check_people_first},
    Check{"EQ-5", check_equity_before_choice},
    Check{"EQ-6", check_groups_present},
    Check{"EQ-7", check_small_groups},
    Check{"EQ-8", check_public_wording},
    Check{"V-1", check_vision_picture},
    Check{"V-2", check_vision_dimensions},
    Check{"V-3", check_vision_residents},
    Check{"V-4", check_vision_grade},
    Check{"V-5", check_vision_words},
    Check{"SY-1", check_system_tools},
    Check{"RC-1", check_levels_of_causes},
    Check{"RC-2", check_blaming_causes},
    Check{"RC-3", check_assumed_causes},
    Check{"PM-1", check_decision_makers},
    Check{"PM-2", check_people_affected},
    Check{"PM-3", check_power_map_private},
    Check{"PA-1", check_total_scores},
    Check{"PA-2", check_unknown_answers},
    Check{"PA-3", check_participants_asked},
    Check{"PA-4", check_operator_saw},
    Check{"SA-1", check_action_basics},
    Check{"SA-2", check_actions_of_priority},
    Check{"SA-3", check_system_actions},
    Check{"SA-4", check_too_many_actions},
    Check{"SA-5", check_action_equity},
    Check{"SA-6", check_lead_commitment},
    Check{"SA-7", check_action_origin},
    Check{"SA-8", check_lengths_of_actions},
    Check{"SA-9", check_lobbying_limits},
    Check{"DIM-1", check_theory_dimensions},
    Check{"DIM-2", check_action_dimensions},
    Check{"LM-1", check_loose_lines},
    Check{"LM-2", check_wording_of_lines},
    Check{"LM-3", check_model_conditions},
    Check{"LM-4", check_outcome_dimensions},
    Check{"LM-5", check_unmeasured_lines},
    Check{"LM-6", check_model_assumptions},
    Check{"LM-7", check_model_predictors},
    Check{"TC-1", check_theory_slots},
    Check{"TC-2", check_theory_sources},
    Check{"TC-3", check_theory_outcomes},
    Check{"TC-4", check_theory_length},
    Check{"TC-5", check_theory_measures},
    Check{"TC-6", check_theories_alike},
    Check{"TC-7", check_theory_age},
    Check{"ME-1", check_measures_of_action},
    Check{"ME-2", check_population_measures},
    Check{"ME-3", check_system_measures},
    Check{"ME-4", check_measure_basics},
    Check{"ME-5", check_groups_in_sight},
    Check{"ME-6", check_direction_of_target},
    Check{"ME-7", check_closing_gaps},
    Check{"ME-8", check_delay_of_data},
    Check{"ME-9", check_contribution},
    Check{"ME-10", check_number_of_measures},
    Check{"ME-11", check_overdue_values},
    Check{"ME-12", check_community_measures},
    Check{"ME-13", check_counts_of_values},
    Check{"ME-14", check_reflection},
    Check{"ME-15", check_hidden_misses},
    Check{"ME-16", check_breaks_of_measures},
    Check{"SU-1", check_assessment_age},
    Check{"SU-2", check_block_ratings},
    Check{"SU-3", check_main_funder},
    Check{"SU-4", check_ending_sources},
    Check{"SU-5", check_key_roles},
    Check{"SU-6", check_successors},
    Check{"SU-7", check_election_cover},
    Check{"SU-8", check_stage},
    Check{"RS-1", check_resolution_numbers},
    Check{"RS-2", check_resolution_owners},
    Check{"RS-3", check_resolution_reporting},
    Check{"RS-4", check_legal_review},
    Check{"PL-1", check_plan_sections},
    Check{"PL-2", check_plan_priorities},
    Check{"PL-3", check_plan_actions},
    Check{"PL-4", check_plan_measures},
    Check{"PL-5", check_plan_dimensions},
    Check{"PL-6", check_plan_systems},
    Check{"PL-7", check_plan_residents},
    Check{"PL-8", check_plan_tables},
    Check{"PL-9", check_plan_consent},
    Check{"PL-10", check_plan_costs},
    Check{"PL-11", check_plan_comments},
    Check{"PL-12", check_plan_versions},
    Check{"PL-13", check_plan_numbers},
    Check{"PL-14", check_plan_adoption},
    Check{"PL-15", check_plan_access},
    Check{"PL-16", check_plan_credit},
};

const Check* find_check(std::string_view id) {
  const auto at = std::ranges::find(checks, id, &Check::id);
  return at == checks.end() ? nullptr : &*at;
}

std::vector<Finding> findings_of(const Check& check, const CoalitionRecords& records) {
  FindingList findings(check.id);
  check.look(records, findings);
  return findings.take();
}

std::vector<std::pair<std::string, std::string>> values_in(Language language, const Finding& finding) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const auto& [name, value] : finding.values) values.emplace_back(name, value.in(language));
  return values;
}

}  // namespace

std::span<const Check> all_checks() {
  return checks;
}

std::vector<Finding> run_checks(const CoalitionRecords& records) {
  std::vector<const toolkit::CheckText*> order;
  for (const toolkit::CheckText& text : records.toolkit().checks.all()) order.push_back(&text);
  std::ranges::stable_sort(order, {}, &toolkit::CheckText::severity);
  std::vector<Finding> all;
  for (const toolkit::CheckText* text : order) {
    const Check* check = find_check(text->id);
    if (check == nullptr) continue;
    for (Finding& finding : findings_of(*check, records)) all.push_back(std::move(finding));
  }
  return all;
}

std::vector<Finding> blocks_of(const CoalitionRecords& records, const Record& record) {
  std::vector<Finding> blocks;
  for (const toolkit::CheckText& text : records.toolkit().checks.all()) {
    if (text.severity != toolkit::Severity::block || text.on != record.type) continue;
    const Check* check = find_check(text.id);
    if (check == nullptr) continue;
    for (Finding& finding : findings_of(*check, records))
      if (finding.record == record.id) blocks.push_back(std::move(finding));
  }
  return blocks;
}

bool can_block(const toolkit::CheckTexts& texts, std::string_view type) {
  return std::ranges::any_of(texts.all(), [&](const toolkit::CheckText& text) {
    return text.severity == toolkit::Severity::block && text.on == type && find_check(text.id) != nullptr;
  });
}

Localized words_of(const toolkit::CheckText& text, const Finding& finding) {
  return {fill_placeholders(text.says.english, values_in(Language::english, finding)),
          fill_placeholders(text.says.spanish, values_in(Language::spanish, finding))};
}

}  // namespace foothold::workspace

#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace foothold::publishing {

// The forms in which one plan is read: all of it, or what each kind of reader needs.
enum class PlanForm { full, summary, one_page, plain, starter, update };

// "full", "summary", "one-page", "plain", "starter" and "update": as records and addresses have it.
[[nodiscard]] std::string_view plan_form_name(PlanForm form);
[[nodiscard]] std::optional<PlanForm> plan_form_from_name(std::string_view name);
[[nodiscard]] std::span<const PlanForm> all_plan_forms();

// The sections of a form in their order, each by its id: a choice of "section_texts.section" of the plan's record.
[[nodiscard]] std::span<const std::string_view> sections_of(PlanForm form);

}  // namespace foothold::publishing

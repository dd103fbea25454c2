#include "publishing/plan/plan_form.hpp"

#include <algorithm>
#include <array>

namespace foothold::publishing {
namespace {

constexpr std::array forms = {PlanForm::full,  PlanForm::summary, PlanForm::one_page,
                              PlanForm::plain, PlanForm::starter, PlanForm::update};
constexpr std::array<std::string_view, forms.size()> names = {"full",  "summary", "one-page",
                                                              "plain", "starter", "update"};

constexpr std::array<std::string_view, 25> full = {
    "cover",     "letter",   "acknowledgments", "summary",     "shared-language", "why",         "who-we-are",
    "residents", "today",    "priorities",      "vision",      "theory",          "actions",     "commitments",
    "measures",  "money",    "sustaining",      "other-plans", "taking-part",     "data-tables", "methods",
    "programs",  "adoption", "comments",        "sources"};
constexpr std::array<std::string_view, 13> summary = {"cover",      "summary",     "why",    "residents", "today",
                                                      "priorities", "vision",      "theory", "actions",   "measures",
                                                      "sustaining", "taking-part", "sources"};
constexpr std::array<std::string_view, 6> one_page = {"cover",   "vision",   "priorities",
                                                      "actions", "measures", "taking-part"};
constexpr std::array<std::string_view, 9> plain = {"cover",   "why",      "residents",   "today",  "priorities",
                                                   "actions", "measures", "taking-part", "sources"};
constexpr std::array<std::string_view, 7> starter = {"cover",      "why",         "who-we-are", "today",
                                                     "priorities", "taking-part", "sources"};
constexpr std::array<std::string_view, 7> update = {"cover",     "priorities",  "measures", "actions",
                                                    "residents", "taking-part", "sources"};

}  // namespace

std::string_view plan_form_name(PlanForm form) {
  return names.at(static_cast<std::size_t>(form));
}

std::optional<PlanForm> plan_form_from_name(std::string_view name) {
  const auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return forms.at(static_cast<std::size_t>(at - names.begin()));
}

std::span<const PlanForm> all_plan_forms() {
  return forms;
}

std::span<const std::string_view> sections_of(PlanForm form) {
  switch (form) {
    case PlanForm::full:
      return full;
    case PlanForm::summary:
      return summary;
    case PlanForm::one_page:
      return one_page;
    case PlanForm::plain:
      return plain;
    case PlanForm::starter:
      return starter;
    case PlanForm::update:
      return update;
  }
  return full;
}

}  // namespace foothold::publishing

#include "publishing/pages/plan_reading.hpp"

#include <algorithm>
#include <iterator>

#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {

Error no_such_plan() {
  return workspace::not_found("slug", "plan.public.unknown");
}

Result<FoundPlan> PlanReading::find(const workspace::Coalition& coalition, const PlanVersion& version, PlanForm form,
                                    Language language) {
  FoundPlan found{.slug = coalition.slug, .coalition_name = coalition.name, .version = version, .form = form};
  found.is_example = coalition.example;
  found.parts = parts_in_any_language(version, form, language);
  if (found.parts.empty()) return no_such_plan();
  found.title = title_of_parts(found.parts);
  if (found.title.empty())
    found.title = messages_.fill(found.language(), "plan.public.title", {{"coalition", found.coalition_name}});
  return found;
}

PublicPlan PlanReading::page_of(const FoundPlan& found) {
  PublicPlan plan{.slug = found.slug, .title = found.title, .version = found.version};
  plan.versions = store_.list(found.version.coalition);
  plan.is_example = found.is_example;
  plan.form = found.form;
  plan.forms = store_.forms(found.version);
  plan.parts = found.parts;
  plan.in_both_languages = store_.is_in_both_languages(found.version, found.form);
  return plan;
}

PlanInBothLanguages PlanReading::in_both_languages(const PlanVersion& version, PlanForm form) {
  return {store_.parts(version, form, Language::english), store_.parts(version, form, Language::spanish),
          store_.words(version)};
}

std::optional<PlanChanges> PlanReading::changes(const FoundPlan& found, Language wanted) {
  const auto versions = store_.list(found.version.coalition);
  const PlanVersion* before = earlier_standing(versions, found.version);
  if (before == nullptr) return std::nullopt;
  const Language language = common_language(*before, found.version, wanted);
  return PlanChanges{.slug = found.slug,
                     .title = found.title,
                     .version = found.version,
                     .before = *before,
                     .language = language,
                     .sections = section_changes(parts_in_any_language(*before, PlanForm::full, language),
                                                 parts_in_any_language(found.version, PlanForm::full, language))};
}

std::vector<PlanPart> PlanReading::parts_in_any_language(const PlanVersion& version, PlanForm form, Language language) {
  auto parts = store_.parts(version, form, language);
  for (const Language other : all_languages)
    if (parts.empty()) parts = store_.parts(version, form, other);
  return parts;
}

// The wanted one, or else one that both versions have: texts of two languages have no line in common.
Language PlanReading::common_language(const PlanVersion& before, const PlanVersion& after, Language wanted) {
  std::vector<Language> languages = {wanted};
  std::ranges::copy(all_languages, std::back_inserter(languages));
  for (const Language language : languages)
    if (!store_.parts(before, PlanForm::full, language).empty() &&
        !store_.parts(after, PlanForm::full, language).empty())
      return language;
  return wanted;
}

}  // namespace foothold::publishing

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/content/messages.hpp"
#include "base/result.hpp"
#include "publishing/pages/both_languages.hpp"
#include "publishing/pages/public_plan_page.hpp"
#include "publishing/versions/plan_version_store.hpp"
#include "workspace/coalition.hpp"

namespace foothold::publishing {

// A published version in one form. A plain value.
struct FoundPlan {
  std::string slug = {};
  std::string coalition_name = {};
  std::string title = {};   // in the language of its parts
  bool is_example = false;  // fictional, which every page and document of it says
  PlanVersion version = {};
  PlanForm form = PlanForm::full;
  std::vector<PlanPart> parts = {};  // never empty; in the language that was asked for, or else in the other

  [[nodiscard]] Language language() const { return parts.front().language; }
};

// Gathers what the pages and files of a published version show, for a server and for copies alike. Borrows all; throws
// DatabaseProblem.
class PlanReading {
 public:
  PlanReading(storage::Database& database, const Messages& messages) : store_(database), messages_(messages) {}

  [[nodiscard]] PlanVersionStore& store() { return store_; }
  // Refused with `not_found` when it was not published in that form.
  [[nodiscard]] Result<FoundPlan> find(const workspace::Coalition& coalition, const PlanVersion& version, PlanForm form,
                                       Language language);
  // With all that stands around its parts but the address.
  [[nodiscard]] PublicPlan page_of(const FoundPlan& found);
  [[nodiscard]] PlanInBothLanguages in_both_languages(const PlanVersion& version, PlanForm form);
  // Nothing when no version before it stands.
  [[nodiscard]] std::optional<PlanChanges> changes(const FoundPlan& found, Language language);
  // In a language, or in the other where it was published in that alone.
  [[nodiscard]] std::vector<PlanPart> parts_in_any_language(const PlanVersion& version, PlanForm form,
                                                            Language language);

 private:
  [[nodiscard]] Language common_language(const PlanVersion& before, const PlanVersion& after, Language wanted);

  PlanVersionStore store_;
  const Messages& messages_;
};

// The refusal for whatever is not public, which does not tell whether there is such a coalition.
[[nodiscard]] Error no_such_plan();

}  // namespace foothold::publishing

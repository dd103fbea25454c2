#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "publishing/document/plan_document.hpp"
#include "publishing/plan/plan_figures.hpp"
#include "publishing/versions/plan_version.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::publishing {

// The pages on which a coalition makes its plan. All write a whole page; they borrow their arguments for the call.

// What somebody typed into a form that was refused.
struct TypedText {
  std::string note = {};
  std::int64_t version = 0;  // that was to be withdrawn
  std::string reason = {};
};
// The field for why a version is withdrawn, as refusals name it.
[[nodiscard]] std::string withdrawal_field(std::int64_t version);

struct PlanOverview {
  const PlanSource& plan;
  std::vector<SectionState> sections;
  std::vector<PlanVersion> versions;
  std::map<std::string, std::string> people;  // id to name
  bool has_begun = false;                     // whether anybody calls it a draft yet, or more
  std::size_t blocks = 0;                     // checks that keep the plan from being published
  workspace::PeriodComments comments = {};    // of the public, in all comment periods
  TypedText typed = {};
  workspace::Errors errors = {};
};
[[nodiscard]] std::string plan_overview_page(const html::PageContext& context,
                                             const workspace::Participant& participant, const PlanOverview& view);

// The plan as it would be published now, in one form.
[[nodiscard]] std::string plan_draft_page(const html::PageContext& context, const workspace::Participant& participant,
                                          const PlanSource& plan);

// One section: what records say, and the form for what people write.
struct PlanSectionView {
  const PlanSource& plan;
  std::string_view section;
  Localized text;                        // as it stands, or as somebody typed it
  std::optional<Localized> stored = {};  // what somebody else has written meanwhile
  std::int64_t revision = 0;
  bool may_write = false;
  std::vector<Figure> figures;
  workspace::Errors errors = {};
};
[[nodiscard]] std::string plan_section_page(const html::PageContext& context, const workspace::Participant& participant,
                                            const PlanSectionView& view);

// The name of a form in the language of the page: "Whole plan".
[[nodiscard]] std::string form_words(const PlanSource& plan, PlanForm form);

}  // namespace foothold::publishing

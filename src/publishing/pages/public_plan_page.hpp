#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "publishing/plan/plan_part.hpp"
#include "publishing/versions/plan_version.hpp"

namespace foothold::publishing {

// A published plan as everybody reads it, without an account and without a script.
struct PublicPlan {
  std::string slug;
  std::string coalition_name;
  PlanVersion version;
  bool is_newest = true;
  bool is_example = false;
  PlanForm form = PlanForm::full;
  std::vector<PlanForm> forms = {};  // in which it was published in this language
  std::vector<PlanPart> parts = {};
  std::string address = {};  // of this page on the web, for the picture on paper; empty when nobody knows it
};
[[nodiscard]] std::string public_plan_page(const html::PageContext& context, const PublicPlan& plan);

// All plans that are published.
[[nodiscard]] std::string public_plans_page(const html::PageContext& context, const std::vector<PublishedPlan>& plans);

// What two versions of a section say differently, paragraph by paragraph.
struct SectionChange {
  std::string title;
  std::vector<std::string> removed;
  std::vector<std::string> added;
};
struct PlanChanges {
  std::string slug;
  std::string coalition_name;
  PlanVersion version;
  PlanVersion before;
  std::vector<SectionChange> sections;
};
[[nodiscard]] std::string plan_changes_page(const html::PageContext& context, const PlanChanges& changes);

}  // namespace foothold::publishing

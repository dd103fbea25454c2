#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "publishing/comments/comments_view.hpp"
#include "publishing/subscriptions/subscription_pages.hpp"
#include "publishing/versions/plan_changes.hpp"
#include "publishing/versions/plan_version.hpp"

namespace foothold::publishing {

// A published plan as everybody reads it, without an account and without a script.
struct PublicPlan {
  std::string slug;
  std::string title;  // in the language of its parts
  PlanVersion version;
  std::vector<PlanVersion> versions = {};  // all, the newest first, withdrawn ones too
  bool is_example = false;
  PlanForm form = PlanForm::full;
  std::vector<PlanForm> forms = {};  // in which it was published in this language
  std::vector<PlanPart> parts = {};
  CommentsView comments = {};      // empty on versions that do not stand any more, and in copies
  html::Html measures_today = {};  // a section of its own; may be empty
  SubscriptionForm subscription = {};
  bool in_both_languages = false;  // whether the form can be read in both at once
  std::string address = {};        // of this page on the web, for the picture on paper; empty when nobody knows it

  // Whether this is the version that stands.
  [[nodiscard]] bool is_newest() const;
};
[[nodiscard]] std::string public_plan_page(const html::PageContext& context, const PublicPlan& plan);

// All plans that are published.
[[nodiscard]] std::string public_plans_page(const html::PageContext& context, const std::vector<PublishedPlan>& plans);

// What a version of the whole plan says differently from the one before.
struct PlanChanges {
  std::string slug;
  std::string title;
  PlanVersion version;
  PlanVersion before;
  Language language = Language::english;  // in which the two are compared
  std::vector<SectionChange> sections;
};
[[nodiscard]] std::string plan_changes_page(const html::PageContext& context, const PlanChanges& changes);

}  // namespace foothold::publishing

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "publishing/plan/plan_form.hpp"

namespace foothold::publishing {

// The title of a page of a published plan, in the language in which it stands, and the way to it from the plan itself.
struct PlanPageHead {
  std::string plan;  // what the plan is called
  std::string title;
  Language language = Language::english;
  std::vector<html::Crumb> crumbs = {};
};
// The whole page: on a server with the way from the list of all plans, in a static copy by itself.
[[nodiscard]] std::string plan_page(const html::PageContext& context, const PlanPageHead& page,
                                    const std::function<void(html::Html&)>& write_main);

// The name of a form for its readers: "Whole plan".
[[nodiscard]] std::string form_label(const html::PageContext& context, PlanForm form);

}  // namespace foothold::publishing

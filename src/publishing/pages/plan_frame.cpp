#include "publishing/pages/plan_frame.hpp"

#include "html/page_alone.hpp"

namespace foothold::publishing {

using html::Attribute;
using html::Html;
using html::PageContext;

namespace {

// The first page of a copy comes from nowhere.
std::vector<html::Crumb> way_to(const PageContext& context, const PlanPageHead& page) {
  if (context.is_static_copy() && page.crumbs.empty()) return {};
  std::vector<html::Crumb> crumbs = page.crumbs;
  if (!context.is_static_copy())
    crumbs.insert(crumbs.begin(), {{context.text("crumb.home"), "/"}, {context.text("plan.public.all"), "/plans"}});
  crumbs.push_back({page.title});
  return crumbs;
}

}  // namespace

std::string plan_page(const PageContext& context, const PlanPageHead& page,
                      const std::function<void(Html&)>& write_main) {
  const html::PageHead head{.title = page.title, .crumbs = way_to(context, page), .has_long_form = true};
  const auto write = [&](Html& html) {
    const bool is_other = page.language != context.language();
    html.element("h1", {Attribute::when(is_other, "lang", language_code(page.language))}, page.title);
    write_main(html);
  };
  return context.is_static_copy() ? html::page_alone(context, head, page.plan, write)
                                  : html::page(context, head, write);
}

std::string form_label(const PageContext& context, PlanForm form) {
  return context.text("plan.public.form." + std::string(plan_form_name(form)));
}

}  // namespace foothold::publishing

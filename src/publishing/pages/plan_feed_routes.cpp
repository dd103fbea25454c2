#include "base/clock.hpp"
#include "publishing/comments/public_periods.hpp"
#include "publishing/feeds/plan_feed.hpp"
#include "publishing/feeds/public_events.hpp"
#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/published_plan.hpp"
#include "publishing/plan/plan_source.hpp"
#include "publishing/versions/plan_version_store.hpp"

namespace foothold::publishing {
namespace {

using http::Request;
using http::Response;

// Of a plan that stands; everybody may ask.
Result<Response> feed(const Request& request, workspace::WorkspaceSite& workspace) {
  const auto plan = find_published(request, workspace);
  if (!plan) return plan.error();
  const html::PageContext context(workspace.site(), request.language, request.path);
  Response response = http::html_response(
      atom_feed(context, {.title = plan->title,
                          .address = plan_address(request, workspace, plan->slug),
                          .coalition_name = plan->coalition_name,
                          .versions = PlanVersionStore(workspace.database).list(plan->version.coalition),
                          .periods = public_comment_periods(workspace, plan->version.coalition),
                          .now = utc_now()}));
  response.content_type = "application/atom+xml; charset=utf-8";
  return response;
}

Result<Response> events(const Request& request, workspace::WorkspaceSite& workspace) {
  const auto plan = find_published(request, workspace);
  if (!plan) return plan.error();
  const auto coalition = workspace.coalitions.find(plan->version.coalition);
  if (!coalition) return no_such_plan();
  const html::PageContext context(workspace.site(), request.language, request.path);
  const PlanRecords records(workspace, *coalition);
  return http::file_response(
      "text/calendar; charset=utf-8", plan->slug + "-events.ics",
      workspace::icalendar(
          plan->coalition_name,
          public_events(context, records.records(), public_comment_periods(workspace, plan->version.coalition),
                        plan_address(request, workspace, plan->slug))));
}

}  // namespace

void add_plan_feed_routes(http::Router& router, workspace::WorkspaceSite& workspace) {
  router.get("/plans/{slug}/feed.xml", [&](const Request& request) { return feed(request, workspace); });
  router.get("/plans/{slug}/events.ics", [&](const Request& request) { return events(request, workspace); });
}

}  // namespace foothold::publishing

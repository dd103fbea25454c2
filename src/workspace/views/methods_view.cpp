#include <algorithm>

#include "toolkit/pages/method_chooser.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/engagement_views.hpp"

namespace foothold::workspace {
namespace {

// The activities of the coalition with the method, and the way to plan another.
void write_activities(html::Html& html, const ViewRequest& view, const toolkit::EngagementMethod& method) {
  std::vector<const Record*> activities = view.records.of("engagement-activity");
  std::erase_if(activities, [&](const Record* activity) { return text_of(activity->fields, "method") != method.id; });
  if (!activities.empty()) {
    const html::Element line = html.open("p", {{"class", "fh-table__prose"}});
    write_record_links(html, view, activities);
  }
  const html::Element line = html.open("p", {{"class", "fh-table__prose fh-no-print"}});
  write_begin_link(html, view, "engagement-activity", view.context.text("views.methods.plan"), {{"method", method.id}});
}

}  // namespace

void write_methods(html::Html& html, const ViewRequest& view) {
  const toolkit::Engagement& engagement = view.records.toolkit().engagement;
  const auto choice = toolkit::MethodChoice::read(view.query, engagement);
  toolkit::method_chooser(html, view.context,
                          {.engagement = engagement,
                           .choice = choice,
                           .address = address_in(view, "/views/methods"),
                           .more_title = view.context.text("views.methods.activities"),
                           .write_more = [&](html::Html& cell, const toolkit::EngagementMethod& method) {
                             write_activities(cell, view, method);
                           }});
}

}  // namespace foothold::workspace

#include "toolkit/pages/methods_page.hpp"

#include "html/components.hpp"
#include "toolkit/pages/method_chooser.hpp"
#include "toolkit/pages/method_words.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

constexpr PagePart facts_part = {"facts", "methods.facts"};
constexpr PagePart levels_part = {"levels", "methods.level"};
constexpr PagePart steps_part = {"steps", "methods.steps"};
constexpr PagePart limits_part = {"limits", "methods.limits"};
constexpr PagePart access_part = {"access", "methods.access"};
constexpr PagePart worksheet_part = {"worksheet", "methods.worksheet"};

std::vector<html::Crumb> crumbs_to(const PageContext& context, const Toolkit& toolkit, const std::string& last) {
  std::vector<html::Crumb> crumbs = {{context.text("framework.home"), "/"}, {context.text("chapter.all"), "/toolkit"}};
  if (const Chapter* chapter = find_chapter(toolkit.chapters, engagement_chapter))
    crumbs.push_back({chapter_label(context, *chapter), chapter_path(chapter->number)});
  if (!last.empty()) crumbs.push_back({context.text("methods.title"), std::string(methods_path)});
  crumbs.push_back({last.empty() ? context.text("methods.title") : last, {}});
  return crumbs;
}

void write_facts(Html& html, const PageContext& context, const Engagement& engagement, const EngagementMethod& method) {
  html::DefinitionList list(html);
  for (const MethodAspect aspect : method_aspects)
    if (aspect != MethodAspect::level)
      list.item(aspect_label(context, aspect), aspect_words(context, engagement, method, aspect));
  list.item(context.text("methods.skills"), context.say(method.staff_skills));
  list.item(context.text("methods.data"), context.say(method.data_produced));
  list.item(context.text("methods.strengths"), context.say(method.strengths));
}

// What the levels mean and promise, because an invitation says it.
void write_levels(Html& html, const PageContext& context, const Engagement& engagement,
                  const EngagementMethod& method) {
  html::DefinitionList list(html);
  for (const std::string& id : method.levels)
    if (const EngagementLevel* level = engagement.find_level(id)) {
      const Element item = list.open_item(context.say(level->label));
      html::paragraph(html, context.say(level->meaning));
      html::paragraph(html, context.fill("methods.promise", {{"promise", context.say(level->promise)}}));
    }
}

void write_steps(Html& html, const PageContext& context, const EngagementMethod& method) {
  const Element list = html.open("ol", {{"class", "usa-list"}});
  for (const Localized& step : method.steps) html.element("li", {}, context.say(step));
}

void write_worksheet(Html& html, const PageContext& context, const Toolkit& toolkit, const EngagementMethod& method) {
  const Worksheet* worksheet = toolkit.worksheets.find_by_code(method.worksheet);
  if (worksheet == nullptr) return;
  const Element line = html.open("p");
  html.text(context.say(worksheet->title) + ". ");
  html::link(html, context.link(worksheet_path(*worksheet)), context.text("methods.to_worksheet"));
}

void write_method(Html& html, const PageContext& context, const Toolkit& toolkit, const EngagementMethod& method) {
  PageParts parts(html, context, {facts_part, levels_part, steps_part, limits_part, access_part, worksheet_part});
  parts.heading(facts_part);
  write_facts(html, context, toolkit.engagement, method);
  parts.heading(levels_part);
  write_levels(html, context, toolkit.engagement, method);
  parts.heading(steps_part);
  write_steps(html, context, method);
  parts.heading(limits_part);
  html::paragraph(html, context.say(method.limits));
  parts.heading(access_part);
  html::paragraph(html, context.say(method.accessibility));
  parts.heading(worksheet_part);
  write_worksheet(html, context, toolkit, method);
}

}  // namespace

std::string methods_page(const PageContext& context, const Toolkit& toolkit, const MethodChoice& choice) {
  const html::PageHead head = {.title = context.text("methods.title"),
                               .description = context.text("methods.lead"),
                               .section = html::Section::toolkit,
                               .crumbs = crumbs_to(context, toolkit, {})};
  return html::page(context, head, [&](Html& html) {
    page_title(html, context.text("methods.title"), context.text("methods.lead"));
    const Element section = html.open("div", {{"class", "fh-section"}});
    const std::string address = context.is_static_copy() ? std::string() : context.link(methods_path);
    method_chooser(html, context, {.engagement = toolkit.engagement, .choice = choice, .address = address});
  });
}

std::string method_page(const PageContext& context, const Toolkit& toolkit, const EngagementMethod& method) {
  const std::string& name = context.say(method.name);
  const html::PageHead head = {.title = name,
                               .description = context.say(method.best_for),
                               .section = html::Section::toolkit,
                               .crumbs = crumbs_to(context, toolkit, name)};
  return html::page(context, head, [&](Html& html) {
    page_title(html, name, context.fill("methods.best_for", {{"what", context.say(method.best_for)}}));
    write_method(html, context, toolkit, method);
  });
}

}  // namespace foothold::toolkit

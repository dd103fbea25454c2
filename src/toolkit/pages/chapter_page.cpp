#include "toolkit/pages/chapter_page.hpp"

#include "html/components.hpp"
#include "toolkit/engagement/engagement.hpp"
#include "toolkit/pages/engagement_phases.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

constexpr PagePart topics_part = {"topics", "chapter.topics"};
constexpr PagePart questions_part = {"questions", "chapter.questions"};
constexpr PagePart activities_part = {"activities", "chapter.activities"};
constexpr PagePart phases_part = {"phases", "chapter.phases"};
constexpr PagePart worksheets_part = {"worksheets", "chapter.worksheets"};
constexpr PagePart methods_part = {"methods", "methods.title"};
constexpr PagePart products_part = {"products", "chapter.products"};
constexpr PagePart feeds_part = {"used-by", "chapter.feeds"};
constexpr PagePart sources_part = {"builds-on", "chapter.sources"};
constexpr PagePart tips_part = {"tips", "chapter.tips"};
constexpr PagePart pitfalls_part = {"pitfalls", "chapter.pitfalls"};
constexpr PagePart spotlights_part = {"spotlights", "chapter.spotlights"};
constexpr PagePart resources_part = {"resources", "chapter.resources"};

// A chapter at the other end of a feed, with what is handed on.
struct Exchange {
  const Chapter* chapter = nullptr;
  const Localized* what = nullptr;
};

// The chapters that use what this one makes.
std::vector<Exchange> receivers_of(const std::vector<Chapter>& chapters, const Chapter& chapter) {
  std::vector<Exchange> receivers;
  for (const ChapterFeed& feed : chapter.feeds)
    if (const Chapter* receiver = find_chapter(chapters, feed.chapter)) receivers.push_back({receiver, &feed.what});
  return receivers;
}

// The chapters that make what this one uses.
std::vector<Exchange> sources_of(const std::vector<Chapter>& chapters, const Chapter& chapter) {
  std::vector<Exchange> sources;
  for (const Chapter& source : chapters)
    for (const ChapterFeed& feed : source.feeds)
      if (feed.chapter == chapter.number) sources.push_back({&source, &feed.what});
  return sources;
}

void write_exchanges(Html& html, const PageContext& context, const std::vector<Exchange>& exchanges) {
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const Exchange& exchange : exchanges) {
    const Element item = html.open("li");
    html::link(html, context.link(chapter_path(exchange.chapter->number)), chapter_label(context, *exchange.chapter));
    const Element what = html.open("p");
    html.text(context.say(*exchange.what));
  }
}

void write_activities(Html& html, const PageContext& context, const Chapter& chapter) {
  const Element list = html.open("ol", {{"class", "usa-list"}});
  for (const Localized& activity : chapter.activities) html.element("li", {}, context.say(activity));
}

void write_products(Html& html, const PageContext& context, const Chapter& chapter) {
  html::DefinitionList list(html);
  for (const ChapterProduct& product : chapter.products) list.item(context.say(product.name), context.say(product.use));
}

// What each worksheet is for, with an empty form of it; it is filled in in the workspace of a coalition.
void write_worksheets(Html& html, const PageContext& context, const std::vector<const Worksheet*>& worksheets) {
  html::paragraph(html, context.text("chapter.worksheets_about"));
  html::DefinitionList list(html);
  for (const Worksheet* worksheet : worksheets) {
    const Element what = list.open_item(context.say(worksheet->title));
    html::paragraph(html, context.say(worksheet->help));
    html::link(html, context.link(worksheet_path(*worksheet)),
               context.fill("worksheets.blank_title", {{"title", context.say(worksheet->title)}}));
  }
}

void write_methods(Html& html, const PageContext& context) {
  html::paragraph(html, context.text("methods.lead"));
  html::link(html, context.link(methods_path), context.text("methods.to_all"));
}

// Everything between title and end of a chapter, part by part. A part without anything in it is left out, also from the
// links.
class ChapterText {
 public:
  ChapterText(Html& html, const PageContext& context, const std::vector<Chapter>& chapters,
              std::vector<const Worksheet*> worksheets, const std::vector<Resource>& resources, const Chapter& chapter)
      : html_(html),
        context_(context),
        chapter_(chapter),
        worksheets_(std::move(worksheets)),
        receivers_(receivers_of(chapters, chapter)),
        sources_(sources_of(chapters, chapter)),
        spotlights_(resources_for(resources, chapter.number, ResourceKind::spotlight)),
        resources_(resources_for(resources, chapter.number, ResourceKind::resource)) {}

  void write() {
    PageParts parts(html_, context_, part_names());
    write_list(parts, topics_part, chapter_.topics);
    write_list(parts, questions_part, chapter_.questions);
    parts.heading(activities_part);
    write_activities(html_, context_, chapter_);
    write_phases(parts);
    if (!worksheets_.empty()) {
      parts.heading(worksheets_part);
      write_worksheets(html_, context_, worksheets_);
    }
    if (has_methods()) {
      parts.heading(methods_part);
      write_methods(html_, context_);
    }
    parts.heading(products_part);
    write_products(html_, context_, chapter_);
    write_exchange_part(parts, feeds_part, receivers_);
    write_exchange_part(parts, sources_part, sources_);
    write_list(parts, tips_part, chapter_.tips);
    write_list(parts, pitfalls_part, chapter_.pitfalls);
    write_resource_part(parts, spotlights_part, spotlights_);
    write_resource_part(parts, resources_part, resources_);
    html::link(html_, context_.link("/toolkit/resources"), context_.text("resources.link"));
  }

 private:
  [[nodiscard]] bool has_methods() const { return chapter_.number == engagement_chapter; }

  [[nodiscard]] std::vector<PagePart> part_names() const {
    std::vector<PagePart> names = {topics_part, questions_part, activities_part};
    if (!chapter_.engagement_phases.empty()) names.push_back(phases_part);
    if (!worksheets_.empty()) names.push_back(worksheets_part);
    if (has_methods()) names.push_back(methods_part);
    names.push_back(products_part);
    if (!receivers_.empty()) names.push_back(feeds_part);
    if (!sources_.empty()) names.push_back(sources_part);
    names.push_back(tips_part);
    names.push_back(pitfalls_part);
    if (!spotlights_.empty()) names.push_back(spotlights_part);
    if (!resources_.empty()) names.push_back(resources_part);
    return names;
  }

  void write_list(PageParts& parts, const PagePart& part, const std::vector<Localized>& texts) {
    parts.heading(part);
    text_list(html_, context_, texts);
  }

  void write_phases(PageParts& parts) {
    if (chapter_.engagement_phases.empty()) return;
    parts.heading(phases_part);
    engagement_phase_table(html_, context_, chapter_.engagement_phases);
  }

  void write_exchange_part(PageParts& parts, const PagePart& part, const std::vector<Exchange>& exchanges) {
    if (exchanges.empty()) return;
    parts.heading(part);
    write_exchanges(html_, context_, exchanges);
  }

  void write_resource_part(PageParts& parts, const PagePart& part, const std::vector<const Resource*>& resources) {
    if (resources.empty()) return;
    parts.heading(part);
    html::DefinitionList list(html_);
    for (const Resource* resource : resources)
      list.item(context_.say(resource->title), context_.say(resource->summary));
  }

  Html& html_;
  const PageContext& context_;
  const Chapter& chapter_;
  std::vector<const Worksheet*> worksheets_;
  std::vector<Exchange> receivers_;
  std::vector<Exchange> sources_;
  std::vector<const Resource*> spotlights_;
  std::vector<const Resource*> resources_;
};

void write_step(Html& html, const PageContext& context, const Chapter* chapter, std::string_view relation,
                std::string_view key) {
  if (chapter == nullptr) return;
  html.element(
      "a",
      {{"class", "usa-button usa-button--outline"},
       {"href", context.link(chapter_path(chapter->number))},
       {"rel", relation}},
      context.fill(key, {{"number", std::to_string(chapter->number)}, {"title", context.say(chapter->short_title)}}));
}

void write_steps(Html& html, const PageContext& context, const std::vector<Chapter>& chapters, int number) {
  const Element section = html.open("div", {{"class", "fh-section"}});
  const Element nav = html.open("nav", {{"class", "fh-actions"}, {"aria-label", context.text("chapter.steps")}});
  write_step(html, context, find_chapter(chapters, number - 1), "prev", "chapter.previous");
  write_step(html, context, find_chapter(chapters, number + 1), "next", "chapter.next");
}

}  // namespace

std::string chapter_page(const PageContext& context, const std::vector<Chapter>& chapters, const Worksheets& worksheets,
                         const std::vector<Resource>& resources, const Chapter& chapter) {
  const std::string title = context.fill(
      "chapter.title", {{"number", std::to_string(chapter.number)}, {"title", context.say(chapter.title)}});
  const html::PageHead head = {.title = title,
                               .description = context.say(chapter.purpose),
                               .section = html::Section::toolkit,
                               .crumbs = {{context.text("framework.home"), "/"},
                                          {context.text("chapter.all"), "/toolkit"},
                                          {chapter_label(context, chapter), {}}}};
  return html::page(context, head, [&](Html& html) {
    page_title(html, title, context.say(chapter.purpose));
    ChapterText(html, context, chapters, worksheets.of_chapter(chapter.number), resources, chapter).write();
    write_steps(html, context, chapters, chapter.number);
  });
}

}  // namespace foothold::toolkit

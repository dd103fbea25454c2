#include "toolkit/pages/chapters_page.hpp"

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

void write_chapter(Html& html, const PageContext& context, const Chapter& chapter) {
  const Element item = html.open("li");
  {
    const Element title = html.open("h2");
    html::link(html, context.link(chapter_path(chapter.number)), context.say(chapter.title));
  }
  html.element("p", {{"class", "fh-steps__state"}}, chapter_label(context, chapter));
  html::paragraph(html, context.say(chapter.purpose));
  text_list(html, context, chapter.topics);
}

}  // namespace

std::string chapters_page(const PageContext& context, const std::vector<Chapter>& chapters) {
  const html::PageHead head = {.title = context.text("chapter.all"),
                               .description = context.text("chapter.all.lead"),
                               .section = html::Section::toolkit,
                               .crumbs = {{context.text("framework.home"), "/"}, {context.text("chapter.all"), {}}}};
  return html::page(context, head, [&](Html& html) {
    page_title(html, context.text("chapter.all.title"), context.text("chapter.all.lead"));
    const Element section = html.open("div", {{"class", "fh-section"}});
    html::notice(html, context.text("chapter.all.any_order"));
    {
      const Element list = html.open("ol", {{"class", "fh-steps"}});
      for (const Chapter& chapter : chapters) write_chapter(html, context, chapter);
    }
    const Element resources = html.open("p");
    html::link(html, context.link("/toolkit/resources"), context.text("resources.link"));
  });
}

}  // namespace foothold::toolkit

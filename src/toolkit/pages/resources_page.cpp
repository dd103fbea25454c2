#include "toolkit/pages/resources_page.hpp"

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

std::string kind_words(const PageContext& context, ResourceKind kind) {
  return context.text("resources.kind." + std::string(resource_kind_name(kind)));
}

struct Option {
  std::string value;
  std::string label;
};

class ResourcesPage {
 public:
  ResourcesPage(Html& html, const PageContext& context, const Toolkit& toolkit, const ResourceQuery& query)
      : html_(html), context_(context), toolkit_(toolkit), query_(query) {}

  void write() {
    if (!context_.is_static_copy()) write_form();
    const auto found = find_resources(toolkit_.resources, toolkit_.framework, query_);
    const Element section = html_.open("section", {{"class", "fh-section"}, {"aria-live", "polite"}});
    html::heading(html_, Heading::h2, context_.fill("resources.found", {{"count", std::to_string(found.size())}}));
    found.empty() ? write_nothing() : write_list(found);
  }

 private:
  void write_form() {
    const Element search = html_.open("div", {{"role", "search"}});
    const Element form = html::open_filters(html_, context_.link("/toolkit/resources"));
    write_words();
    write_select("kind", "resources.kind", kinds(), query_.kind ? resource_kind_name(*query_.kind) : "");
    write_select("chapter", "resources.chapter", chapters(), query_.chapter == 0 ? "" : std::to_string(query_.chapter));
    write_select("pillar", "resources.pillar", pillars(), query_.pillar);
    write_select("predictor", "resources.predictor", predictors(), query_.predictor);
    html::filter_button(html_, context_.text("resources.search"));
  }

  void write_words() {
    const Element group = html_.open("div");
    html_.element("label", {{"class", "usa-label"}, {"for", "q"}}, context_.text("resources.words"));
    html_.single("input",
                 {{"class", "usa-input"}, {"id", "q"}, {"name", "q"}, {"type", "search"}, {"value", query_.words}});
  }

  void write_select(std::string_view name, std::string_view label, const std::vector<Option>& options,
                    std::string_view chosen) {
    std::vector<html::Choice> choices;
    for (const Option& option : options)
      choices.push_back({.value = option.value, .label = option.label, .chosen = option.value == chosen});
    html::filter_field(html_, name, context_.text(label), context_.text("resources.all"), choices);
  }

  [[nodiscard]] std::vector<Option> kinds() const {
    std::vector<Option> options;
    for (const ResourceKind kind : {ResourceKind::spotlight, ResourceKind::resource})
      options.push_back({std::string(resource_kind_name(kind)), kind_words(context_, kind)});
    return options;
  }

  [[nodiscard]] std::vector<Option> chapters() const {
    std::vector<Option> options;
    for (const Chapter& chapter : toolkit_.chapters)
      options.push_back({std::to_string(chapter.number), chapter_label(context_, chapter)});
    return options;
  }

  [[nodiscard]] std::vector<Option> pillars() const {
    std::vector<Option> options;
    for (const Pillar& pillar : toolkit_.framework.pillars())
      options.push_back({pillar.id, context_.say(pillar.label)});
    return options;
  }

  [[nodiscard]] std::vector<Option> predictors() const {
    std::vector<Option> options;
    for (const Predictor& predictor : toolkit_.framework.predictors())
      options.push_back({predictor.id, context_.say(predictor.label)});
    return options;
  }

  void write_list(const std::vector<const Resource*>& found) {
    for (const Resource* resource : found) {
      const Element article = html_.open("article", {{"class", "fh-resource"}});
      html::heading(html_, Heading::h3, context_.say(resource->title));
      html_.element("p", {{"class", "usa-hint"}}, kind_words(context_, resource->kind));
      html::paragraph(html_, context_.say(resource->summary));
      write_topics(*resource);
    }
  }

  // Chapters, pillars and predictors with their pages.
  void write_topics(const Resource& resource) {
    const Element list = html_.open("ul", {{"class", "fh-resource__topics"}});
    for (const int number : resource.chapters)
      if (const Chapter* chapter = find_chapter(toolkit_.chapters, number))
        write_topic(chapter_path(number), chapter_label(context_, *chapter));
    for (const std::string& id : resource.pillars)
      if (const Pillar* pillar = toolkit_.framework.find_pillar(id))
        write_topic(pillar_path(*pillar), context_.say(pillar->label));
    for (const std::string& id : resource.predictors)
      if (const Predictor* predictor = toolkit_.framework.find_predictor(id))
        write_topic(predictor_path(*predictor), context_.say(predictor->label));
  }

  void write_topic(const std::string& path, const std::string& label) {
    const Element item = html_.open("li");
    html::link(html_, context_.link(path), label);
  }

  void write_nothing() {
    const Element box = html_.open("div", {{"class", "fh-empty"}});
    html::paragraph(html_, context_.text("resources.none"));
    const Element actions = html_.open("div", {{"class", "fh-actions"}});
    html::link(html_, context_.link("/toolkit/resources"), context_.text("resources.show_all"));
    html::link(html_, context_.link("/toolkit"), context_.text("resources.to_chapters"));
  }

  Html& html_;
  const PageContext& context_;
  const Toolkit& toolkit_;
  const ResourceQuery& query_;
};

}  // namespace

std::string resources_page(const PageContext& context, const Toolkit& toolkit, const ResourceQuery& query) {
  const std::string& title = context.text("resources.title");
  const html::PageHead head = {
      .title = title,
      .description = context.text("resources.lead"),
      .section = html::Section::toolkit,
      .crumbs = {{context.text("framework.home"), "/"}, {context.text("chapter.all"), "/toolkit"}, {title, {}}}};
  return html::page(context, head, [&](Html& html) {
    page_title(html, title, context.text("resources.lead"));
    ResourcesPage(html, context, toolkit, query).write();
  });
}

}  // namespace foothold::toolkit

#include "publishing/pages/both_languages.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "publishing/pages/plan_addresses.hpp"
#include "publishing/pages/plan_frame.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

const PlanPart* find_part(const std::vector<PlanPart>& parts, std::string_view section) {
  const auto at = std::ranges::find(parts, section, &PlanPart::section);
  return at == parts.end() ? nullptr : &*at;
}

// Markup of the two languages stands on one page, where an id may be there once.
std::string id_in(Language language, std::string_view section) {
  return std::string(section) + "-" + std::string(language_code(language));
}

class BothLanguages {
 public:
  BothLanguages(Html& html, const PageContext& context, const PlanInBothLanguages& both)
      : html_(html), context_(context), both_(both) {}

  void write() {
    const Element whole = html_.open("div", {{"class", "fh-both"}});
    for (const std::string_view section : sections_of(both_.english.front().form)) write_section(section);
  }

  void write_contents() {
    const html::Disclosure folded(html_, context_.text("plan.public.contents"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PlanPart& part : parts_in(context_.language())) {
      const Element item = html_.open("li");
      html::link(html_, "#" + id_in(context_.language(), part.section), part.title);
    }
  }

 private:
  [[nodiscard]] const std::vector<PlanPart>& parts_in(Language language) const {
    return language == Language::english ? both_.english : both_.spanish;
  }

  void write_section(std::string_view section) {
    const auto has_it = [&](Language language) { return find_part(parts_in(language), section) != nullptr; };
    if (std::ranges::none_of(all_languages, has_it)) return;
    const Element row = html_.open("section", {{"class", "fh-both__section"}});
    for (const Language language : all_languages) write_side(section, language);
  }

  void write_side(std::string_view section, Language language) {
    const Element side = html_.open(
        "div", {{"class", "fh-both__side"}, {"lang", language_code(language)}, {"id", id_in(language, section)}});
    const PageContext context(context_.site(), language, context_.path());
    const PlanPart* part = find_part(parts_in(language), section);
    if (part == nullptr) return html::paragraph(html_, context.text("plan.both.none"));
    html::heading(html_, Heading::h2, part->title);
    write_age(context, section);
    html_.append(part->markup);
  }

  void write_age(const PageContext& context, std::string_view section) {
    const auto behind = words_behind(both_.words, section);
    if (!behind) return;
    const std::string older(language_code(behind->older.language));
    html::notice(html_, context.fill("plan.both.behind." + older,
                                     {{"older", html::moment_words(context, behind->older.changed_at)},
                                      {"newer", html::moment_words(context, behind->newer.changed_at)}}));
  }

  Html& html_;
  const PageContext& context_;
  const PlanInBothLanguages& both_;
};

std::string title_in_both(const PageContext& context, const std::string& title) {
  return context.fill("plan.both.title", {{"plan", title}});
}

void write_forms(Html& html, const PageContext& context, const PublicPlan& plan, const PlanAddresses& addresses) {
  std::vector<html::PageLink> links;
  for (const PlanForm form : plan.forms)
    links.push_back({form_label(context, form), context.link(addresses.both_languages(form)), form == plan.form});
  html::page_links(html, context.text("plan.public.forms"), links);
}

void write_files(Html& html, const PageContext& context, const PublicPlan& plan, const PlanAddresses& addresses) {
  if (context.is_static_copy()) return;
  const Element line = html.open("p", {{"class", "fh-no-print"}});
  html::link(html, context.link(addresses.file_of_both_languages("pdf", plan.form)),
             context.text("plan.public.as_pdf"));
  html.text(" · ");
  html::link(html, context.link(addresses.file_of_both_languages("docx", plan.form)),
             context.text("plan.public.as_word"));
}

}  // namespace

void write_both_languages(Html& html, const PageContext& context, const PlanInBothLanguages& both) {
  BothLanguages(html, context, both).write();
}

std::string both_languages_page(const PageContext& context, const PublicPlan& plan, const PlanInBothLanguages& both) {
  const PlanAddresses addresses(context, plan.slug, plan.version.number);
  const std::string title = title_in_both(context, plan.title);
  const PlanPageHead head{plan.title, title, context.language(), {{plan.title, addresses.form(plan.form)}}};
  return plan_page(context, head, [&](Html& html) {
    if (plan.is_example) html::notice(html, context.text("plan.public.example"));
    html.element("p", {{"class", "fh-lead"}}, context.text("plan.both.about"));
    write_forms(html, context, plan, addresses);
    write_files(html, context, plan, addresses);
    if (plan.form == PlanForm::full) BothLanguages(html, context, both).write_contents();
    write_both_languages(html, context, both);
  });
}

documents::Document both_languages_paper(const PageContext& context, const std::string& title,
                                         const PlanInBothLanguages& both) {
  Html html;
  write_both_languages(html, context, both);
  return {.title = title_in_both(context, title),
          .language = context.language(),
          .body = html.take(),
          .large_print = is_large_print(both.english)};
}

}  // namespace foothold::publishing

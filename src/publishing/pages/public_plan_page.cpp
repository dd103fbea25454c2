#include "publishing/pages/public_plan_page.hpp"

#include "html/components.hpp"
#include "html/edition_name.hpp"
#include "html/qr_code.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

std::string words(const PageContext& context, std::string_view key) {
  return context.text("plan.public." + std::string(key));
}

std::string form_label(const PageContext& context, PlanForm form) {
  return words(context, "form." + std::string(plan_form_name(form)));
}

std::string title_of(const PageContext& context, const std::string& coalition) {
  return context.fill("plan.public.title", {{"coalition", coalition}});
}

std::string version_path(const std::string& slug, const PlanVersion& version) {
  return "/plans/" + slug + "/versions/" + std::to_string(version.number);
}

// A page of the public with its way from the list of all plans.
std::string page_of(const PageContext& context, const std::string& title, std::vector<html::Crumb> crumbs,
                    const std::function<void(Html&)>& write_main) {
  crumbs.insert(crumbs.begin(), {words(context, "all"), "/plans"});
  crumbs.push_back({title});
  return html::page(context, {.title = title, .crumbs = std::move(crumbs), .has_long_form = true}, [&](Html& html) {
    html.element("h1", {}, title);
    write_main(html);
  });
}

class PlanPage {
 public:
  PlanPage(Html& html, const PageContext& context, const PublicPlan& plan)
      : html_(html), context_(context), plan_(plan) {}

  void write() {
    if (plan_.is_example) html::notice(html_, words(context_, "example"));
    write_version();
    write_forms();
    write_contents();
    write_parts(html_, plan_.parts);
    write_way_back();
  }

 private:
  void write_version() {
    html_.element(
        "p", {{"class", "fh-lead"}},
        context_.fill(
            "plan.public.version",
            {{"number", std::to_string(plan_.version.number)},
             {"when", html::moment_words(context_, plan_.version.published_at)},
             {"edition", html::edition_name(*context_.site().messages, context_.language(), plan_.version.edition)}}));
    html::paragraph(html_, plan_.version.note);
    if (plan_.is_newest) return;
    const Element notice = html::open_notice(html_);
    html_.text(words(context_, "older") + " ");
    html::link(html_, context_.link("/plans/" + plan_.slug), words(context_, "newest"));
  }

  void write_forms() {
    std::vector<html::PageLink> links;
    for (const PlanForm form : plan_.forms)
      links.push_back(
          {form_label(context_, form),
           context_.link(version_path(plan_.slug, plan_.version) + "?form=" + std::string(plan_form_name(form))),
           form == plan_.form});
    html::page_links(html_, words(context_, "forms"), links);
    write_files();
  }

  void write_files() {
    const std::string path = version_path(plan_.slug, plan_.version);
    const std::string form = "?form=" + std::string(plan_form_name(plan_.form));
    const Element line = html_.open("p", {{"class", "fh-no-print"}});
    html::link(html_, context_.link(path + ".pdf" + form), words(context_, "as_pdf"));
    html_.text(" · ");
    html::link(html_, context_.link(path + ".docx" + form), words(context_, "as_word"));
  }

  void write_contents() {
    if (plan_.form != PlanForm::full) return;
    const html::Disclosure folded(html_, words(context_, "contents"), true);
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PlanPart& part : plan_.parts) {
      const Element item = html_.open("li");
      html::link(html_, "#" + part.section, part.title);
    }
  }

  // On paper, a picture leads to the page that has the newest version.
  void write_way_back() {
    const html::HeadedSection section(html_, Heading::h2, words(context_, "about"));
    if (plan_.version.number > 1) {
      const Element line = html_.open("p", {{"class", "fh-no-print"}});
      html::link(html_, context_.link(version_path(plan_.slug, plan_.version) + "/changes"),
                 words(context_, "changes"));
    }
    html::paragraph(html_, words(context_, "credit"));
    if (plan_.address.empty()) return;
    html::paragraph(html_, context_.fill("plan.public.on_the_web", {{"address", plan_.address}}));
    html::qr_code(html_, plan_.address, words(context_, "qr"));
  }

  Html& html_;
  const PageContext& context_;
  const PublicPlan& plan_;
};

void write_lines(Html& html, const PageContext& context, std::string_view key, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  html::heading(html, Heading::h3, words(context, key));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const std::string& line : lines) {
    const Element item = html.open("li");
    if (key == "removed")
      html.element("del", {}, line);
    else
      html.element("ins", {}, line);
  }
}

}  // namespace

std::string public_plan_page(const PageContext& context, const PublicPlan& plan) {
  return page_of(context, title_of(context, plan.coalition_name), {},
                 [&](Html& html) { PlanPage(html, context, plan).write(); });
}

std::string public_plans_page(const PageContext& context, const std::vector<PublishedPlan>& plans) {
  const std::string title = words(context, "all");
  return html::page(context, {.title = title, .crumbs = {{title}}}, [&](Html& html) {
    html.element("h1", {}, title);
    if (plans.empty()) return html::nothing_yet(html, Heading::h2, words(context, "none"), words(context, "none_text"));
    std::vector<html::Card> cards;
    for (const PublishedPlan& plan : plans)
      cards.push_back({.title = title_of(context, plan.coalition_name),
                       .address = context.link("/plans/" + plan.slug),
                       .detail = html::moment_words(context, plan.version.published_at)});
    html::card_list(html, Heading::h2, cards);
  });
}

std::string plan_changes_page(const PageContext& context, const PlanChanges& changes) {
  const std::string title = context.fill(
      "plan.public.changes_title",
      {{"before", std::to_string(changes.before.number)}, {"after", std::to_string(changes.version.number)}});
  const std::vector<html::Crumb> crumbs = {{title_of(context, changes.coalition_name), "/plans/" + changes.slug}};
  return page_of(context, title, crumbs, [&](Html& html) {
    html::paragraph(html, changes.version.note);
    if (changes.sections.empty()) html::paragraph(html, words(context, "no_changes"));
    for (const SectionChange& change : changes.sections) {
      const html::HeadedSection section(html, Heading::h2, change.title);
      write_lines(html, context, "removed", change.removed);
      write_lines(html, context, "added", change.added);
    }
  });
}

}  // namespace foothold::publishing

#include "publishing/pages/public_plan_page.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "html/edition_name.hpp"
#include "html/qr_code.hpp"
#include "publishing/pages/plan_addresses.hpp"
#include "publishing/pages/plan_frame.hpp"

namespace foothold::publishing {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

std::string words(const PageContext& context, std::string_view key) {
  return context.text("plan.public." + std::string(key));
}

std::string title_of(const PageContext& context, const std::string& coalition) {
  return context.fill("plan.public.title", {{"coalition", coalition}});
}

class PlanPage {
 public:
  PlanPage(Html& html, const PageContext& context, const PublicPlan& plan)
      : html_(html), context_(context), plan_(plan), addresses_(context, plan.slug, plan.version.number) {}

  void write() {
    if (plan_.is_example) html::notice(html_, words(context_, "example"));
    write_version();
    // A copy has nobody who could answer, and its numbers do not move.
    if (!context_.is_static_copy()) write_invitation();
    write_forms();
    write_contents();
    write_parts(html_, plan_.parts, context_.language());
    if (!context_.is_static_copy()) write_what_is_new();
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
    if (plan_.is_newest()) return;
    const Element notice = html::open_notice(html_);
    html_.text(words(context_, "older"));
    if (context_.is_static_copy()) return;  // it holds one version
    html_.text(" ");
    html::link(html_, context_.link(addresses_.plan()), words(context_, "newest"));
  }

  // Short forms are short, so that their readers comment on a page of its own.
  void write_invitation() {
    const bool is_whole = plan_.form == PlanForm::full;
    write_comment_invitation(html_, context_, plan_.comments,
                             is_whole ? "#comment" : context_.link(addresses_.plan() + "/comments"));
  }

  void write_forms() {
    std::vector<html::PageLink> links;
    for (const PlanForm form : plan_.forms)
      links.push_back({form_label(context_, form), context_.link(addresses_.form(form)), form == plan_.form});
    html::page_links(html_, words(context_, "forms"), links);
    write_other_ways();
  }

  // Other ways to read the same form.
  void write_other_ways() {
    if (!plan_.in_both_languages && context_.is_static_copy()) return;
    const Element line = html_.open("p", {{"class", "fh-no-print"}});
    if (plan_.in_both_languages)
      html::link(html_, context_.link(addresses_.both_languages(plan_.form)), context_.text("plan.both.link"));
    if (context_.is_static_copy()) return;  // files are made by a server
    if (plan_.in_both_languages) html_.text(" · ");
    html::link(html_, context_.link(addresses_.file("pdf", plan_.form)), words(context_, "as_pdf"));
    html_.text(" · ");
    html::link(html_, context_.link(addresses_.file("docx", plan_.form)), words(context_, "as_word"));
  }

  void write_contents() {
    if (plan_.form != PlanForm::full) return;
    const html::Disclosure folded(html_, words(context_, "contents"), true);
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PlanPart& part : plan_.parts) {
      if (part.section == cover_section) continue;
      const Element item = html_.open("li");
      html::link(html_, "#" + part.section, part.title);
    }
  }

  void write_what_is_new() {
    html_.append(plan_.measures_today);
    if (plan_.form == PlanForm::full) write_comments_section(html_, context_, plan_.comments);
    write_news();
  }

  // How to hear of what comes: nothing that paper could do.
  void write_news() {
    const Element on_screen = html_.open("div", {{"class", "fh-no-print"}});
    const html::HeadedSection section(html_, Heading::h2, context_.text("plan.subscription.title"), "news");
    if (plan_.subscription.has_mail) {
      const html::Disclosure folded(html_, words(context_, "by_mail"));
      write_subscription_form(html_, context_, plan_.subscription);
    }
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    write_item("/feed.xml", "feed");
    write_item("/events.ics", "events");
  }

  void write_item(const std::string& file, std::string_view key) {
    const Element item = html_.open("li");
    html::link(html_, context_.link(addresses_.plan() + file), words(context_, key));
  }

  // On paper, a picture leads to the page that has the newest version; on the screen it is folded away.
  void write_way_back() {
    const html::HeadedSection section(html_, Heading::h2, words(context_, "about"));
    write_versions();
    html::paragraph(html_, words(context_, "credit"));
    if (plan_.address.empty()) return;
    html::paragraph(html_, context_.fill("plan.public.on_the_web", {{"address", plan_.address}}));
    const html::Disclosure folded(html_, words(context_, "qr_fold"));
    html::qr_code(html_, plan_.address, words(context_, "qr"));
  }

  // All that was ever published, so that nothing goes or changes in silence.
  void write_versions() {
    html::Table table(
        html_, context_, words(context_, "versions"),
        {{words(context_, "version_column")}, {words(context_, "published_on")}, {words(context_, "what_is_new")}});
    for (const PlanVersion& version : plan_.versions) write_version_row(table, version);
  }

  void write_version_row(html::Table& table, const PlanVersion& version) {
    const std::string number = std::to_string(version.number);
    const std::string path = version.is_withdrawn() ? std::string() : addresses_.version(version.number);
    html::TableRow row = path.empty() ? table.row(number) : table.row(number, context_.link(path));
    row.cell(html::moment_words(context_, version.published_at));
    const Element cell = row.open_cell();
    if (version.is_withdrawn()) return html::paragraph(html_, withdrawal_words(version));
    html::paragraph(html_, version.note);
    if (earlier_standing(plan_.versions, version) == nullptr) return;
    const Element line = html_.open("p", {{"class", "fh-no-print"}});
    html::link(html_, context_.link(addresses_.changes(version.number)),
               context_.fill("plan.public.changes", {{"number", number}}));
  }

  [[nodiscard]] std::string withdrawal_words(const PlanVersion& version) const {
    return context_.fill("plan.public.withdrawn", {{"when", html::moment_words(context_, version.withdrawn_at)},
                                                   {"reason", version.withdrawn_note}});
  }

  Html& html_;
  const PageContext& context_;
  const PublicPlan& plan_;
  const PlanAddresses addresses_;
};

// `lang` is empty where the plan speaks the language of the page.
void write_lines(Html& html, const PageContext& context, std::string_view key, const std::vector<std::string>& lines,
                 std::string_view lang) {
  if (lines.empty()) return;
  html::heading(html, Heading::h3, words(context, key));
  const Element list = html.open("ul", {{"class", "usa-list"}, Attribute::when(!lang.empty(), "lang", lang)});
  for (const std::string& line : lines) {
    const Element item = html.open("li");
    if (key == "removed")
      html.element("del", {}, line);
    else
      html.element("ins", {}, line);
  }
}

}  // namespace

bool PublicPlan::is_newest() const {
  const auto standing = std::ranges::find_if_not(versions, &PlanVersion::is_withdrawn);
  return standing != versions.end() && standing->number == version.number;
}

std::string public_plan_page(const PageContext& context, const PublicPlan& plan) {
  return plan_page(context, {plan.title, plan.title, plan.parts.front().language},
                   [&](Html& html) { PlanPage(html, context, plan).write(); });
}

std::string public_plans_page(const PageContext& context, const std::vector<PublishedPlan>& plans) {
  const std::string title = words(context, "all");
  return html::page(context, {.title = title, .crumbs = {{context.text("crumb.home"), "/"}, {title}}}, [&](Html& html) {
    html.element("h1", {}, title);
    if (plans.empty()) return html::nothing_yet(html, Heading::h2, words(context, "none"), words(context, "none_text"));
    std::vector<html::Card> cards;
    for (const PublishedPlan& plan : plans)
      cards.push_back({.title = plan.title.empty() ? title_of(context, plan.coalition_name) : plan.title,
                       .address = context.link("/plans/" + plan.slug),
                       .detail = plan.coalition_name + ", " + html::moment_words(context, plan.version.published_at)});
    html::card_list(html, Heading::h2, cards);
  });
}

std::string plan_changes_page(const PageContext& context, const PlanChanges& changes) {
  const std::string title = context.fill(
      "plan.public.changes_title",
      {{"before", std::to_string(changes.before.number)}, {"after", std::to_string(changes.version.number)}});
  const PlanAddresses addresses(context, changes.slug, changes.version.number);
  const PlanPageHead head{changes.title, title, context.language(), {{changes.title, addresses.plan()}}};
  return plan_page(context, head, [&](Html& html) {
    html::paragraph(html, changes.version.note);
    if (changes.sections.empty()) html::paragraph(html, words(context, "no_changes"));
    const std::string_view lang =
        changes.language == context.language() ? std::string_view() : language_code(changes.language);
    for (const SectionChange& change : changes.sections) {
      html.element("h2", {Attribute::when(!lang.empty(), "lang", lang)}, change.title);
      write_lines(html, context, "removed", change.removed, lang);
      write_lines(html, context, "added", change.added, lang);
    }
  });
}

}  // namespace foothold::publishing

#include "accounts/account_pages.hpp"
#include "html/components.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

namespace {

std::string role_words(const PageContext& context, Role role) {
  return context.text("role." + std::string(role_name(role)));
}

void write_coalitions(Html& html, const PageContext& context, const std::vector<CoalitionEntry>& entries) {
  std::vector<html::Card> cards;
  for (const CoalitionEntry& entry : entries) {
    const std::string role = role_words(context, entry.role);
    cards.push_back({entry.coalition.name, context.link("/coalitions/" + entry.coalition.slug), "",
                     entry.coalition.example ? context.fill("example.card", {{"role", role}}) : role});
  }
  if (cards.empty()) return;
  const Element section = html.open("section", {{"class", "fh-section"}});
  html::card_list(html, Heading::h2, cards);
}

// Folded away, because it throws away what others have written.
void write_reset(Html& html, const PageContext& context, const accounts::Visitor& visitor) {
  const html::Disclosure folded(html, context.text("example.reset_title"));
  html::paragraph(html, context.text("example.reset_text"));
  const SessionForm form(html, context, visitor, "/example-coalition");
  html::submit_button(html, context.text("example.reset"), html::ButtonStyle::quiet);
}

void write_example(Html& html, const PageContext& context, const accounts::Visitor& visitor, ExampleOffer offer) {
  if (offer == ExampleOffer::none) return;
  const html::HeadedSection section(html, Heading::h2, context.text("example.title"), {},
                                    html::HeadedSection::Kind::prose);
  if (offer == ExampleOffer::reset) return write_reset(html, context, visitor);
  const bool joins = offer == ExampleOffer::join;
  html::paragraph(html, context.text(joins ? "example.join_text" : "example.make_text"));
  const SessionForm form(html, context, visitor, joins ? "/example-coalition/members" : "/example-coalition");
  html::submit_button(html, context.text(joins ? "example.join" : "example.make"));
}

void write_founding(Html& html, const PageContext& context, const accounts::Visitor& visitor,
                    const NewCoalitionForm& form, const Errors& errors) {
  const html::HeadedSection section(html, Heading::h2, context.text("coalitions.new"), {},
                                    html::HeadedSection::Kind::prose);
  const SessionForm element(html, context, visitor, "/coalitions");
  const std::string name_error = html::error_at(errors, "name");
  const std::string slug_error = html::error_at(errors, "slug");
  html::text_field(html, context,
                   {.name = "name",
                    .label = context.text("coalitions.name"),
                    .hint = context.text("coalitions.name_hint"),
                    .error = name_error,
                    .required = true},
                   {.value = form.name});
  html::text_field(html, context,
                   {.name = "slug",
                    .label = context.text("coalitions.slug"),
                    .hint = context.text("coalitions.slug_hint"),
                    .error = slug_error,
                    .required = true},
                   {.value = form.slug});
  if (form.journey) write_journey_choice(html, context, *form.journey);
  html::submit_button(html, context.text("coalitions.found"));
}

}  // namespace

std::string coalitions_page(const PageContext& context, const accounts::Visitor& visitor, const CoalitionsView& view) {
  const html::PageHead head{.title = context.text("coalitions.title"),
                            .section = html::Section::workspace,
                            .crumbs = {{context.text("crumb.home"), "/"}, {context.text("coalitions.title")}},
                            .signed_in = accounts::signed_in(visitor)};
  return html::page(context, head, [&](Html& html) {
    html.element("h1", {}, context.text("coalitions.title"));
    html::error_summary(html, context, view.errors);
    write_coalitions(html, context, view.entries);
    if (view.entries.empty())
      html::nothing_yet(html, Heading::h2, context.text("coalitions.none"),
                        context.text(visitor.person.administrator ? "coalitions.none_found" : "coalitions.none_ask"));
    write_example(html, context, visitor, view.example);
    if (view.form.journey) write_journey_links(html, context, *view.form.journey, view.entries);
    if (visitor.person.administrator) write_founding(html, context, visitor, view.form, view.errors);
  });
}

}  // namespace foothold::workspace

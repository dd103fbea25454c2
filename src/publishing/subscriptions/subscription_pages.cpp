#include "publishing/subscriptions/subscription_pages.hpp"

#include <functional>

#include "html/components.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

std::string words(const PageContext& context, std::string_view key) {
  return context.text("plan.subscription." + std::string(key));
}

std::string news_page(const PageContext& context, std::vector<html::Crumb> crumbs,
                      const std::function<void(Html&)>& write_main) {
  const std::string title = words(context, "title");
  crumbs.insert(crumbs.begin(), {{context.text("crumb.home"), "/"}, {context.text("plan.public.all"), "/plans"}});
  crumbs.push_back({title});
  return html::page(context, {.title = title, .crumbs = std::move(crumbs), .has_long_form = true}, [&](Html& html) {
    const Element section = html.open("section", {{"class", "fh-section fh-prose"}});
    html.element("h1", {}, title);
    write_main(html);
  });
}

void write_done(Html& html, const PageContext& context, const std::string& done) {
  if (done == "sent") html::alert(html, html::AlertKind::success, words(context, "sent"), words(context, "sent_text"));
  if (done == "ended")
    html::alert(html, html::AlertKind::success, words(context, "ended"), words(context, "ended_text"));
}

// One button that does what the page says; nothing happens by opening the page, because programs that look for
// dangerous links open every link of a letter.
void write_button(Html& html, const PageContext& context, const std::string& path, const std::string& label) {
  const Element form = html::open_form(html, context.link(path));
  html::submit_button(html, label);
}

}  // namespace

void write_subscription_form(Html& html, const PageContext& context, const SubscriptionForm& form) {
  if (!form.has_mail) return;
  html::paragraph(html, words(context, "lead"));
  const Element element = html::open_form(html, context.link("/plans/" + form.slug + "/subscriptions"));
  const std::string problem = html::error_at(form.errors, "email");
  html::text_field(html, context,
                   {.name = "email",
                    .label = words(context, "email"),
                    .hint = words(context, "email_hint"),
                    .error = problem,
                    .required = true},
                   {.value = form.email, .type = "email", .autocomplete = "email"});
  std::vector<html::Choice> languages;
  for (const Language language : all_languages)
    languages.push_back(
        {language_code(language), context.site().messages->text(language, "language.name"), language == form.language});
  html::choices_field(html, context, {.name = "news_language", .label = words(context, "language"), .required = true},
                      languages, html::ChoiceKind::one);
  html::submit_button(html, words(context, "send"));
}

std::string subscription_page(const PageContext& context, const std::string& plan_title, const SubscriptionForm& form,
                              const std::string& done) {
  return news_page(context, {{plan_title, "/plans/" + form.slug}}, [&](Html& html) {
    html::error_summary(html, context, form.errors);
    write_done(html, context, done);
    if (!form.has_mail) html::paragraph(html, words(context, "without_mail"));
    if (done.empty()) write_subscription_form(html, context, form);
  });
}

std::string subscription_confirm_page(const PageContext& context, const SubscriptionView& view) {
  return news_page(context, {}, [&](Html& html) {
    const std::string key = view.is_confirmed ? "plan.subscription.confirmed" : "plan.subscription.confirm";
    html::paragraph(html, context.fill(key, {{"email", view.email}, {"coalition", view.coalition_name}}));
    if (!view.is_confirmed)
      return write_button(html, context, "/subscriptions/" + view.token, words(context, "confirm_button"));
    html::link(html, context.link("/subscriptions/" + view.token + "/end"), words(context, "to_end"));
  });
}

std::string subscription_end_page(const PageContext& context, const SubscriptionView& view) {
  return news_page(context, {}, [&](Html& html) {
    html::paragraph(html,
                    context.fill("plan.subscription.end", {{"email", view.email}, {"coalition", view.coalition_name}}));
    write_button(html, context, "/subscriptions/" + view.token + "/end", words(context, "end_button"));
  });
}

std::string subscription_ended_page(const PageContext& context) {
  return news_page(context, {}, [&](Html& html) { write_done(html, context, "ended"); });
}

}  // namespace foothold::publishing

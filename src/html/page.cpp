#include "html/page.hpp"

#include <array>

#include "html/edition_name.hpp"
#include "html/page_alone.hpp"

namespace foothold::html {
namespace {

struct NavigationLink {
  Section section;
  std::string_view path;
  std::string_view text_key;
};

constexpr std::array<NavigationLink, 5> navigation = {{
    {Section::community, "/", "nav.community"},
    {Section::framework, "/framework", "nav.framework"},
    {Section::toolkit, "/toolkit", "nav.toolkit"},
    {Section::data, "/data", "nav.data"},
    {Section::workspace, "/coalitions", "nav.workspace"},
}};

Language other_language(Language language) {
  return language == Language::english ? Language::spanish : Language::english;
}

void write_styles(Html& html, const PageContext& context, const PageHead& head) {
  const Assets& assets = context.site().assets;
  if (!assets.icon.empty())
    html.single("link",
                {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", context.file_link("/assets/" + assets.icon)}});
  if (!assets.styles.empty())
    html.single("link", {{"rel", "stylesheet"}, {"href", context.file_link("/assets/" + assets.styles)}});
  const bool workspace = head.section == Section::workspace;
  if ((workspace || head.has_long_form) && !assets.workspace_styles.empty())
    html.single("link", {{"rel", "stylesheet"}, {"href", context.file_link("/assets/" + assets.workspace_styles)}});
}

void write_script(Html& html, const PageContext& context, const PageHead& head) {
  const Assets& assets = context.site().assets;
  const bool workspace = head.section == Section::workspace;
  const std::string& script = workspace ? assets.workspace_script : assets.script;
  if (!script.empty())
    html.element("script", {{"src", context.file_link("/assets/" + script)}, Attribute("defer")}, "");
}

void write_head(Html& html, const PageContext& context, const PageHead& page_head, bool has_script) {
  const Element head = html.open("head");
  const std::string& name = context.text("site.name");
  const Language other = other_language(context.language());
  html.single("meta", {{"charset", "utf-8"}});
  html.element("title", {}, page_head.title.empty() ? name : page_head.title + " | " + name);
  html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  if (!page_head.description.empty())
    html.single("meta", {{"name", "description"}, {"content", page_head.description}});
  html.single(
      "link",
      {{"rel", "alternate"}, {"hreflang", language_code(other)}, {"href", context.link(context.path(), other)}});
  write_styles(html, context, page_head);
  if (has_script) write_script(html, context, page_head);
}

void write_fictional_notice(Html& html, const PageContext& context) {
  if (!context.site().fictional) return;
  const Element notice =
      html.open("section", {{"class", "fh-notice fh-notice--fictional"}, {"aria-label", context.text("page.notice")}});
  const Element container = html.open("div", {{"class", "fh-container"}});
  html.element("p", {}, context.text("page.fictional"));
}

void write_title(Html& html, const PageContext& context) {
  const Element link = html.open("a", {{"class", "fh-header__title"}, {"href", context.link("/")}});
  const std::string& icon = context.site().assets.icon;
  if (!icon.empty())
    html.single("img", {{"class", "fh-header__mark"},
                        {"src", context.file_link("/assets/" + icon)},
                        {"alt", ""},
                        {"width", "32"},
                        {"height", "32"}});
  html.text(context.text("site.name"));
}

void write_navigation(Html& html, const PageContext& context, Section current) {
  const Element nav = html.open("nav", {{"class", "fh-nav"}, {"aria-label", context.text("nav.label")}});
  const Element list = html.open("ul", {{"class", "fh-nav__list"}});
  for (const NavigationLink& link : navigation) {
    // A static copy has nobody to sign in.
    if (link.section == Section::workspace && context.is_static_copy()) continue;
    const Element item = html.open("li");
    html.element("a",
                 {{"class", "fh-nav__link"},
                  {"href", context.link(link.path)},
                  Attribute::when(link.section == current, "aria-current", "page")},
                 context.text(link.text_key));
  }
}

// The link speaks the language it leads to, for those who cannot read this one.
void write_language_switch(Html& html, const PageContext& context) {
  const Language other = other_language(context.language());
  const Element box = html.open("p", {{"class", "fh-header__language"}});
  html.element("a",
               {{"href", context.link(context.path(), other)},
                {"lang", language_code(other)},
                {"hreflang", language_code(other)}},
               context.site().messages->text(other, "language.name"));
}

// Who is signed in, and the way out. Pages that are the same for everybody know nobody and only lead to the account; a
// static copy has none.
void write_reader(Html& html, const PageContext& context, const std::optional<SignedIn>& reader) {
  if (context.is_static_copy()) return;
  if (!reader) {
    const Element box = html.open("p", {{"class", "fh-header__account"}});
    html.element("a", {{"href", context.link("/account")}}, context.text("nav.account"));
    return;
  }
  const Element box = html.open("div", {{"class", "fh-header__reader"}});
  {
    const Element link = html.open("a", {{"href", context.link("/account")}});
    html.element("span", {{"class", "usa-sr-only"}}, context.text("nav.signed_in") + " ");
    html.element("span", {{"class", "fh-header__name"}}, reader->name);
  }
  const Element form = html.open("form", {{"method", "post"}, {"action", context.link("/sign-out")}});
  html.single("input", {{"type", "hidden"}, {"name", reader->key_field}, {"value", reader->key}});
  html.element("button", {{"class", "usa-button usa-button--unstyled"}, {"type", "submit"}},
               context.text("nav.sign_out"));
}

void write_header(Html& html, const PageContext& context, const PageHead& head) {
  const Element header = html.open("header", {{"class", "fh-header"}});
  const Element inner = html.open("div", {{"class", "fh-header__inner fh-container"}});
  write_title(html, context);
  write_navigation(html, context, head.section);
  write_language_switch(html, context);
  write_reader(html, context, head.signed_in);
}

void write_crumb(Html& html, const PageContext& context, const Crumb& crumb) {
  const bool current = crumb.path.empty();
  const Element item =
      html.open("li", {{"class", current ? "usa-breadcrumb__list-item usa-current" : "usa-breadcrumb__list-item"},
                       Attribute::when(current, "aria-current", "page")});
  if (current) {
    html.element("span", {}, crumb.label);
    return;
  }
  const Element link = html.open("a", {{"class", "usa-breadcrumb__link"}, {"href", context.link(crumb.path)}});
  html.element("span", {}, crumb.label);
}

void write_crumbs(Html& html, const PageContext& context, const std::vector<Crumb>& crumbs) {
  if (crumbs.empty()) return;
  const Element container = html.open("div", {{"class", "fh-container"}});
  const Element nav = html.open("nav", {{"class", "usa-breadcrumb"}, {"aria-label", context.text("page.crumbs")}});
  const Element list = html.open("ol", {{"class", "usa-breadcrumb__list"}});
  for (const Crumb& crumb : crumbs) write_crumb(html, context, crumb);
}

// Where the numbers come from, and whose work this is not.
void write_origin(Html& html, const PageContext& context) {
  const Site& site = context.site();
  if (!site.edition_name.empty())
    html.element("p", {},
                 context.fill(site.fictional ? "footer.source_fictional" : "footer.source",
                              {{"edition", edition_name(*site.messages, context.language(), site.edition_name)}}));
  html.element("p", {}, context.text("footer.not_official"));
}

void write_footer(Html& html, const PageContext& context) {
  const Element footer = html.open("footer", {{"class", "fh-footer"}});
  const Element container = html.open("div", {{"class", "fh-container"}});
  {
    const Element nav = html.open("nav", {{"aria-label", context.text("footer.label")}});
    const Element list = html.open("ul", {{"class", "fh-footer__links"}});
    {
      const Element item = html.open("li");
      html.element("a", {{"href", context.link("/data")}}, context.text("footer.data"));
    }
    // Plans are only where a server is.
    if (!context.is_static_copy()) {
      const Element item = html.open("li");
      html.element("a", {{"href", context.link("/plans")}}, context.text("footer.plans"));
    }
  }
  write_origin(html, context);
}

void write_main_content(Html& html, const PageHead& head, const std::function<void(Html&)>& write_main) {
  const Element main = html.open("main", {{"id", "main-content"}, {"class", "fh-main"}, {"tabindex", "-1"}});
  if (head.full_width) {
    write_main(html);
    return;
  }
  const Element container = html.open("div", {{"class", "fh-container"}});
  write_main(html);
}

void write_header_alone(Html& html, const PageContext& context, const std::string& home) {
  const Element header = html.open("header", {{"class", "fh-header"}});
  const Element inner = html.open("div", {{"class", "fh-header__inner fh-container"}});
  html.element("a", {{"class", "fh-header__title"}, {"href", context.link("/")}}, home);
  write_language_switch(html, context);
}

void write_footer_alone(Html& html, const PageContext& context) {
  const Element footer = html.open("footer", {{"class", "fh-footer"}});
  const Element container = html.open("div", {{"class", "fh-container"}});
  write_origin(html, context);
}

// `home` is the name of the way home of a page that stands alone; null for a page among all others.
std::string document(const PageContext& context, const PageHead& head, const std::string* home,
                     const std::function<void(Html&)>& write_main) {
  Html html;
  html.reserve(std::size_t{32} * 1024);
  html.doctype();
  {
    const Element document = html.open("html", {{"lang", language_code(context.language())}});
    write_head(html, context, head, home == nullptr);
    const Element body = html.open("body", {{"class", "fh-page"}});
    html.element("a", {{"class", "usa-skipnav"}, {"href", "#main-content"}}, context.text("page.skip"));
    write_fictional_notice(html, context);
    home == nullptr ? write_header(html, context, head) : write_header_alone(html, context, *home);
    write_crumbs(html, context, head.crumbs);
    write_main_content(html, head, write_main);
    home == nullptr ? write_footer(html, context) : write_footer_alone(html, context);
  }
  return html.take();
}

}  // namespace

std::string page(const PageContext& context, const PageHead& head, const std::function<void(Html&)>& write_main) {
  return document(context, head, nullptr, write_main);
}

std::string page_alone(const PageContext& context, const PageHead& head, const std::string& home,
                       const std::function<void(Html&)>& write_main) {
  return document(context, head, &home, write_main);
}

}  // namespace foothold::html

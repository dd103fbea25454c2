#include <array>

#include "html/components.hpp"
#include "html/page.hpp"

namespace foothold::html {
namespace {

// Every status that http/ gives to a refusal has a title of its own; another one gets the title of our own fault.
std::string title_key(const PageContext& context, int status) {
  std::string key = "error.title." + std::to_string(status);
  return context.site().messages->has(key) ? key : "error.title.500";
}

void write_suggestions(Html& html, const PageContext& context, const Error& error) {
  if (error.suggestions.empty()) return;
  // Here it is known what is missing, so nobody has to choose.
  if (error.kind == ErrorKind::not_signed_in) {
    const Element action = html.open("p");
    const Error::Suggestion& sign_in = error.suggestions.front();
    html.element("a", {{"class", "usa-button"}, {"href", context.link(sign_in.path)}}, sign_in.label);
    return;
  }
  const Element section = html.open("section", {{"class", "fh-section"}});
  heading(html, Heading::h2, context.text("error.suggestions"));
  const Element list = html.open("ul");
  for (const Error::Suggestion& suggestion : error.suggestions) {
    const Element item = html.open("li");
    link(html, context.link(suggestion.path), suggestion.label);
  }
}

void write_ways_on(Html& html, const PageContext& context) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> ways = {{
      {"/", "error.way.home"},
      {"/toolkit", "error.way.toolkit"},
      {"/data", "error.way.data"},
  }};
  const Element section = html.open("section", {{"class", "fh-section"}});
  heading(html, Heading::h2, context.text("error.ways"));
  const Element list = html.open("ul");
  for (const auto& [path, key] : ways) {
    const Element item = html.open("li");
    link(html, context.link(path), context.text(key));
  }
}

}  // namespace

std::string error_page(const PageContext& context, int status, const Error& error) {
  const std::string& title = context.text(title_key(context, status));
  return page(context, {.title = title, .description = {}, .section = Section::none, .crumbs = {}}, [&](Html& html) {
    const Element section = html.open("section", {{"class", "fh-section fh-prose"}});
    html.element("h1", {}, title);
    paragraph(html, context, error.message);
    paragraph(html, context, error.hint);
    write_suggestions(html, context, error);
    write_ways_on(html, context);
  });
}

}  // namespace foothold::html

#include "accounts/form_page.hpp"

#include "html/components.hpp"

namespace foothold::accounts {

using html::Element;
using html::Html;
using html::PageContext;

std::string form_page(const PageContext& context, const std::string& title, const std::string& lead,
                      const Errors& errors, const std::function<void(Html&)>& write_form,
                      const std::optional<html::SignedIn>& reader) {
  const html::PageHead head{.title = title, .section = html::Section::workspace, .signed_in = reader};
  return html::page(context, head, [&](Html& html) {
    const Element section = html.open("section", {{"class", "fh-section fh-prose"}});
    html.element("h1", {}, title);
    html::error_summary(html, context, errors);
    html::paragraph(html, lead);
    write_form(html);
  });
}

void Fields::write(const char* name, const html::TextInput& input, const char* hint_key) {
  const std::string error = html::error_at(errors_, name);
  const std::string hint = hint_key == nullptr ? "" : context_.text(hint_key);
  html::text_field(html_, context_,
                   {.name = name,
                    .label = context_.text(std::string("account.field.") + name),
                    .hint = hint,
                    .error = error,
                    .required = true},
                   input);
}

}  // namespace foothold::accounts

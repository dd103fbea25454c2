#include "workspace/removals/removal_page.hpp"

#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;

void write_what_rests_on_it(Html& html, const html::PageContext& context, const Participant& participant,
                            const std::vector<Record>& records) {
  if (records.empty()) return;
  const html::HeadedSection section(html, html::Heading::h2, context.text("removal.rests_on_it"));
  html::paragraph(html, context.text("removal.rests_on_it_text"));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const Record& record : records) {
    const Element item = html.open("li");
    html::link(html, address_in(context, participant, "/records/" + record.id), title_words(context, record.title));
  }
}

}  // namespace

std::string removal_page(const html::PageContext& context, const Participant& participant, const RemovalView& view) {
  return WorkspacePage(context, participant).write(view.title, view.between, [&](Html& html) {
    for (const std::string& sentence : view.consequences) html::paragraph(html, sentence);
    write_what_rests_on_it(html, context, participant, view.rests_on_it);
    const Element actions = html.open("div", {{"class", "fh-actions"}});
    {
      const SessionForm form(html, context, participant.visitor, participant.path(view.send_to));
      for (const auto& [name, value] : view.sent_with_it) html::hidden_field(html, name, value);
      html::submit_button(html, view.button);
    }
    html.element("a",
                 {{"class", "usa-button usa-button--outline"}, {"href", address_in(context, participant, view.back)}},
                 context.text("removal.keep"));
  });
}

}  // namespace foothold::workspace

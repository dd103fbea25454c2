#include "workspace/gates/gates_page.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class GateSection {
 public:
  GateSection(Html& html, const PageContext& context, const Participant& participant, const GateView& view)
      : html_(html), context_(context), participant_(participant), view_(view), gate_(*view.state.gate) {}

  void write() {
    const html::HeadedSection section(html_, Heading::h2, gate_.code + ": " + context_.say(gate_.title), gate_.id);
    html::paragraph(html_, context_.say(gate_.question));
    html::tag(html_, context_.text("gates.step." + std::string(gate_step_name(view_.state.step))));
    html::paragraph(html_, gate_words(context_, view_.state));
    {
      html::DefinitionList list(html_);
      list.item(context_.text("gates.who_signs"), context_.say(gate_.who_signs));
      list.item(context_.text("gates.becomes_public"), context_.say(gate_.becomes_public));
    }
    write_needs();
    write_open();
    write_signing();
  }

 private:
  void write_needs() {
    html::heading(html_, Heading::h3, context_.text("gates.needs"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const toolkit::RecordType* type : view_.needs) {
      const Element item = html_.open("li");
      html::link(html_, address_in(context_, participant_, "/types/" + type->id), context_.say(type->plural));
      const bool missing = std::ranges::find(view_.state.missing, type) != view_.state.missing.end();
      html_.text(": " + context_.text(missing ? "gates.nothing_agreed" : "gates.agreed"));
    }
  }

  void write_open() {
    if (view_.open.empty()) return;
    const html::Disclosure folded(html_,
                                  context_.fill("gates.open_checks", {{"count", std::to_string(view_.open.size())}}));
    write_findings(html_, context_, participant_, view_.open, Heading::h3, FindingPlace::named);
  }

  void write_signing() {
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    if (view_.sign_off != nullptr)
      html::link(html_, address_in(context_, participant_, "/records/" + view_.sign_off->id),
                 context_.text("gates.see_sign_off"));
    if (may_begin(participant_) && view_.state.step != GateStep::passed)
      html_.element("a",
                    {{"class", "usa-button"},
                     {"href", address_in(context_, participant_, "/types/gate-sign-off/new?gate=" + gate_.id)}},
                    context_.fill("gates.sign", {{"gate", gate_.code}}));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const GateView& view_;
  const toolkit::Gate& gate_;
};

}  // namespace

std::string gate_words(const PageContext& context, const GateState& state) {
  const std::string key = "gates.words." + std::string(gate_step_name(state.step));
  const std::string date =
      state.sign_off == nullptr ? std::string() : date_words(context, text_of(state.sign_off->fields, "date"));
  return context.fill(
      key,
      {{"missing", std::to_string(state.missing.size())}, {"open", std::to_string(state.open.size())}, {"date", date}});
}

std::string gates_page(const PageContext& context, const Participant& participant, const std::vector<GateView>& gates) {
  return WorkspacePage(context, participant).write(context.text("gates.title"), {}, [&](Html& html) {
    html.element("p", {{"class", "fh-lead"}}, context.text("gates.about"));
    const Element live = html.open("div", {{"data-live-region", "gates"}});
    for (const GateView& gate : gates) GateSection(html, context, participant, gate).write();
    const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html, address_in(context, participant, "/types/gate-sign-off"), context.text("gates.all_sign_offs"));
  });
}

}  // namespace foothold::workspace

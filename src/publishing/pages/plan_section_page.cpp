#include "base/text.hpp"
#include "html/components.hpp"
#include "html/form.hpp"
#include "publishing/pages/plan_pages.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using workspace::Participant;

class SectionPage {
 public:
  SectionPage(Html& html, const PageContext& context, const Participant& participant, const PlanSectionView& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    html::error_summary(html_, context_, view_.errors);
    write_own();
    write_records();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return context_.text("plan.pages." + std::string(key));
  }

  void write_own() {
    const html::HeadedSection section(html_, Heading::h2, words("own_text"));
    if (!view_.may_write) return write_read_only();
    html::paragraph(html_, words("own_text_about"));
    write_typed();
    write_stored();
    {
      const workspace::SessionForm form(html_, context_, participant_.visitor,
                                        participant_.path("/plan/sections/" + std::string(view_.section)),
                                        workspace::SessionForm::Draft::kept);
      html::hidden_field(html_, "_revision", std::to_string(view_.revision));
      write_area("text_en", "text_english", view_.text.english);
      write_area("text_es", "text_spanish", view_.text.spanish);
      html::submit_button(html_, words("save"));
    }
    write_figures();
  }

  void write_read_only() {
    Html own;
    write_own_text(own, view_.plan, view_.section);
    if (own.empty()) return html::paragraph(html_, words("own_text_none"));
    html_.append(own);
  }

  // What would be overwritten, to be read beside what somebody typed.
  void write_stored() {
    if (!view_.stored) return;
    const html::HeadedSection section(html_, Heading::h3, words("stored"));
    for (const Language language : all_languages) {
      const std::string& text = view_.stored->in(language);
      if (text.empty()) continue;
      html::heading(html_, Heading::h4, words(language == Language::english ? "text_english" : "text_spanish"));
      write_text(html_, view_.plan, {text, language, false});
    }
  }

  void write_area(const char* name, std::string_view key, const std::string& text) {
    html::area_field(html_, context_, {.name = name, .label = words(key), .error = html::error_at(view_.errors, name)},
                     text, 8);
  }

  void write_typed() {
    std::vector<std::string> typed = typed_numbers(view_.figures, view_.text.english + "\n" + view_.text.spanish);
    if (!typed.empty())
      html::alert(html_, html::AlertKind::warning, context_.fill("plan.pages.typed", {{"numbers", join(typed, ", ")}}),
                  words("typed_text"));
  }

  void write_figures() {
    const html::Disclosure folded(html_, words("figures"));
    html::paragraph(html_, words("figures_text"));
    const Element picker = html_.open("div", {{"data-number-picker", ""},
                                              {"data-text-put", words("figure_put")},
                                              {"data-text-put-name", words("figure_put_name")},
                                              {"data-text-done", words("figure_done")}});
    html::Table table(html_, context_, words("figures"), {{words("figure")}, {words("figure_says")}, {words("code")}},
                      {.quiet = true});
    for (const Figure& figure : view_.figures) {
      html::TableRow row = table.row(figure.label);
      row.cell(figure.words);
      const Element cell = row.open_cell();
      html_.element("code", {}, figure.code);
    }
  }

  void write_records() {
    const html::HeadedSection section(html_, Heading::h2, words("from_records"));
    const Html told = told_by_records(view_.plan, view_.section);
    if (told.empty()) return html::paragraph(html_, words("says_nothing_yet"));
    html::paragraph(html_, words("from_records_text"));
    const Element frame = html_.open("div", {{"class", "fh-plan fh-plan--preview"}});
    html_.append(told);
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const PlanSectionView& view_;
};

}  // namespace

std::string plan_section_page(const PageContext& context, const Participant& participant, const PlanSectionView& view) {
  const std::vector<html::Crumb> between = {{context.text("plan.pages.title"), participant.path("/plan")}};
  return workspace::WorkspacePage(context, participant)
      .write(section_title(view.plan, view.section), between,
             [&](Html& html) { SectionPage(html, context, participant, view).write(); });
}

}  // namespace foothold::publishing

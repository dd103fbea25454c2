#include "workspace/composer/composer_page.hpp"

#include <algorithm>
#include <array>

#include "workspace/answers/answers.hpp"
#include "workspace/forms/record_form.hpp"
#include "workspace/strategy/theory_drawing.hpp"
#include "workspace/strategy/theory_sentence.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr std::array<std::string_view, 7> part_fields = {
    "problem", "goal_phrase", "strategies", "strategies_phrase", "logic_models", "medium_phrase", "long_phrase"};

class ComposerPage {
 public:
  ComposerPage(Html& html, const ViewRequest& view, const ComposerView& composer)
      : html_(html), view_(view), composer_(composer) {}

  void write() {
    html::error_summary(html_, view_.context, composer_.errors);
    html_.element("p", {{"class", "fh-lead"}}, words("about"));
    {
      const Element live = html_.open("div", {{"data-live-region", "composer"}});
      write_sentences();
      write_drawing();
    }
    if (may_write(view_.participant, composer_.theory)) write_form();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("composer." + std::string(key));
  }
  [[nodiscard]] const Messages& messages() const { return *view_.context.site().messages; }

  void write_sentences() {
    const html::HeadedSection section(html_, Heading::h2, words("sentence"), "sentence");
    bool is_whole_everywhere = true;
    bool is_any = false;
    for (const Language language : own_language_first()) {
      const TheorySlots slots = slots_of(composer_.theory.fields, language);
      if (is_empty(slots)) continue;
      is_any = true;
      is_whole_everywhere = is_whole_everywhere && is_whole(slots);
      write_sentence(language, theory_sentence(messages(), language, slots));
    }
    if (!is_any) return html::paragraph(html_, words("no_parts"));
    if (!is_whole_everywhere) html::notice(html_, words("missing"));
  }

  [[nodiscard]] std::vector<Language> own_language_first() const {
    std::vector<Language> languages(all_languages.begin(), all_languages.end());
    std::ranges::stable_partition(languages,
                                  [this](Language language) { return language == view_.context.language(); });
    return languages;
  }

  void write_sentence(Language language, const std::string& composed) {
    html::heading(html_, Heading::h3, words(language == Language::english ? "language" : "language_es"));
    html::DefinitionList list(html_);
    write_words(list, "composed", language, composed);
    const std::string written = localized_of(composer_.theory.fields, "sentence").in(language);
    if (!written.empty() && written != composed) write_words(list, "written", language, written);
  }

  void write_words(html::DefinitionList& list, std::string_view key, Language language, const std::string& sentence) {
    const Element item = list.open_item(words(key));
    html_.element("p", {{"class", "fh-lead"}, {"lang", language_code(language)}}, sentence);
  }

  void write_drawing() {
    const html::FlowChart chart = theory_drawing(view_.context, view_.records, composer_.theory);
    const auto boxes = std::ranges::count_if(chart.layers, [](const auto& layer) { return !layer.boxes.empty(); });
    if (boxes < 2) return;
    const html::HeadedSection section(html_, Heading::h2, words("picture"));
    const Element wide = html::open_wide(html_, words("picture"));
    html::flow_chart(html_, chart);
  }

  void write_form() {
    const Element off_paper = html_.open("div", {{"class", "fh-section fh-no-print"}});
    const std::string path = view_.participant.path(composer_path(composer_.theory.id));
    const SessionForm form(html_, view_.context, view_.participant.visitor, path);
    html::hidden_field(html_, "_revision", std::to_string(composer_.theory.revision));
    record_fields(
        html_, view_.context,
        {composer_.type, composer_.fields, composer_.errors,
         [this](const std::string& kind) { return view_.names.options(kind); },
         [this](const std::string& kind) { return view_.names.plural(kind); },
         [this](const toolkit::FieldRule& rule) {
           return may_see_field(view_.participant, rule, composer_.theory.owner);
         },
         [this](const std::string& reference) { return view_.names.name(reference); },
         [this](const std::string& kind) { return view_.names.begin_address(kind); }, view_.context.link(path)});
    html::paragraph(html_, words("use_hint"));
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    button("save", "usa-button");
    button("use", "usa-button usa-button--outline");
  }

  void button(std::string_view action, std::string_view style) {
    html_.element("button", {{"class", style}, {"type", "submit"}, {"name", "_action"}, {"value", action}},
                  words(action));
  }

  Html& html_;
  const ViewRequest& view_;
  const ComposerView& composer_;
};

}  // namespace

std::string composer_path(const std::string& record) {
  return "/records/" + record + "/composer";
}

toolkit::RecordType parts_of_theory(const toolkit::RecordType& type) {
  toolkit::RecordType parts = type;
  std::erase_if(parts.fields, [](const toolkit::FieldRule& rule) {
    return std::ranges::find(part_fields, rule.id) == part_fields.end();
  });
  return parts;
}

std::string composer_page(const ViewRequest& view, const ComposerView& composer) {
  const std::string title = title_of(view, composer.theory);
  return WorkspacePage(view.context, view.participant)
      .write(view.context.fill("composer.title", {{"title", title}}), record_crumbs(view, composer.theory),
             [&](Html& html) { ComposerPage(html, view, composer).write(); });
}

}  // namespace foothold::workspace

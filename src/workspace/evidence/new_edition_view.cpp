#include "html/components.hpp"
#include "html/edition_name.hpp"
#include "html/form.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/evidence/new_edition.hpp"
#include "workspace/evidence/number_again.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class NewEditionView {
 public:
  NewEditionView(Html& html, const ViewRequest& view)
      : html_(html), view_(view), impact_(edition_impact(view.records, view.edition)) {}

  void write() {
    const std::string edition = name_of(view_.edition.facts().release);
    if (impact_.compared == 0) return write_nothing(edition);
    if (impact_.changed.empty())
      return html::alert(html_, html::AlertKind::success, words("unchanged"),
                         fill("unchanged_text", {{"count", std::to_string(impact_.compared)}, {"edition", edition}}));
    html::paragraph(html_, fill("summary", {{"count", std::to_string(impact_.compared)},
                                            {"changed", std::to_string(impact_.changed.size())},
                                            {"edition", edition}}));
    for (const ChangedNumber& changed : impact_.changed) write_number(changed);
  }

 private:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("views.new-edition." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key, Values values) const {
    return view_.context.fill("views.new-edition." + std::string(key), values);
  }

  [[nodiscard]] std::string name_of(std::string_view release) const {
    return html::edition_name(*view_.context.site().messages, view_.context.language(), release);
  }

  void write_nothing(const std::string& edition) {
    html::nothing_yet(html_, Heading::h2, words("same"), fill("same_text", {{"edition", edition}}));
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html_, address_in(view_, "/views/evidence"), words("to_evidence"));
  }

  void write_number(const ChangedNumber& changed) {
    const html::HeadedSection section(html_, Heading::h2, title_of(view_, *changed.number), changed.number->id);
    write_differences(changed);
    {
      html::DefinitionList list(html_);
      const Record& number = *changed.number;
      list.item(fill("was", {{"edition", name_of(text_of(number.fields, "edition"))}}),
                view_.context.say(localized_of(number.fields, "says")));
      list.item(fill("now", {{"edition", name_of(view_.edition.facts().release)}}),
                changed.now ? statement_words(view_.context, view_.edition, *changed.now) : words("gone_text"));
      const Element meaning = list.open_item(words("resting"));
      if (changed.resting.empty()) html_.text(words("nothing_rests"));
      write_record_links(html_, view_, changed.resting);
    }
    if (may_write(view_.participant, *changed.number)) write_answers(changed);
  }

  void write_differences(const ChangedNumber& changed) {
    const Element paragraph = html_.open("p");
    html_.text(words("differs") + " ");
    for (const NumberDifference difference : changed.differences) {
      html::tag(html_, words("difference." + std::string(difference_name(difference))));
      html_.text(" ");
    }
  }

  void write_answers(const ChangedNumber& changed) {
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    if (changed.now) write_answer(*changed.number, "take", html::ButtonStyle::main);
    write_answer(*changed.number, "keep", html::ButtonStyle::quiet);
  }

  void write_answer(const Record& number, const std::string& answer, html::ButtonStyle style) {
    const SessionForm form(html_, view_.context, view_.participant.visitor,
                           view_.participant.path("/records/" + number.id + "/new-edition"));
    html::hidden_field(html_, "_revision", std::to_string(number.revision));
    const Element button = html_.open(
        "button", {{"class", html::button_class(style)}, {"type", "submit"}, {"name", "answer"}, {"value", answer}});
    html_.text(words(answer));
    html_.element("span", {{"class", "usa-sr-only"}}, ": " + title_of(view_, number));
  }

  Html& html_;
  const ViewRequest& view_;
  const EditionImpact impact_;
};

}  // namespace

void write_new_edition(Html& html, const ViewRequest& view) {
  NewEditionView(html, view).write();
}

}  // namespace foothold::workspace

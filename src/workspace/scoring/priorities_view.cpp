#include <algorithm>
#include <cmath>
#include <functional>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/priorities/result_rows.hpp"
#include "workspace/priorities/scoring_state.hpp"
#include "workspace/scoring/priorities_view.hpp"
#include "workspace/scoring/priority_sections.hpp"
#include "workspace/scoring/score_page.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class PrioritiesView {
 public:
  PrioritiesView(Html& html, const ViewRequest& view, std::vector<const Record*> sheets)
      : html_(html),
        view_(view),
        sheets_(std::move(sheets)),
        sheet_(chosen()),
        whole_(*view.all.find(sheet_.id)),
        state_(scoring_state(view.all, whole_)) {}

  void write() {
    write_sheets();
    html::heading(html_, Heading::h2, title_of(view_, sheet_));
    write_facts();
    write_state();
    if (may_see_scores(view_.all, whole_, view_.participant.person())) write_result();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("views.priorities." + std::string(key));
  }

  [[nodiscard]] const Record& chosen() const {
    const auto at = std::ranges::find(sheets_, view_.query.find("scoring").value_or(""), &Record::id);
    return at == sheets_.end() ? *sheets_.front() : **at;
  }

  void write_sheets() {
    if (sheets_.size() < 2) return;
    std::vector<html::PageLink> links;
    for (const Record* sheet : sheets_)
      links.push_back(
          {title_of(view_, *sheet), address_in(view_, "/views/priorities?scoring=" + sheet->id), sheet == &sheet_});
    html::page_links(html_, words("sheets"), links);
  }

  void write_facts() {
    html::DefinitionList list(html_);
    if (const std::string method = choice_words(view_, sheet_, "method"); !method.empty())
      list.item(words("method"), method);
    for (const char* day : {"date", "weights_set_on", "scoring_began_on", "scoring_ended_on"})
      if (const std::string value = text_of(sheet_.fields, day); !value.empty())
        list.item(view_.context.say(view_.records.field_label(scored_type, day)), date_words(view_.context, value));
  }

  void write_state() {
    const Record* own = own_scores(view_.records, whole_, view_.participant.person());
    const bool may_score = state_ == ScoringState::open && may_begin(view_.participant);
    if (state_ == ScoringState::not_ready) html::notice(html_, words("not_ready"));
    if (!may_see_scores(view_.all, whole_, view_.participant.person()))
      html::notice(html_, words(may_score ? "score_first" : "wait"));
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    if (may_score) html::link(html_, address_in(view_, score_path(sheet_.id)), words(own == nullptr ? "score" : "own"));
    write_record_link(html_, view_, sheet_, words("to_sheet"));
    write_begin_link(html_, view_, scored_type, words("begin"));
  }

  void write_result() {
    const Scoring scoring = read_scoring(view_.all, whole_);
    const int enough = static_cast<int>(std::lround(fewest_people(view_.all)));
    const ScoringResult result = scoring_result(view_.all, scoring, enough);
    const ShownScoring shown{.view = view_, .sheet = sheet_, .scoring = scoring, .result = result, .enough = enough};
    write_scoring_faults(html_, shown);
    if (result.voters == 0) return html::nothing_yet(html_, Heading::h3, words("no_scores"), words("no_scores_text"));
    if (!result.is_shown())
      return html::notice(html_,
                          view_.context.fill("views.priorities.too_few", {{"least", std::to_string(least_voters)}}));
    write_scoring_result(html_, shown);
    write_typed(shown);
    write_seat_results(html_, shown);
    write_fragility(html_, shown);
    write_option_numbers(html_, shown);
  }

  // What somebody typed as the result, where it is another than the scores give; and the way to put that right.
  void write_typed(const ShownScoring& shown) {
    std::vector<std::string> names;
    for (const std::size_t option : typed_otherwise(shown.scoring, shown.result)) names.push_back(shown.option(option));
    if (!names.empty())
      html::alert(html_, html::AlertKind::warning, words("typed_otherwise"),
                  view_.context.fill("views.priorities.typed_otherwise_text", {{"options", join(names, "; ")}}));
    if (view_.participant.role < Role::editor || !may_write(view_.participant, whole_)) return;
    const Element off_paper = html_.open("div", {{"class", "fh-section fh-no-print"}});
    html::paragraph(html_, words("write_hint"));
    const SessionForm form(html_, view_.context, view_.participant.visitor,
                           view_.participant.path(result_path(sheet_.id)));
    html::hidden_field(html_, "_revision", std::to_string(whole_.revision));
    html::submit_button(html_, words("write"));
  }

  Html& html_;
  const ViewRequest& view_;
  const std::vector<const Record*> sheets_;  // never empty
  const Record& sheet_;                      // as the reader sees it
  const Record& whole_;                      // with the scores, of which only sums are told
  const ScoringState state_;
};

}  // namespace

void write_priorities(Html& html, const ViewRequest& view) {
  std::vector<const Record*> sheets = view.records.of(scored_type);
  std::ranges::stable_sort(sheets, std::ranges::greater(),
                           [](const Record* sheet) { return text_of(sheet->fields, "date"); });
  if (!sheets.empty()) return PrioritiesView(html, view, std::move(sheets)).write();
  html::nothing_yet(html, Heading::h2, view.context.text("views.priorities.none"),
                    view.context.text("views.priorities.none_text"));
  write_begin_link(html, view, scored_type, view.context.text("views.priorities.begin"));
}

}  // namespace foothold::workspace

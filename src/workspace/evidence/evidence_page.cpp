#include "workspace/evidence/evidence_page.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "html/form.hpp"
#include "metrics/profile/profile.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/evidence/evidence_form.hpp"
#include "workspace/evidence/newest_number.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr int data_chapter = 4;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("evidence." + std::string(key));
}

std::string place_words(const ViewRequest& view, metrics::PlaceIndex place) {
  return view.edition.places().full_name(view.edition.places().at(place), view.context.language());
}

std::string place_code(const ViewRequest& view, metrics::PlaceIndex place) {
  return std::string(view.edition.places().at(place).geoid.text());
}

// Where and what of: the same two questions above the overview and above one predictor.
void write_filter(Html& html, const ViewRequest& view, const EvidenceQuestion& question) {
  const auto own = places_of(view.records, view.edition);
  std::vector<std::pair<std::string, std::string>> places;
  for (const metrics::PlaceIndex place : own) places.emplace_back(place_code(view, place), place_words(view, place));
  if (std::ranges::find(own, *question.place) == own.end())
    places.emplace_back(place_code(view, *question.place), place_words(view, *question.place));
  std::vector<html::Choice> place_choices;
  for (const auto& [code, name] : places)
    place_choices.push_back({code, name, code == place_code(view, *question.place)});
  std::vector<html::Choice> predictor_choices;
  for (const toolkit::Predictor& predictor : view.records.toolkit().framework.predictors())
    predictor_choices.push_back({predictor.id, view.context.say(predictor.label), &predictor == question.predictor});
  const Element form = html::open_filters(html, address_in(view, "/views/evidence"));
  html::filter_field(html, "place", words(view, "place"), words(view, "own_place"), place_choices);
  html::filter_field(html, "predictor", words(view, "predictor"), words(view, "all_predictors"), predictor_choices);
  html::filter_button(html, words(view, "show"));
}

// What the coalition has made of each predictor so far.
class Overview {
 public:
  Overview(Html& html, const ViewRequest& view, metrics::PlaceIndex place)
      : html_(html),
        view_(view),
        profile_(metrics::make_profile(place, view.edition, view.records.toolkit().framework)) {}

  void write() {
    for (const metrics::PillarProfile& pillar : profile_.pillars) {
      const std::string& title = view_.context.say(pillar.pillar->label);
      const html::HeadedSection section(html_, Heading::h2, title);
      html::Table table(html_, view_.context, title,
                        {{words(view_, "predictor")},
                         {words(view_, "newest")},
                         {words(view_, "judged")},
                         {words(view_, "saved"), true},
                         {words(view_, "findings"), true}},
                        {.quiet = true});
      for (const metrics::PredictorProfile& predictor : pillar.predictors) write_row(table, predictor);
    }
  }

 private:
  void write_row(html::Table& table, const metrics::PredictorProfile& predictor) {
    const std::string& id = predictor.predictor->id;
    html::TableRow row =
        table.row(view_.context.say(predictor.predictor->label),
                  address_in(view_, "/views/evidence?place=" + place_code(view_, profile_.place) + "&predictor=" + id));
    write_newest_number(row, html_, view_, predictor);
    write_judged(row, id);
    row.cell(std::to_string(count_of(saved_number_type, id))).cell(std::to_string(count_of("finding", id)));
  }

  void write_judged(html::TableRow& row, const std::string& predictor) {
    const Element cell = row.open_cell();
    for (const Record* judgement : view_.records.of("predictor-judgement"))
      if (text_of(judgement->fields, "predictor") == "predictor:" + predictor)
        return write_record_link(html_, view_, *judgement, choice_words(view_, *judgement, "judgement"));
    html_.text(words(view_, "not_judged"));
  }

  [[nodiscard]] std::ptrdiff_t count_of(std::string_view type, const std::string& predictor) const {
    return std::ranges::count_if(view_.records.of(type), [&](const Record* record) {
      return has_text(record->fields, "predictors", "predictor:" + predictor);
    });
  }

  Html& html_;
  const ViewRequest& view_;
  const metrics::Profile profile_;
};

void write_predictor(Html& html, const ViewRequest& view, const EvidenceQuestion& question, const SentEvidence& sent,
                     const Errors& errors) {
  const std::string& label = view.context.say(question.predictor->label);
  const html::HeadedSection section(
      html, Heading::h2,
      view.context.fill("evidence.of", {{"predictor", label}, {"place", place_words(view, *question.place)}}));
  {
    const Element links = html.open("p", {{"class", "fh-no-print"}});
    html::link(html, view.context.link("/places/" + place_code(view, *question.place) + "/" + question.predictor->id),
               words(view, "with_charts"));
  }
  if (!may_begin(view.participant)) html::notice(html, words(view, "only_to_read"));
  write_evidence_form(html, view, question, sent, errors);
}

void write_for(Html& html, const ViewRequest& view, const EvidenceQuestion& question, const SentEvidence& sent,
               const Errors& errors) {
  html::error_summary(html, view.context, errors);
  if (!question.place) {
    html::nothing_yet(html, Heading::h2, words(view, "nowhere"), words(view, "nowhere_text"));
    const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
    return html::link(html, address_in(view, "/settings"), words(view, "to_settings"));
  }
  write_filter(html, view, question);
  if (question.predictor == nullptr) return Overview(html, view, *question.place).write();
  write_predictor(html, view, question, sent, errors);
}

}  // namespace

void write_evidence(Html& html, const ViewRequest& view) {
  const auto question = read_evidence_question(view.query, view);
  if (question) return write_for(html, view, *question, {}, {});
  html::notice(html, view.context.site().messages->fill(view.context.language(), question.error().message));
  html::link(html, address_in(view, "/views/evidence"), words(view, "to_all"));
}

std::string refused_evidence_page(const ViewRequest& view, const EvidenceQuestion& question, const SentEvidence& sent,
                                  const Errors& errors) {
  return WorkspacePage(view.context, view.participant)
      .write(view.context.text("views.evidence.title"), chapter_crumbs(view, data_chapter),
             [&](Html& html) { write_for(html, view, question, sent, errors); });
}

}  // namespace foothold::workspace

#include "workspace/inventory/inventory_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/form.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/inventory/data_inventory.hpp"
#include "workspace/inventory/uncovered_section.hpp"
#include "workspace/letters/letter_list.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class InventoryView {
 public:
  InventoryView(Html& html, const ViewRequest& view) : html_(html), view_(view) {
    choice_ = {.kind = view.query.find("kind").value_or(""),
               .state = view.query.find("state").value_or(""),
               .predictor = view.query.find("predictor").value_or("")};
  }

  void write() {
    if (view_.records.of(data_source_type).empty()) {
      html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
      write_begin();
    } else {
      html::paragraph(html_, summary());
      write_filters();
      write_sources();
      write_waiting();
    }
    write_uncovered_predictors(html_, view_);
    write_empty_kinds();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.inventory." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return view_.context.fill("views.inventory." + std::string(key), values);
  }
  [[nodiscard]] std::string question(std::string_view field) const {
    return view_.context.say(view_.records.field_label(data_source_type, field));
  }

  [[nodiscard]] std::string summary() const {
    const auto& sources = view_.records.of(data_source_type);
    const auto here = std::ranges::count_if(
        sources, [](const Record* source) { return is_one_of(source->fields, "state", {"received", "loaded"}); });
    return fill("summary", {{"count", std::to_string(sources.size())}, {"here", std::to_string(here)}});
  }

  void write_begin() {
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, data_source_type, words("begin"));
  }

  void write_filters() {
    const Element form = html::open_filters(html_, address_in(view_, "/views/inventory"));
    write_choice_filter("kind", choice_.kind);
    write_choice_filter("state", choice_.state);
    std::vector<html::Choice> predictors;
    for (const toolkit::Predictor& predictor : view_.records.toolkit().framework.predictors())
      predictors.push_back({predictor.id, view_.context.say(predictor.label), predictor.id == choice_.predictor});
    html::filter_field(html_, "predictor", words("predictor"), words("all"), predictors);
    html::filter_button(html_, words("show"));
  }

  void write_choice_filter(std::string_view field, const std::string& chosen) {
    std::vector<html::Choice> choices;
    for (const toolkit::FieldChoice& choice : view_.records.choices(data_source_type, field))
      choices.push_back({choice.id, view_.context.say(choice.label), choice.id == chosen});
    html::filter_field(html_, field, question(field), words("all"), choices);
  }

  void write_sources() {
    const std::string title = words("sources");
    const html::HeadedSection section(html_, Heading::h2, title);
    const auto parts = sources_by_pillar(view_.records, choice_);
    if (parts.empty()) return html::notice(html_, words("none_chosen"));
    {
      html::Table table(html_, view_.context, title,
                        {{words("source")},
                         {question("holder")},
                         {question("years")},
                         {question("area_level")},
                         {question("access")},
                         {question("state")},
                         {words("quality")},
                         {words("publish")}},
                        {.quiet = true});
      for (const SourcesOfPillar& part : parts) {
        table.group(part.pillar == nullptr ? words("no_predictor") : view_.context.say(part.pillar->label));
        for (const ListedSource& listed : part.sources) write_source(table, listed);
      }
    }
    html::source_line(html_, words("quality_note"));
    write_begin();
  }

  void write_source(html::Table& table, const ListedSource& listed) {
    const Record& source = *listed.source;
    html::TableRow row = table.row(title_of(view_, source), address_in(view_, "/records/" + source.id));
    write_holder(row, listed);
    row.cell(text_of(source.fields, "years"), choice_words(view_, source, "frequency"))
        .cell(choice_words(view_, source, "area_level"))
        .cell(choice_words(view_, source, "access"), agreement_words(source))
        .cell(choice_words(view_, source, "state"), owner_words(source));
    write_quality(row, source);
    row.cell(publish_words(source), smallest_words(source));
  }

  // Who holds it, and below what of the pillar it speaks to.
  void write_holder(html::TableRow& row, const ListedSource& listed) {
    std::vector<std::string> predictors;
    for (const toolkit::Predictor* predictor : listed.predictors)
      predictors.push_back(view_.context.say(predictor->label));
    const Element cell = row.open_cell();
    const auto holders = records_of(view_.records, listed.source->fields, "holder");
    if (holders.empty()) html_.text(words("no_holder"));
    write_record_links(html_, view_, holders);
    if (!predictors.empty())
      html_.element("span", {{"class", "fh-table__note"}}, fill("speaks_to", {{"predictors", join(predictors, ", ")}}));
  }

  [[nodiscard]] std::string agreement_words(const Record& source) const {
    const std::string state = choice_words(view_, source, "agreement_state");
    return state.empty() ? state : fill("agreement", {{"state", state}});
  }

  [[nodiscard]] std::string owner_words(const Record& source) const {
    for (const Record* owner : records_of(view_.records, source.fields, "owner")) return title_of(view_, *owner);
    return {};
  }

  void write_quality(html::TableRow& row, const Record& source) {
    const Element cell = row.open_cell();
    const auto profile = quality_profile(source);
    const bool is_open = profile.size() == 1 && profile.front().answer.empty();
    if (is_open) return html::missing(html_, words("not_answered"));
    for (const AnsweredAlike& alike : profile) html_.element("p", {{"class", "fh-table__prose"}}, quality_words(alike));
    if (const std::string result = choice_words(view_, source, "quality"); !result.empty())
      html_.element("span", {{"class", "fh-table__note"}}, fill("result", {{"result", result}}));
  }

  // "Partly: coverage, method"
  [[nodiscard]] std::string quality_words(const AnsweredAlike& alike) const {
    std::vector<std::string> questions;
    for (const std::string_view question : alike.questions)
      questions.push_back(words("short." + std::string(question)));
    const std::string answer =
        alike.answer.empty() ? words("open") : choice_words(view_, data_source_type, "fits", alike.answer);
    return fill("answered", {{"answer", answer}, {"questions", join(questions, ", ")}});
  }

  [[nodiscard]] std::string publish_words(const Record& source) const {
    const std::string answer = text_of(source.fields, "may_publish");
    return answer.empty() ? words("publish.open") : words("publish." + answer);
  }

  [[nodiscard]] std::string smallest_words(const Record& source) const {
    const auto smallest = number_of(source.fields, "smallest_count");
    return smallest ? fill("smallest", {{"count", grouped_number(*smallest, 0)}}) : std::string();
  }

  void write_waiting() {
    const std::string title = words("waiting");
    const html::HeadedSection section(html_, Heading::h2, title);
    const auto waiting = waiting_sources(view_.records);
    if (waiting.empty()) return html::paragraph(html_, words("nothing_waits"));
    html::Table table(html_, view_.context, title,
                      {{words("source")}, {words("waits_for")}, {question("owner")}, {words("paper")}},
                      {.quiet = true});
    for (const WaitingSource& one : waiting) {
      html::TableRow row = table.row(title_of(view_, *one.source), address_in(view_, "/records/" + one.source->id));
      row.cell(waiting_words(one)).cell(owner_words(*one.source));
      const Element cell = row.open_cell();
      write_letter_link(one);
    }
  }

  [[nodiscard]] std::string waiting_words(const WaitingSource& one) const {
    const auto holders = records_of(view_.records, one.source->fields, "holder");
    const std::string holder = holders.empty() ? words("holder") : title_of(view_, *holders.front());
    const std::string key = "waiting." + std::string(waiting_name(one.waiting));
    if (one.waiting == Waiting::end && one.day.empty()) return words("waiting.ended");
    return fill(key, {{"holder", holder}, {"date", date_words(view_.context, one.day)}});
  }

  // Data are asked for by letter; everything about an agreement has its outline.
  void write_letter_link(const WaitingSource& one) {
    const bool is_request = one.waiting == Waiting::ask || one.waiting == Waiting::answer;
    for (const LetterKind& kind : letters_of(data_source_type))
      if ((kind.kind == agreement_outline_kind) != is_request)
        html::link(html_, address_in(view_, letter_path(kind, one.source->id)), link_words(view_.context, kind));
  }

  void write_empty_kinds() {
    const auto kinds = empty_kinds(view_.records);
    if (kinds.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, words("empty_kinds"));
    html::paragraph(html_, words("empty_kinds_text"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const toolkit::FieldChoice* kind : kinds) {
      const Element item = html_.open("li");
      html_.text(view_.context.say(kind->label) + " ");
      const Element begin = html_.open("span", {{"class", "fh-no-print"}});
      write_begin_link(html_, view_, data_source_type, words("begin_for"), {{"kind", kind->id}});
    }
  }

  Html& html_;
  const ViewRequest& view_;
  SourceChoice choice_;
};

}  // namespace

void write_inventory(Html& html, const ViewRequest& view) {
  InventoryView(html, view).write();
}

}  // namespace foothold::workspace

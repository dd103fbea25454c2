#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/overviews/partner_pipeline.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/coalition_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class PipelineView {
 public:
  PipelineView(Html& html, const ViewRequest& view)
      : html_(html),
        view_(view),
        filter_{.sector = view.query.find("sector").value_or(""), .priority = view.query.find("priority").value_or("")},
        columns_(partner_pipeline(view.records, filter_)) {}

  void write() {
    write_filters();
    const Element board = html_.open("div", {{"class", "fh-board"}});
    for (const PipelineColumn& column : columns_) write_column(column);
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.pipeline." + std::string(key));
  }

  void write_filters() {
    const Element form = html::open_filters(html_, address_in(view_, "/views/pipeline"));
    write_filter("sector", "audience", filter_.sector);
    write_filter("priority", "priority", filter_.priority);
    html::filter_button(html_, words("filter"));
  }

  void write_filter(std::string_view name, std::string_view field, const std::string& chosen) {
    std::vector<html::Choice> choices;
    for (const toolkit::FieldChoice& choice : view_.records.choices("prospect", field))
      choices.push_back({.value = choice.id, .label = view_.context.say(choice.label), .chosen = choice.id == chosen});
    html::filter_field(html_, name, words(name), words("all"), choices);
  }

  void write_column(const PipelineColumn& column) {
    const std::string id = "column-" + column.state;
    const Element section = html_.open("section", {{"class", "fh-board__column"}, {"aria-labelledby", id}});
    html::heading(html_, Heading::h2,
                  view_.context.say(column.label) + " (" + std::to_string(column.cards.size()) + ")", id);
    if (column.cards.empty()) return html::paragraph(html_, words("nobody"));
    const Element list = html_.open("ul", {{"class", "fh-board__cards"}});
    for (const PartnerCard& card : column.cards) write_card(column, card);
  }

  void write_card(const PipelineColumn& column, const PartnerCard& card) {
    const Record& prospect = *card.prospect;
    const Element item = html_.open("li", {{"class", "fh-board__card"}, {"id", "card-" + prospect.id}});
    {
      const Element name = html_.open("h3");
      write_record_link(html_, view_, prospect);
    }
    if (card.overdue) html::tag(html_, words("overdue"));
    html::paragraph(html_, choice_words(view_, prospect, "kind"));
    html::paragraph(html_, choice_words(view_, prospect, "priority"));
    write_next_step(prospect);
    if (may_write(view_.participant, prospect)) write_move(column, prospect);
  }

  void write_next_step(const Record& prospect) {
    const std::string step = text_of(prospect.fields, "next_step");
    const std::string day = text_of(prospect.fields, "next_step_by");
    const auto owners = records_of(view_.records, prospect.fields, "next_step_owner");
    if (step.empty() && day.empty() && owners.empty()) return html::paragraph(html_, words("no_step"));
    const Element line = html_.open("p");
    html_.element("strong", {}, words("next"));
    html_.text(" " + step);
    if (!day.empty())
      html_.text(" " + view_.context.fill("views.pipeline.by", {{"date", date_words(view_.context, day)}}));
    if (owners.empty()) return;
    html_.text(" ");
    write_record_links(html_, view_, owners);
  }

  // The same page again, at the card that was moved.
  [[nodiscard]] std::string back_to(const Record& prospect) const {
    return address_in(view_, "/views/pipeline?sector=" + query_encoded(filter_.sector) +
                                 "&priority=" + query_encoded(filter_.priority) + "#card-" + prospect.id);
  }

  void write_move(const PipelineColumn& column, const Record& prospect) {
    const Element moving = html_.open("div", {{"class", "fh-no-print"}});
    const SessionForm form(html_, view_.context, view_.participant.visitor,
                           view_.participant.path("/records/" + prospect.id + "/answer"));
    write_answer_fields(html_, prospect, "state", back_to(prospect));
    const std::string id = "move-" + prospect.id;
    {
      const Element label = html_.open("label", {{"class", "usa-label"}, {"for", id}});
      html_.text(words("move_to"));
      // The eyes see whose card it is.
      html_.element("span", {{"class", "usa-sr-only"}}, ": " + title_of(view_, prospect));
    }
    {
      const Element select = html_.open("select", {{"class", "usa-select"}, {"id", id}, {"name", "value"}});
      for (const PipelineColumn& other : columns_)
        html_.element("option",
                      {{"value", other.state}, html::Attribute::when(other.state == column.state, "selected", "")},
                      view_.context.say(other.label));
    }
    html::submit_button(html_, words("move"), html::ButtonStyle::quiet);
  }

  Html& html_;
  const ViewRequest& view_;
  const PartnerFilter filter_;
  const std::vector<PipelineColumn> columns_;
};

}  // namespace

void write_pipeline(Html& html, const ViewRequest& view) {
  if (view.records.of("prospect").empty())
    html::nothing_yet(html, Heading::h2, view.context.text("views.pipeline.none"),
                      view.context.text("views.pipeline.none_text"));
  else
    PipelineView(html, view).write();
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  write_begin_link(html, view, "prospect", view.context.text("views.pipeline.begin"));
}

}  // namespace foothold::workspace

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/overviews/commitment_tracker.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/embarking_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class CommitmentsView {
 public:
  CommitmentsView(Html& html, const ViewRequest& view)
      : html_(html), view_(view), tracker_(commitment_tracker(view.records)) {}

  void write() {
    write_counts();
    write_pledges();
    write_renewals();
    for (const CommitmentState& state : tracker_.states)
      if (!state.commitments.empty()) write_state(state);
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "commitment", words("begin"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.commitments." + std::string(key));
  }

  [[nodiscard]] std::string label_of(const CommitmentState& state) const {
    return state.state.empty() ? words("state_unknown") : view_.context.say(state.label);
  }

  [[nodiscard]] std::string amount_words(const std::string& unit, double amount) const {
    return unit == "dollars" ? money_words(view_.context, amount) : number_words(amount);
  }

  void write_counts() {
    const std::string title = words("counts");
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(html_, view_.context, title,
                      {{words("state")}, {words("count"), true}, {words("soft_count"), true}}, {.quiet = true});
    for (const CommitmentState& state : tracker_.states)
      table.row(label_of(state))
          .cell(std::to_string(state.commitments.size()))
          .cell(std::to_string(std::ranges::count_if(state.commitments, &TrackedCommitment::soft)));
  }

  void write_pledges() {
    const std::string title = words("pledged");
    const html::HeadedSection section(html_, Heading::h2, title);
    if (tracker_.pledges.empty()) return html::paragraph(html_, words("nothing_pledged"));
    html::paragraph(html_, words("pledged_text"));
    html::Table table(html_, view_.context, title,
                      {{words("unit")},
                       {state_words("verbal"), true},
                       {state_words("in-writing"), true},
                       {state_words("delivered"), true},
                       {words("total"), true}},
                      {.quiet = true});
    for (const Pledge& pledge : tracker_.pledges)
      table.row(view_.context.say(pledge.label))
          .cell(amount_words(pledge.unit, pledge.verbal))
          .cell(amount_words(pledge.unit, pledge.in_writing))
          .cell(amount_words(pledge.unit, pledge.delivered))
          .cell(amount_words(pledge.unit, pledge.verbal + pledge.in_writing + pledge.delivered));
  }

  [[nodiscard]] std::string state_words(std::string_view state) const {
    return choice_words(view_, "commitment", "state", state);
  }

  void write_renewals() {
    const html::HeadedSection section(html_, Heading::h2, words("renewals"));
    if (tracker_.renewals.empty()) return html::paragraph(html_, words("no_renewals"));
    const Element list = html_.open("ul", {{"class", "fh-activity"}});
    for (const TrackedCommitment& one : tracker_.renewals) {
      const Element item = html_.open("li");
      write_record_link(html_, view_, *one.record);
      const bool over = one.ends < view_.records.today();
      html_.text(" " + view_.context.fill(over ? "views.commitments.ended" : "views.commitments.ends",
                                          {{"date", date_words(view_.context, one.ends)}}));
    }
  }

  void write_state(const CommitmentState& state) {
    const std::string title =
        view_.context.fill("views.commitments.state_title",
                           {{"state", label_of(state)}, {"count", std::to_string(state.commitments.size())}});
    const html::HeadedSection section(html_, Heading::h2, title);
    html::Table table(
        html_, view_.context, title,
        {{words("commitment")}, {words("leader")}, {words("promise")}, {words("named")}, {words("until")}},
        {.quiet = true});
    for (const TrackedCommitment& one : state.commitments) write_commitment(table, one);
  }

  void write_commitment(html::Table& table, const TrackedCommitment& one) {
    const Record& record = *one.record;
    html::TableRow line = table.row(title_of(view_, record), address_in(view_, "/records/" + record.id));
    write_leader(line, record);
    write_promise(line, one);
    const std::string named = text_of(record.fields, "may_name");
    line.cell(named.empty() ? "" : view_.context.text("answer." + named));
    line.cell(date_words(view_.context, one.ends));
  }

  void write_leader(html::TableRow& line, const Record& record) {
    const Element cell = line.open_cell();
    std::vector<const Record*> who = records_of(view_.records, record.fields, "leader");
    for (const Record* organization : records_of(view_.records, record.fields, "organization"))
      who.push_back(organization);
    write_record_links(html_, view_, who);
  }

  void write_promise(html::TableRow& line, const TrackedCommitment& one) {
    const Element cell = line.open_cell();
    if (one.soft) html::tag(html_, words("soft"));
    for (const Fields* row : rows_of(one.record->fields, "details")) html_.element("p", {}, promise_words(*row));
  }

  [[nodiscard]] std::string promise_words(const Fields& row) const {
    std::string promise = choice_words(view_, "commitment", "details.kind", text_of(row, "kind"));
    const std::string unit = text_of(row, "unit");
    if (const auto amount = number_of(row, "amount")) {
      promise += ": " + amount_words(unit, *amount);
      if (!unit.empty() && unit != "dollars") promise += " " + choice_words(view_, "commitment", "details.unit", unit);
    }
    return promise;
  }

  Html& html_;
  const ViewRequest& view_;
  const CommitmentTracker tracker_;
};

}  // namespace

void write_commitments(Html& html, const ViewRequest& view) {
  if (!view.records.of("commitment").empty()) return CommitmentsView(html, view).write();
  html::nothing_yet(html, Heading::h2, view.context.text("views.commitments.none"),
                    view.context.text("views.commitments.none_text"));
  write_begin_link(html, view, "commitment", view.context.text("views.commitments.begin"));
}

}  // namespace foothold::workspace

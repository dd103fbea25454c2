#include <algorithm>

#include "html/charts.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/sustaining_checks.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/sustaining/matrix_progress.hpp"
#include "workspace/view_actions/step_routes.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/sustaining_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using Steps = std::vector<MatrixStep>;

constexpr int highest_rating_of_a_block = 3;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.sustainability." + std::string(key));
}

const toolkit::SustainabilityMatrix& matrix_of(const ViewRequest& view) {
  return view.records.toolkit().sustainability;
}

std::string stage_name(const ViewRequest& view, std::string_view stage) {
  const toolkit::MatrixPart* part = matrix_of(view).find_stage(stage);
  return part == nullptr ? std::string(stage) : view.context.say(part->label);
}

std::string state_words(const ViewRequest& view, const std::string& state) {
  return choice_words(view, "sustainability-item", "state", state);
}

// Where the coalition said that it stands, and where its records point to.
void write_stage(Html& html, const ViewRequest& view, const std::vector<AssessmentRound>& rounds) {
  html::DefinitionList list(html);
  {
    const Element item = list.open_item(words(view, "stage_said"));
    if (rounds.empty() || rounds.back().stage.empty()) {
      html.text(words(view, "stage_unknown") + " ");
      write_begin_link(html, view, "sustainability-assessment", words(view, "assess"));
    } else {
      html.text(stage_name(view, rounds.back().stage) + " (");
      write_record_link(html, view, *rounds.back().record);
      html.text(")");
    }
  }
  const std::string shown = reached_stage(view.records).stage;
  list.item(words(view, "stage_shown"), shown.empty() ? words(view, "stage_none") : stage_name(view, shown));
}

std::string round_name(const ViewRequest& view, const AssessmentRound& round) {
  return round.date.empty() ? title_of(view, *round.record) : date_words(view.context, round.date);
}

std::string rating_words(const ViewRequest& view, const std::optional<double>& rating) {
  return rating ? mean_words(*rating) : words(view, "not_rated");
}

void write_radar(Html& html, const ViewRequest& view, const std::vector<AssessmentRound>& rounds) {
  html::RadarChart chart{
      .description = words(view, "radar"), .axes = {}, .rounds = {}, .most = highest_rating_of_a_block};
  for (const toolkit::MatrixPart& block : matrix_of(view).blocks)
    chart.axes.push_back(words(view, "block." + block.id));
  for (const AssessmentRound& round : rounds) chart.rounds.push_back({round_name(view, round), round.ratings});
  html::radar_chart(html, chart);
}

void write_rounds(Html& html, const ViewRequest& view, const std::vector<AssessmentRound>& rounds) {
  std::vector<std::string> labels = {words(view, "round"), words(view, "stage")};
  for (const toolkit::MatrixPart& block : matrix_of(view).blocks) labels.push_back(view.context.say(block.label));
  std::vector<html::Column> columns;
  for (std::size_t index = 0; index < labels.size(); ++index)
    columns.push_back({.label = labels[index], .numeric = index > 1});
  html::Table table(html, view.context, words(view, "ratings"), columns, {.quiet = true});
  for (const AssessmentRound& round : rounds) {
    html::TableRow row = table.row(round_name(view, round), address_in(view, "/records/" + round.record->id));
    row.cell(stage_name(view, round.stage));
    for (const auto& rating : round.ratings) row.cell(rating_words(view, rating));
  }
}

void write_ratings(Html& html, const ViewRequest& view, const std::vector<AssessmentRound>& rounds) {
  if (rounds.empty()) return;
  const html::HeadedSection section(html, Heading::h2, words(view, "ratings"));
  write_radar(html, view, rounds);
  write_rounds(html, view, rounds);
  write_begin_link(html, view, "sustainability-assessment", words(view, "assess"));
}

// How many steps of one block at one stage are settled, and in which of the starred ones nothing has happened.
void write_overview_cell(html::TableRow& row, const ViewRequest& view, const Steps& steps,
                         const toolkit::MatrixPart& block, const toolkit::MatrixPart& stage) {
  std::size_t all = 0;
  std::size_t settled = 0;
  std::size_t starred = 0;
  for (const MatrixStep& step : steps) {
    if (step.item->block != block.id || step.item->stage != stage.id) continue;
    ++all;
    if (step.is_settled()) ++settled;
    if (step.item->starred && step.state == "not-started") ++starred;
  }
  row.cell(view.context.fill("views.sustainability.settled",
                             {{"settled", std::to_string(settled)}, {"all", std::to_string(all)}}),
           starred == 0 ? std::string() : words(view, "begin_here"));
}

// A block with its steps unfolded.
std::string address_of(const ViewRequest& view, const toolkit::MatrixPart& block) {
  return address_in(view, "/views/sustainability?block=" + block.id + "#" + block.id);
}

void write_overview(Html& html, const ViewRequest& view, const Steps& steps) {
  const html::HeadedSection section(html, Heading::h2, words(view, "overview"));
  html::paragraph(html, words(view, "star"));
  std::vector<html::Column> columns = {{.label = view.context.text("views.sustainability.block")}};
  for (const toolkit::MatrixPart& stage : matrix_of(view).stages)
    columns.push_back({.label = view.context.say(stage.label)});
  html::Table table(html, view.context, words(view, "overview"), columns, {.quiet = true});
  for (const toolkit::MatrixPart& block : matrix_of(view).blocks) {
    html::TableRow row = table.row(view.context.say(block.label), address_of(view, block));
    for (const toolkit::MatrixPart& stage : matrix_of(view).stages) write_overview_cell(row, view, steps, block, stage);
  }
}

bool may_set(const ViewRequest& view, const MatrixStep& step) {
  return step.record == nullptr ? may_begin(view.participant) : may_write(view.participant, *step.record);
}

// The states that a step can have, with the present one chosen.
void write_states(Html& html, const ViewRequest& view, const MatrixStep& step, std::string_view name) {
  const std::string control = step_control(*step.item);
  html.element("label", {{"class", "usa-sr-only"}, {"for", control}},
               view.context.fill("views.sustainability.state_of", {{"step", view.context.say(step.item->label)}}));
  const Element select = html.open("select", {{"class", "usa-select"}, {"id", control}, {"name", name}});
  for (const toolkit::FieldChoice& choice : view.records.choices("sustainability-item", "state"))
    html.element("option",
                 {{"value", choice.id}, html::Attribute::when(choice.id == step.state, "selected", "selected")},
                 view.context.say(choice.label));
}

// Answers the record that says how far the step is, or makes the first one.
void write_form(Html& html, const ViewRequest& view, const MatrixStep& step) {
  if (!may_set(view, step)) return;
  const Element box = html.open("div", {{"class", "fh-no-print"}});
  const std::string path = step.record == nullptr ? step_path(*step.item) : "/records/" + step.record->id + "/answer";
  const SessionForm form(html, view.context, view.participant.visitor, view.participant.path(path));
  if (step.record != nullptr)
    write_answer_fields(html, *step.record, "state", address_in(view, step_place(*step.item)));
  write_states(html, view, step, step.record == nullptr ? "state" : "value");
  html::submit_button(html, words(view, "set"));
}

// The state as a link to what else its record says.
void write_state(Html& html, const ViewRequest& view, const MatrixStep& step) {
  if (step.record == nullptr) return static_cast<void>(html.text(state_words(view, step.state)));
  html::link(html, address_in(view, "/records/" + step.record->id), state_words(view, step.state));
}

// The first of what shows it, because some steps are shown by every record of a kind.
void write_evidence(Html& html, const ViewRequest& view, const MatrixStep& step) {
  constexpr std::size_t most = 4;
  std::vector<const Record*> first = step.evidence;
  first.resize(std::min(most, first.size()));
  write_record_links(html, view, first);
  if (first.size() == step.evidence.size()) return;
  const std::string more = std::to_string(step.evidence.size() - first.size());
  html.text(view.context.fill("views.sustainability.more", {{"count", more}}));
}

void write_step(html::Table& table, Html& html, const ViewRequest& view, const MatrixStep& step) {
  const std::string& label = view.context.say(step.item->label);
  html::TableRow row =
      table.row(step.item->starred ? view.context.fill("views.sustainability.starred", {{"step", label}}) : label);
  row.cell(stage_name(view, step.item->stage));
  {
    const Element cell = row.open_cell();
    write_state(html, view, step);
    write_form(html, view, step);
  }
  const Element cell = row.open_cell();
  write_evidence(html, view, step);
}

void write_block(Html& html, const ViewRequest& view, const Steps& steps, const toolkit::MatrixPart& block) {
  const html::HeadedSection section(html, Heading::h2, view.context.say(block.label), block.id);
  html::paragraph(html, view.context.say(block.meaning));
  const auto count = std::ranges::count_if(steps, [&](const MatrixStep& step) { return step.item->block == block.id; });
  const html::Disclosure folded(html,
                                view.context.fill("views.sustainability.steps", {{"count", std::to_string(count)}}),
                                view.query.find("block") == block.id);
  html::Table table(html, view.context, view.context.say(block.label),
                    {{.label = words(view, "step")},
                     {.label = words(view, "stage")},
                     {.label = words(view, "state")},
                     {.label = words(view, "evidence"), .note = words(view, "evidence_note")}},
                    {.quiet = true});
  for (const MatrixStep& step : steps)
    if (step.item->block == block.id) write_step(table, html, view, step);
}

}  // namespace

void write_sustainability(Html& html, const ViewRequest& view) {
  const auto rounds = assessment_rounds(view.records);
  const Steps steps = matrix_steps(view.records);
  write_stage(html, view, rounds);
  write_ratings(html, view, rounds);
  write_overview(html, view, steps);
  for (const toolkit::MatrixPart& block : matrix_of(view).blocks) write_block(html, view, steps, block);
}

}  // namespace foothold::workspace

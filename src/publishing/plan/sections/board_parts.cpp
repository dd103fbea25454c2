#include "publishing/plan/sections/board_parts.hpp"

#include <utility>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "boards." + std::string(key));
}

std::string seats_words(const PlanSource& plan, const Record& board) {
  std::vector<std::string> seats;
  for (const Fields* row : workspace::rows_of(board.fields, "seats"))
    if (const auto count = workspace::number_of(*row, "count"))
      seats.push_back(plan_words(plan, "boards.seat",
                                 {{"seat", workspace::text_of(*row, "seat")}, {"count", grouped_number(*count, 0)}}));
  return join(seats, "; ");
}

// What it may do and who is in it, without what its members are paid.
void write_charter(Html& html, const PlanSource& plan, const Record& board) {
  Facts facts;
  for (const std::string_view field :
       {"decides", "advises_on", "relation_to_steering", "who_chooses", "term", "meetings"})
    facts.emplace_back(words(plan, field), workspace::text_of(board.fields, field));
  if (const auto days = workspace::number_of(board.fields, "answer_days"))
    facts.emplace_back(words(plan, "answer_days"), grouped_number(*days, 0));
  facts.emplace_back(words(plan, "seats"), seats_words(plan, board));
  facts.emplace_back(words(plan, "members"), names_of(plan, board, "members"));
  write_facts(html, facts);
}

void write_advice(Html& html, const PlanSource& plan, const Record& board) {
  const auto advice = workspace::rows_of(board.fields, "advice");
  if (advice.empty()) return;
  html::Table table(html, plan.context(), plan_words(plan, "boards.advice_of", {{"board", board.title}}),
                    {{words(plan, "advice")}, {words(plan, "given_on")}, {words(plan, "answer")}});
  for (const Fields* row : advice) {
    const std::string answer = workspace::text_of(*row, "answer");
    table.row(workspace::text_of(*row, "advice"))
        .cell(day_of_field(plan, *row, "given_on"))
        .cell(answer.empty() ? words(plan, "no_answer") : answer, day_of_field(plan, *row, "answered_on"));
  }
}

}  // namespace

void write_advisory_boards(Html& html, const PlanSource& plan) {
  const auto& boards = plan.records().of("advisory-board");
  if (boards.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "boards"));
  for (const Record* board : boards) {
    html::heading(html, Heading::h4, board->title);
    write_answer_text(html, plan, *board, "purpose");
    write_charter(html, plan, *board);
    write_advice(html, plan, *board);
  }
}

}  // namespace foothold::publishing

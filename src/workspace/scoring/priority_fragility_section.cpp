#include <cmath>

#include "base/text.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/profile/profile_words.hpp"
#include "workspace/priorities/fragility.hpp"
#include "workspace/priorities/option_numbers.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/scoring/priority_sections.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// The least whole percent beyond which it happens for sure; of more than the whole weight, how many times it would be.
std::string percent_words(double part) {
  constexpr double all_of_it = 100;
  return std::to_string(static_cast<int>(std::ceil(std::abs(part) * all_of_it - total_tolerance))) + "%";
}
std::string times_words(double part) {
  constexpr double tenths = 10;
  return grouped_number(std::ceil((1 + part) * tenths - total_tolerance) / tenths, 1);
}

std::string_view smallest_key(double part) {
  if (part < 0) return "views.priorities.smallest_fall";
  return part <= 1 ? "views.priorities.smallest_rise" : "views.priorities.smallest_times";
}

std::string swap_words(const ShownScoring& shown, const WeightShift& shift) {
  std::vector<std::string> swaps;
  for (const Swap& swap : shift.swaps)
    swaps.push_back(shown.view.context.fill(
        "views.priorities.swap", {{"behind", shown.option(swap.behind)}, {"before", shown.option(swap.before)}}));
  return join(swaps, "; ");
}

void write_shifts(Html& html, const ShownScoring& shown, const WeightFragility& fragility) {
  html::paragraph(html, shown.words("weights_text"));
  if (fragility.shifts.empty()) return html::paragraph(html, shown.words("weights_firm"));
  html::Table table(
      html, shown.view.context, shown.words("weights"),
      {{shown.words("criterion")}, {shown.words("move")}, {shown.words("swaps")}, {shown.words("first_change")}},
      {.quiet = true});
  for (const WeightShift& shift : fragility.shifts)
    table.row(shown.criterion(shift.criterion))
        .cell(shown.words("move." + std::string(weight_move_name(shift.move))))
        .cell(swap_words(shown, shift))
        .cell(shown.words(shift.changes_first ? "yes" : "no"));
}

void write_smallest(Html& html, const ShownScoring& shown, const WeightFragility& fragility) {
  if (first_options(shown.result.standings, shown.scoring.to_choose).empty())
    return html::paragraph(html, shown.words("smallest_unknown"));
  const auto& smallest = fragility.smallest;
  if (!smallest) return html::paragraph(html, shown.words("smallest_none"));
  html::paragraph(
      html, shown.view.context.fill(smallest_key(smallest->part), {{"criterion", shown.criterion(smallest->criterion)},
                                                                   {"percent", percent_words(smallest->part)},
                                                                   {"times", times_words(smallest->part)},
                                                                   {"enters", shown.option(smallest->enters)},
                                                                   {"leaves", shown.option(smallest->leaves)}}));
}

void write_weights(Html& html, const ShownScoring& shown) {
  const auto fragility = weight_fragility(shown.scoring);
  if (!fragility) return;
  const html::HeadedSection section(html, Heading::h4, shown.words("weights"));
  write_shifts(html, shown, *fragility);
  write_smallest(html, shown, *fragility);
}

void write_voters(Html& html, const ShownScoring& shown) {
  const auto fragility = voter_fragility(shown.scoring);
  if (!fragility) return;
  const html::HeadedSection section(html, Heading::h4, shown.words("one_voter"));
  const std::string all = std::to_string(fragility->voters);
  if (fragility->change_order == 0 && fragility->change_first == 0)
    return html::paragraph(html, shown.view.context.fill("views.priorities.voters_firm", {{"all", all}}));
  html::paragraph(html, shown.view.context.fill("views.priorities.voters_order",
                                                {{"all", all}, {"count", std::to_string(fragility->change_order)}}));
  if (fragility->change_first > 0)
    html::paragraph(html, shown.view.context.fill("views.priorities.voters_first",
                                                  {{"all", all}, {"count", std::to_string(fragility->change_first)}}));
  else
    html::paragraph(html, shown.words("voters_first_firm"));
}

// Whether the intervals of the two numbers leave the order of the options open.
std::string verdict_of(const ShownScoring& shown, const SharedNumber& shared) {
  const metrics::Comparison& comparison = shared.comparison;
  if (comparison.refused()) return metrics::refusal_words(shown.view.context, comparison);
  if (comparison.unreliable || !metrics::is_real(comparison.verdict)) return shown.words("numbers_open");
  const bool first = comparison.verdict == metrics::Verdict::higher;
  return shown.view.context.fill("views.priorities.numbers_apart",
                                 {{"option", shown.option(first ? shared.option : shared.other)}});
}

std::string scored_words(const ShownScoring& shown, const SharedNumber& shared) {
  std::vector<std::string> criteria;
  for (const std::size_t criterion : shared.scored_apart) criteria.push_back(shown.criterion(criterion));
  return criteria.empty() ? shown.words("scored_level") : join(criteria, "; ");
}

}  // namespace

void write_fragility(Html& html, const ShownScoring& shown) {
  const html::HeadedSection section(html, Heading::h3, shown.words("fragility"), "fragility");
  html::paragraph(html, shown.words("fragility_text"));
  write_weights(html, shown);
  write_voters(html, shown);
}

void write_option_numbers(Html& html, const ShownScoring& shown) {
  const ViewRequest& view = shown.view;
  if (!rests_on_numbers(view.records, shown.scoring)) return;
  const std::string& title = shown.words("numbers");
  const html::HeadedSection section(html, Heading::h3, title);
  const auto shared = shared_numbers(view.records, view.edition, shown.scoring);
  if (shared.empty()) return html::paragraph(html, shown.words("numbers_none"));
  html::paragraph(html, shown.words("numbers_text"));
  html::Table table(html, view.context, title,
                    {{shown.words("two_options")},
                     {shown.words("first_number")},
                     {shown.words("second_number")},
                     {shown.words("what_numbers_say")},
                     {shown.words("scored_apart")}},
                    {.quiet = true});
  for (const SharedNumber& one : shared)
    table
        .row(view.context.fill("views.priorities.pair",
                               {{"one", shown.option(one.option)}, {"other", shown.option(one.other)}}))
        .cell(reading_statement(view.context, view.edition, one.comparison.first))
        .cell(reading_statement(view.context, view.edition, one.comparison.second))
        .cell(verdict_of(shown, one))
        .cell(scored_words(shown, one));
}

}  // namespace foothold::workspace

#pragma once

#include "workspace/priorities/scoring_result.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The parts of the view of one choice of priorities. Each writes at the end of `html`, and nothing where it has nothing
// to say. Pure but for that.
struct ShownScoring {
  const ViewRequest& view;
  const Record& sheet;  // as the reader sees it
  const Scoring& scoring;
  const ScoringResult& result;
  int enough = 0;  // how many people a number has to rest on

  [[nodiscard]] const std::string& words(std::string_view key) const;
  [[nodiscard]] const std::string& option(std::size_t index) const { return scoring.options[index].name; }
  [[nodiscard]] std::string criterion(std::size_t index) const;
  // "4.36" where scores have a mean, "31" where they are summed.
  [[nodiscard]] std::string total(const Standing& standing) const;
  // "2", "2 (tied)", or that nobody can tell.
  [[nodiscard]] std::string place(const Standing& standing) const;
};

// Total and place of every option, beside those of residents; who comes first, if that can be told; and where residents
// stand two places or more apart.
void write_scoring_result(html::Html& html, const ShownScoring& shown);
void write_seat_results(html::Html& html, const ShownScoring& shown);
// Which scores were left out and why, and that weights were changed.
void write_scoring_faults(html::Html& html, const ShownScoring& shown);
// priorities/fragility.hpp
void write_fragility(html::Html& html, const ShownScoring& shown);
// priorities/option_numbers.hpp
void write_option_numbers(html::Html& html, const ShownScoring& shown);

}  // namespace foothold::workspace

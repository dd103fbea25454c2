#include <algorithm>

#include "base/text.hpp"
#include "workspace/forms/sentences.hpp"
#include "workspace/summary/summary_sections.hpp"

namespace foothold::workspace {
namespace {

// The predictors whose numbers the coalition reads as a strength.
std::vector<std::string> strong_predictors(const SummaryWords& words) {
  std::vector<std::string> names;
  for (const Record* judgement : words.settled("predictor-judgement"))
    if (text_of(judgement->fields, "judgement") == "strength")
      for (const std::string& name : words.predictors(judgement->fields, "predictor")) names.push_back(name);
  return names;
}

std::string history_line(const SummaryWords& words, const Record& event) {
  std::vector<std::string> sentences = {
      words.fill("event", {{"when", text_of(event.fields, "when")}, {"what", sentence(event.title)}}),
      sentence(text_of(event.fields, "affected"))};
  if (const std::string today = text_of(event.fields, "today"); !today.empty())
    sentences.push_back(words.fill("event_today", {{"text", sentence(today)}}));
  std::erase(sentences, std::string());
  return join(sentences, " ");
}

TextBlock told_disparity(const SummaryWords& words, const Record& finding) {
  TextBlock block{.lead = sentence(words.own_words(finding, "public_statement", "statement"))};
  const std::string reason = text_of(finding.fields, "structural_reason");
  block.points.push_back(reason.empty() ? words.text("no_reason") : words.fill("reason", {{"text", sentence(reason)}}));
  for (const Record* event : records_of(words.records(), finding.fields, "history"))
    if (is_settled(*event)) block.points.push_back(history_line(words, *event));
  const std::string by_race = text_of(finding.fields, "by_race");
  if (is_one_of(finding.fields, "by_race", {"looked", "not-collected", "too-few", "not-yet"}))
    block.points.push_back(words.text("by_race." + by_race));
  return block;
}

}  // namespace

void compose_strengths(const SummaryWords& words, ComposedPart& part) {
  for (const Record* finding : findings_of_kind(words, {"strength", "asset"})) tell_finding(words, *finding, part);
  if (const auto names = strong_predictors(words); !names.empty())
    part.blocks.push_back({.lead = words.fill("strong_numbers", {{"predictors", words.row(names)}})});
}

void compose_pillar(const SummaryWords& words, ComposedPart& part) {
  for (const Record* finding : findings_of_kind(words, {"gap", "trend", "disparity", "cause", ""}))
    if (pillar_of(words.records(), *finding) == part.part.pillar) tell_finding(words, *finding, part);
}

void compose_disparities(const SummaryWords& words, ComposedPart& part) {
  for (const Record* finding : findings_of_kind(words, {"disparity"})) {
    part.blocks.push_back(told_disparity(words, *finding));
    note_finding(words, *finding, part);
  }
}

}  // namespace foothold::workspace

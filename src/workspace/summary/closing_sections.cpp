#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/forms/sentences.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/summary/summary_sections.hpp"

namespace foothold::workspace {
namespace {

std::vector<std::string> titles_of_all(const std::vector<const Record*>& records) {
  std::vector<std::string> titles;
  for (const Record* record : records) titles.push_back(record->title);
  return titles;
}

std::vector<const Record*> programs_that(const SummaryWords& words, std::initializer_list<std::string_view> states) {
  std::vector<const Record*> programs = words.settled("program");
  std::erase_if(programs, [&](const Record* program) { return !is_one_of(program->fields, "state", states); });
  return programs;
}

// "Debt coaching, run by Ledger Street. People get out of old debts. It is for people with low pay."
std::string told_program(const SummaryWords& words, const Record& program) {
  const auto operators = words.titles(program, "operator");
  const auto groups = words.titles(program, "groups");
  std::vector<std::string> sentences = {
      operators.empty() ? sentence(program.title)
                        : words.fill("program", {{"name", program.title}, {"operator", operators.front()}}),
      sentence(text_of(program.fields, "goal"))};
  if (!groups.empty()) sentences.push_back(words.fill("program_for", {{"groups", words.row(groups)}}));
  std::erase(sentences, std::string());
  return join(sentences, " ");
}

// The ids of predictors of whose numbers somebody has made something.
std::set<std::string> judged_predictors(const SummaryWords& words) {
  std::set<std::string> judged;
  for (const Record* judgement : words.settled("predictor-judgement"))
    for (const std::string& id : ids_of(judgement->fields, "predictor", "predictor")) judged.insert(id);
  return judged;
}

std::vector<std::string> predictors_not_looked_at(const SummaryWords& words) {
  const auto judged = judged_predictors(words);
  std::vector<std::string> names;
  for (const toolkit::Predictor& predictor : words.records().toolkit().framework.predictors())
    if (!judged.contains(predictor.id)) names.push_back(words.source().context.say(predictor.label));
  return names;
}

std::vector<std::string> predictors_judged(const SummaryWords& words, std::string_view field, std::string_view answer) {
  std::vector<std::string> names;
  for (const Record* judgement : words.settled("predictor-judgement"))
    if (text_of(judgement->fields, field) == answer)
      for (const std::string& name : words.predictors(judgement->fields, "predictor")) names.push_back(name);
  return names;
}

// The numbers behind findings that do not carry by themselves, each with why it is used all the same.
std::vector<std::string> weak_numbers(const SummaryWords& words) {
  std::vector<std::string> lines;
  const auto add = [&](const std::string& line) {
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(line);
  };
  for (const Record* finding : words.settled("finding")) {
    for (const Record* number : records_of(words.records(), finding->fields, "evidence_numbers")) {
      if (number->type != saved_number_type || !is_settled(*number) || !needs_reason(number->fields)) continue;
      const std::string reason = text_of(number->fields, "reason");
      const std::string says = sentence(words.own_words(*number, "says", "name"));
      add(reason.empty() ? says : says + " " + words.fill("why_used", {{"text", sentence(reason)}}));
    }
    for (const std::string& id : ids_of(finding->fields, "evidence_numbers", "reading")) {
      const auto reading = find_reading(words.source().edition, id);
      if (reading && reading->has_value() && reading->grade == metrics::Grade::weak)
        add(sentence(reading_statement(words.source().context, words.source().edition, *reading)));
    }
  }
  return lines;
}

std::vector<std::string> pillars_without_finding(const SummaryWords& words) {
  std::set<std::string> told;
  for (const Record* finding : words.settled("finding")) told.insert(pillar_of(words.records(), *finding));
  std::vector<std::string> names;
  for (const toolkit::Pillar& pillar : words.records().toolkit().framework.pillars())
    if (!told.contains(pillar.id)) names.push_back(words.source().context.say(pillar.label));
  return names;
}

std::vector<std::string> sources_that(const SummaryWords& words, std::string_view state) {
  std::vector<const Record*> sources = words.settled("data-source");
  std::erase_if(sources, [&](const Record* source) { return text_of(source->fields, "state") != state; });
  return titles_of_all(sources);
}

std::vector<std::string> gaps_of_sources(const SummaryWords& words) {
  std::vector<std::string> lines;
  for (const Record* source : words.settled("data-source"))
    if (const std::string gap = text_of(source->fields, "gap_note"); !gap.empty())
      lines.push_back(words.fill("gap_of", {{"name", source->title}, {"text", sentence(gap)}}));
  return lines;
}

}  // namespace

void compose_under_way(const SummaryWords& words, ComposedPart& part) {
  std::vector<std::string> lines;
  for (const Record* program : programs_that(words, {"running", ""})) lines.push_back(told_program(words, *program));
  add_points(part, words.text("programs"), std::move(lines));
  add_named(words, part, "planned", titles_of_all(programs_that(words, {"planned"})));
  add_named(words, part, "paused", titles_of_all(programs_that(words, {"paused"})));
  if (!part.is_empty()) part.blocks.push_back({.lead = words.text("programs_limits")});
}

void compose_unknown(const SummaryWords& words, ComposedPart& part) {
  for (const Record* finding : findings_of_kind(words, {"unknown"})) tell_finding(words, *finding, part);
  // A coalition that has not begun to read numbers or to write findings does not know anything yet.
  if (!words.settled("finding").empty()) add_named(words, part, "no_finding", pillars_without_finding(words));
  if (!words.settled("predictor-judgement").empty())
    add_named(words, part, "not_looked_at", predictors_not_looked_at(words));
  add_named(words, part, "cannot_tell", predictors_judged(words, "judgement", "unclear"));
  add_named(words, part, "does_not_match", predictors_judged(words, "matches", "does-not-match"));
  add_points(part, words.text("weak"), weak_numbers(words));
  add_points(part, words.text("gaps"), gaps_of_sources(words));
  add_named(words, part, "refused", sources_that(words, "refused"));
  add_named(words, part, "no_such_data", sources_that(words, "does-not-exist"));
}

}  // namespace foothold::workspace

#include "workspace/inventory/data_inventory.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array<std::string_view, 6> waiting_names = {"ask", "answer", "agreement", "talks", "renewal", "end"};
constexpr std::array<std::string_view, 6> quality_questions = {"fits",   "covers",      "current",
                                                               "steady", "open_method", "groups_possible"};
constexpr std::array<std::string_view, 5> quality_answers = {"good", "partly", "poor", "unknown", ""};

std::string reference_to(const toolkit::Predictor& predictor) {
  return "predictor:" + predictor.id;
}

bool speaks_to(const Record& source, const toolkit::Predictor& predictor) {
  return has_text(source.fields, "predictors", reference_to(predictor));
}

bool is_chosen(const Record& source, const SourceChoice& choice) {
  const auto fits = [&](std::string_view field, const std::string& wanted) {
    return wanted.empty() || text_of(source.fields, field) == wanted;
  };
  return fits("kind", choice.kind) && fits("state", choice.state) &&
         (choice.predictor.empty() || has_text(source.fields, "predictors", "predictor:" + choice.predictor));
}

bool is_dead_end(const Record& source) {
  return is_one_of(source.fields, "state", {"refused", "does-not-exist"});
}

// The predictors of one pillar to which a source speaks; of no pillar, none.
std::vector<const toolkit::Predictor*> predictors_of(const CoalitionRecords& records, const Record& source,
                                                     const toolkit::Pillar& pillar) {
  std::vector<const toolkit::Predictor*> predictors;
  for (const toolkit::Predictor& predictor : records.toolkit().framework.predictors())
    if (predictor.pillar == pillar.id && speaks_to(source, predictor)) predictors.push_back(&predictor);
  return predictors;
}

bool names_a_predictor(const CoalitionRecords& records, const Record& source) {
  return std::ranges::any_of(records.toolkit().framework.predictors(),
                             [&](const toolkit::Predictor& predictor) { return speaks_to(source, predictor); });
}

// Which end of an agreement presses.
std::optional<Waiting> end_of_agreement(const CoalitionRecords& records, const std::string& ends) {
  const auto left = days_between(records.today(), ends);
  if (!left || *left > renewal_days) return std::nullopt;
  return *left < 0 ? Waiting::end : Waiting::renewal;
}

std::optional<Waiting> next_step(const Record& source) {
  const std::string agreement = text_of(source.fields, "agreement_state");
  if (agreement == "ended") return Waiting::end;
  if (agreement == "in-talks") return Waiting::talks;
  if (agreement == "to-ask") return Waiting::agreement;
  const std::string state = text_of(source.fields, "state");
  if (state == "asked") return Waiting::answer;
  const bool is_to_be_asked = is_one_of(source.fields, "access", {"request", "agreement"});
  return state == "known" && is_to_be_asked ? std::optional(Waiting::ask) : std::nullopt;
}

std::optional<WaitingSource> waiting_of(const CoalitionRecords& records, const Record& source) {
  if (is_dead_end(source)) return std::nullopt;
  const std::string ends = text_of(source.fields, "agreement_ends");
  if (const auto ending = end_of_agreement(records, ends)) return WaitingSource{&source, *ending, ends};
  if (const auto step = next_step(source)) return WaitingSource{&source, *step};
  return std::nullopt;
}

// What presses most has the lowest number.
int urgency_of(const WaitingSource& waiting) {
  constexpr std::array order = {Waiting::end,   Waiting::renewal,   Waiting::answer,
                                Waiting::talks, Waiting::agreement, Waiting::ask};
  return static_cast<int>(std::ranges::find(order, waiting.waiting) - order.begin());
}

}  // namespace

std::vector<SourcesOfPillar> sources_by_pillar(const CoalitionRecords& records, const SourceChoice& choice) {
  std::vector<SourcesOfPillar> parts;
  for (const toolkit::Pillar& pillar : records.toolkit().framework.pillars()) parts.push_back({&pillar, {}});
  parts.push_back({});
  for (const Record* source : records.of(data_source_type)) {
    if (!is_chosen(*source, choice)) continue;
    if (!names_a_predictor(records, *source)) parts.back().sources.push_back({source, {}});
    for (SourcesOfPillar& part : parts) {
      if (part.pillar == nullptr) continue;
      auto predictors = predictors_of(records, *source, *part.pillar);
      if (!predictors.empty()) part.sources.push_back({source, std::move(predictors)});
    }
  }
  std::erase_if(parts, [](const SourcesOfPillar& part) { return part.sources.empty(); });
  return parts;
}

std::vector<UncoveredPredictor> uncovered_predictors(const CoalitionRecords& records) {
  std::vector<UncoveredPredictor> uncovered;
  for (const toolkit::Predictor& predictor : records.toolkit().framework.predictors()) {
    UncoveredPredictor found{&predictor, {}};
    bool is_covered = false;
    for (const Record* source : records.of(data_source_type)) {
      if (text_of(source->fields, "kind") == published_kind || !speaks_to(*source, predictor)) continue;
      if (is_dead_end(*source))
        found.dead_ends.push_back(source);
      else
        is_covered = true;
    }
    if (!is_covered) uncovered.push_back(std::move(found));
  }
  return uncovered;
}

std::vector<const toolkit::FieldChoice*> empty_kinds(const CoalitionRecords& records) {
  std::vector<const toolkit::FieldChoice*> empty;
  for (const toolkit::FieldChoice& kind : records.choices(data_source_type, "kind")) {
    const bool is_there = std::ranges::any_of(
        records.of(data_source_type), [&](const Record* source) { return text_of(source->fields, "kind") == kind.id; });
    if (!is_there && kind.id != published_kind) empty.push_back(&kind);
  }
  return empty;
}

std::string_view waiting_name(Waiting waiting) {
  return waiting_names[static_cast<std::size_t>(waiting)];
}

std::vector<WaitingSource> waiting_sources(const CoalitionRecords& records) {
  std::vector<WaitingSource> waiting;
  for (const Record* source : records.of(data_source_type))
    if (auto one = waiting_of(records, *source)) waiting.push_back(*std::move(one));
  std::ranges::stable_sort(waiting, {}, urgency_of);
  return waiting;
}

std::vector<AnsweredAlike> quality_profile(const Record& source) {
  std::vector<AnsweredAlike> profile;
  for (const std::string_view answer : quality_answers) {
    AnsweredAlike alike{std::string(answer), {}};
    for (const std::string_view question : quality_questions)
      if (text_of(source.fields, question) == answer) alike.questions.push_back(question);
    if (!alike.questions.empty()) profile.push_back(std::move(alike));
  }
  return profile;
}

}  // namespace foothold::workspace

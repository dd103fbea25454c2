#include "workspace/priorities/scoring.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t usual_choice = 3;
constexpr int highest_score = 5;
constexpr int most_dots = 50;

std::string known_as(const Fields& fields, std::string_view field) {
  return fold_for_search(trim(text_of(fields, field)));
}

std::vector<ScoredOption> options_of(const Record& sheet) {
  std::vector<ScoredOption> options;
  std::set<std::string> seen;
  for (const Fields* row : rows_of(sheet.fields, "options"))
    if (const std::string name = known_as(*row, "option"); !name.empty() && seen.insert(name).second)
      options.push_back({.id = text_of(*row, "id"), .name = text_of(*row, "option"), .row = row});
  return options;
}

std::vector<WeighedCriterion> criteria_of(const CoalitionRecords& records, const Record& sheet) {
  std::vector<WeighedCriterion> criteria;
  const bool weighed = any_row(sheet.fields, "criteria", [](const Fields& row) { return is_answered(row, "weight"); });
  for (const Fields* row : rows_of(sheet.fields, "criteria")) {
    const std::string id = text_of(*row, "criterion");
    if (id.empty() || std::ranges::find(criteria, id, &WeighedCriterion::id) != criteria.end()) continue;
    const std::string wording = text_of(*row, "wording");
    Localized label = records.choice_label(scored_type, "criteria.criterion", id);
    if (!wording.empty()) label = {wording, wording};
    criteria.push_back(
        {.id = id, .label = std::move(label), .weight = weighed ? number_of(*row, "weight").value_or(0) : 1});
  }
  return criteria;
}

bool is_whole(double number) {
  return number == std::floor(number);
}

// Collects the scores of one voter after the other into ballots.
class BallotReader {
 public:
  explicit BallotReader(Scoring& scoring)
      : scoring_(scoring), scale_(scale_of(*scoring.sheet, scoring.options.size())) {
    for (std::size_t option = 0; option < scoring.options.size(); ++option)
      options_[fold_for_search(trim(scoring.options[option].name))] = option;
  }

  void add(Ballot& ballot, const Fields& row) {
    const auto option = options_.find(known_as(row, "option"));
    if (option == options_.end()) return fault(ScoreFault::unknown_option);
    const auto criterion = criterion_of(row);
    if (!criterion) return fault(ScoreFault::unknown_criterion);
    const auto score = number_of(row, "score");
    if (!score || !fits(*score)) return fault(ScoreFault::outside_scale);
    auto& place = ballot.scores[scoring_.place_of(option->second, *criterion)];
    place ? fault(ScoreFault::given_twice) : static_cast<void>(place = score);
  }

  [[nodiscard]] Ballot empty(std::string seat, bool own) const {
    return {.seat = std::move(seat),
            .own = own,
            .scores = std::vector<std::optional<double>>(scoring_.options.size() * scoring_.criteria.size())};
  }

  void keep(Ballot ballot) {
    if (std::ranges::none_of(ballot.scores, [](const auto& score) { return score.has_value(); })) return;
    keeps_rule(ballot) ? scoring_.ballots.push_back(std::move(ballot)) : fault(ScoreFault::against_rule);
  }

 private:
  [[nodiscard]] std::optional<std::size_t> criterion_of(const Fields& row) const {
    if (scoring_.method != ScoringMethod::weighted) return 0;
    const auto at = std::ranges::find(scoring_.criteria, text_of(row, "criterion"), &WeighedCriterion::id);
    if (at == scoring_.criteria.end()) return std::nullopt;
    return static_cast<std::size_t>(at - scoring_.criteria.begin());
  }

  [[nodiscard]] bool fits(double score) const {
    const bool may_have_halves = scoring_.method == ScoringMethod::weighted;
    return score >= scale_.lowest && score <= scale_.highest && (may_have_halves || is_whole(score));
  }

  [[nodiscard]] bool keeps_rule(const Ballot& ballot) const {
    std::vector<double> given;
    for (const auto& score : ballot.scores)
      if (score) given.push_back(*score);
    return keeps_rule_of_method(*scoring_.sheet, scoring_.options.size(), std::move(given));
  }

  void fault(ScoreFault fault) { ++scoring_.left_out[fault]; }

  Scoring& scoring_;
  const ScoreScale scale_;
  std::map<std::string, std::size_t> options_;
};

void read_typed_rows(Scoring& scoring, BallotReader& reader) {
  std::map<std::pair<std::string, std::string>, Ballot> by_voter;
  for (const Fields* row : rows_of(scoring.sheet->fields, "scores")) {
    const std::string seat = text_of(*row, "seat_type");
    const auto [at, is_new] = by_voter.try_emplace({known_as(*row, "voter"), seat}, reader.empty(seat, false));
    reader.add(at->second, *row);
  }
  for (auto& [voter, ballot] : by_voter) reader.keep(std::move(ballot));
}

// Scores of a member remember the weights of the sheet as they were.
bool had_other_weights(const Scoring& scoring, const Record& own) {
  const auto then = rows_of(own.fields, "weights");
  return scoring.method == ScoringMethod::weighted && !then.empty() &&
         std::ranges::any_of(scoring.criteria, [&](const WeighedCriterion& criterion) {
           return std::ranges::none_of(then, [&](const Fields* row) {
             return text_of(*row, "criterion") == criterion.id &&
                    number_of(*row, "weight").value_or(0) == criterion.weight;
           });
         });
}

void read_own_scores(const CoalitionRecords& records, Scoring& scoring, BallotReader& reader) {
  for (const Record* own : own_scores_of(records, *scoring.sheet)) {
    Ballot ballot = reader.empty(text_of(own->fields, "seat_type"), true);
    for (const Fields* row : rows_of(own->fields, "scores")) reader.add(ballot, *row);
    scoring.under_other_weights += had_other_weights(scoring, *own) ? 1 : 0;
    reader.keep(std::move(ballot));
  }
}

void read_choice(Scoring& scoring) {
  const Fields& fields = scoring.sheet->fields;
  const auto chosen = static_cast<std::size_t>(std::ranges::count_if(
      rows_of(fields, "results"), [](const Fields* row) { return text_of(*row, "outcome") == "chosen"; }));
  const std::size_t named = chosen > 0 ? chosen : ids_of(fields, "chosen").size();
  scoring.choice_is_made = named > 0;
  scoring.to_choose = named > 0 ? named : usual_choice;
}

}  // namespace

std::string_view score_fault_name(ScoreFault fault) {
  static constexpr std::array<std::string_view, 5> names = {"unknown_option", "unknown_criterion", "outside_scale",
                                                            "given_twice", "against_rule"};
  return names.at(static_cast<std::size_t>(fault));
}

std::vector<double> Scoring::weights() const {
  std::vector<double> list;
  for (const WeighedCriterion& criterion : criteria) list.push_back(criterion.weight);
  return list;
}

ScoringMethod method_of(const Record& sheet) {
  static constexpr std::array<std::pair<std::string_view, ScoringMethod>, 4> methods = {
      {{"dots", ScoringMethod::dots},
       {"ranking", ScoringMethod::ranking},
       {"pairwise", ScoringMethod::pairwise},
       {"nominal-group", ScoringMethod::nominal_group}}};
  const std::string method = text_of(sheet.fields, "method");
  const auto* const at = std::ranges::find(methods, method, &std::pair<std::string_view, ScoringMethod>::first);
  return at == methods.end() ? ScoringMethod::weighted : at->second;
}

Scoring read_scoring(const CoalitionRecords& records, const Record& sheet) {
  Scoring scoring{.sheet = &sheet,
                  .method = method_of(sheet),
                  .options = options_of(sheet),
                  .criteria = {},
                  .ballots = {},
                  .left_out = {}};
  if (scoring.method == ScoringMethod::weighted)
    scoring.criteria = criteria_of(records, sheet);
  else
    scoring.criteria.push_back({});
  BallotReader reader(scoring);
  read_typed_rows(scoring, reader);
  read_own_scores(records, scoring, reader);
  read_choice(scoring);
  return scoring;
}

std::vector<const Record*> own_scores_of(const CoalitionRecords& records, const Record& sheet) {
  std::vector<const Record*> all = records.of(own_scores_type);
  std::ranges::stable_sort(all, std::ranges::greater(), &Record::changed_at);
  std::vector<const Record*> own;
  std::set<std::string> owners;
  for (const Record* record : all) {
    if (record->status == RecordStatus::draft || !refers_to(record->fields, "scoring", sheet)) continue;
    if (record->owner.empty() || owners.insert(record->owner).second) own.push_back(record);
  }
  return own;
}

ScoreScale scale_of(const Record& sheet, std::size_t options) {
  const int count = static_cast<int>(options);
  switch (method_of(sheet)) {
    case ScoringMethod::dots: {
      const double each = number_of(sheet.fields, "dots_each").value_or(most_dots);
      return {0, static_cast<int>(std::min(each, number_of(sheet.fields, "dots_cap").value_or(each)))};
    }
    case ScoringMethod::ranking:
      return {1, count};
    case ScoringMethod::pairwise:
      return {0, count - 1};
    case ScoringMethod::weighted:
    case ScoringMethod::nominal_group:
      break;
  }
  return {1, highest_score};
}

bool keeps_rule_of_method(const Record& sheet, std::size_t options, std::vector<double> given) {
  const double sum = std::accumulate(given.begin(), given.end(), 0.0);
  switch (method_of(sheet)) {
    case ScoringMethod::dots:
      return sum <= number_of(sheet.fields, "dots_each").value_or(sum);
    case ScoringMethod::ranking:
      std::ranges::sort(given);
      return std::ranges::adjacent_find(given) == given.end();
    case ScoringMethod::pairwise: {
      const auto count = static_cast<double>(options);
      return sum == count * (count - 1) / 2;
    }
    case ScoringMethod::weighted:
    case ScoringMethod::nominal_group:
      break;
  }
  return true;
}

}  // namespace foothold::workspace

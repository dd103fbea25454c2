#include "workspace/overviews/health_rounds.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <ranges>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view answer_type = "health-check-answer";

const std::vector<toolkit::FieldRule>& fields_asked(const CoalitionRecords& records) {
  static const std::vector<toolkit::FieldRule> none;
  const toolkit::RecordType* type = records.toolkit().record_types.find(answer_type);
  return type == nullptr ? none : type->fields;
}

bool is_statement(const toolkit::FieldRule& rule) {
  return rule.type == toolkit::FieldType::integer && rule.minimum && rule.maximum;
}

// The sheets of one round, the oldest first.
struct Sheets {
  std::vector<const Record*> records;
  [[nodiscard]] const std::string& newest() const { return records.back()->created_at; }
};

// People write the same round in capitals or with blanks around it.
std::vector<Sheets> sheets_by_round(const CoalitionRecords& records) {
  std::map<std::string, Sheets> rounds;
  for (const Record* sheet : records.of(answer_type))
    if (const std::string name = fold_for_search(text_of(sheet->fields, "round")); !name.empty())
      rounds[name].records.push_back(sheet);
  std::vector<Sheets> list;
  for (auto& [name, sheets] : rounds) {
    std::ranges::stable_sort(sheets.records, {}, &Record::created_at);
    list.push_back(std::move(sheets));
  }
  std::ranges::stable_sort(list, std::ranges::greater(), [](const Sheets& sheets) { return sheets.newest(); });
  return list;
}

std::vector<double> numbers_in(const std::vector<const Record*>& sheets, const std::string& statement) {
  std::vector<double> numbers;
  for (const Record* sheet : sheets)
    if (const auto number = number_of(sheet->fields, statement)) numbers.push_back(*number);
  return numbers;
}

double mean_of(const std::vector<double>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

double spread_of(const std::vector<double>& numbers, double mean) {
  double squares = 0;
  for (const double number : numbers) squares += (number - mean) * (number - mean);
  return std::sqrt(squares / static_cast<double>(numbers.size()));
}

HealthStatement statement_of(const toolkit::FieldRule& rule, const std::vector<const Record*>& sheets) {
  HealthStatement statement{.id = rule.id, .label = rule.label, .mean = {}, .before = {}};
  const auto numbers = numbers_in(sheets, rule.id);
  if (std::ssize(numbers) < least_answers) return statement;
  statement.answers = static_cast<int>(numbers.size());
  statement.mean = mean_of(numbers);
  statement.spread = spread_of(numbers, *statement.mean);
  return statement;
}

std::vector<const Record*> with_seat(const std::vector<const Record*>& sheets, const std::string& seat) {
  std::vector<const Record*> found;
  std::ranges::copy_if(sheets, std::back_inserter(found),
                       [&](const Record* sheet) { return text_of(sheet->fields, "seat_type") == seat; });
  return found;
}

std::vector<double> all_numbers(const std::vector<toolkit::FieldRule>& fields,
                                const std::vector<const Record*>& sheets) {
  std::vector<double> all;
  for (const toolkit::FieldRule& rule : fields)
    if (is_statement(rule)) std::ranges::copy(numbers_in(sheets, rule.id), std::back_inserter(all));
  return all;
}

// Kinds of seats with enough sheets each. When the rest of the sheets are too few, they could be worked out from what
// is shown, and so nothing is.
std::vector<HealthSeat> seats_of(const std::vector<toolkit::FieldRule>& fields,
                                 const std::vector<const Record*>& sheets) {
  std::vector<HealthSeat> seats;
  const auto asked = std::ranges::find(fields, "seat_type", &toolkit::FieldRule::id);
  if (asked == fields.end()) return seats;
  auto rest = std::ssize(sheets);
  for (const toolkit::FieldChoice& choice : asked->choices) {
    const auto own = with_seat(sheets, choice.id);
    const auto numbers = all_numbers(fields, own);
    if (std::ssize(own) < least_answers || numbers.empty()) continue;
    seats.push_back({.label = choice.label, .answers = static_cast<int>(own.size()), .mean = mean_of(numbers)});
    rest -= std::ssize(own);
  }
  if (rest > 0 && rest < least_answers) seats.clear();
  return seats;
}

std::vector<std::string> texts_in(const std::vector<const Record*>& sheets, std::string_view field) {
  std::vector<std::string> texts;
  for (const Record* sheet : sheets)
    if (std::string text = text_of(sheet->fields, field); !text.empty()) texts.push_back(std::move(text));
  std::ranges::sort(texts, {}, fold_for_search);
  return texts;
}

HealthRound round_of(const std::vector<toolkit::FieldRule>& fields, const Sheets& sheets) {
  HealthRound round;
  round.name = trim(text_of(sheets.records.front()->fields, "round"));
  round.answers = static_cast<int>(sheets.records.size());
  if (!round.is_shown()) return round;
  for (const toolkit::FieldRule& rule : fields)
    if (is_statement(rule)) round.statements.push_back(statement_of(rule, sheets.records));
  round.seats = seats_of(fields, sheets.records);
  round.keep = texts_in(sheets.records, "keep");
  round.change = texts_in(sheets.records, "change");
  return round;
}

// From the oldest round to the newest, each statement takes along the last mean that it had.
void compare(std::vector<HealthRound>& rounds) {
  std::map<std::string, double> last;
  for (HealthRound& round : std::views::reverse(rounds))
    for (HealthStatement& statement : round.statements) {
      if (const auto before = last.find(statement.id); before != last.end()) statement.before = before->second;
      if (statement.mean) last[statement.id] = *statement.mean;
    }
}

}  // namespace

HealthScale health_scale(const CoalitionRecords& records) {
  HealthScale scale;
  const auto& fields = fields_asked(records);
  if (const auto first = std::ranges::find_if(fields, is_statement); first != fields.end())
    scale = {.low = *first->minimum, .high = *first->maximum};
  return scale;
}

std::vector<HealthRound> health_rounds(const CoalitionRecords& records) {
  std::vector<HealthRound> rounds;
  for (const Sheets& sheets : sheets_by_round(records)) rounds.push_back(round_of(fields_asked(records), sheets));
  compare(rounds);
  return rounds;
}

}  // namespace foothold::workspace

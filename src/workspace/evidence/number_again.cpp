#include "workspace/evidence/number_again.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "toolkit/record_types/record_validation.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/evidence/number_fields.hpp"

namespace foothold::workspace {
namespace {

using metrics::Comparison;
using metrics::Edition;
using metrics::Reading;

constexpr std::array<std::string_view, 8> difference_names = {
    "gone", "value", "interval", "grade", "other_value", "other_interval", "other_grade", "verdict"};

// A value that the files write with fewer or more digits is the same value.
constexpr double same_within = 1e-9;

std::optional<Reading> reading_in(const Edition& edition, const Fields& saved, std::string_view field) {
  const auto ids = ids_of(saved, field, "reading");
  auto reading = ids.empty() ? std::nullopt : find_reading(edition, ids.front());
  return reading && reading->has_value() ? reading : std::nullopt;
}

std::optional<NumberKind> kind_of(const Fields& saved) {
  for (const NumberKind kind : {NumberKind::value, NumberKind::nation, NumberKind::state, NumberKind::change,
                                NumberKind::gap, NumberKind::place})
    if (number_kind_name(kind) == text_of(saved, "kind")) return kind;
  return std::nullopt;
}

// One alone is never corrected for others, so the factor of the time when it stood among them is put on again.
void correct_as_then(Comparison& comparison, const Fields& saved) {
  if (!comparison.p) return;
  comparison.adjusted_p = std::min(1.0, *comparison.p * number_of(saved, "strictness").value_or(1.0));
  if (*comparison.adjusted_p >= comparison.level) comparison.verdict = metrics::Verdict::cannot_tell;
}

std::optional<metrics::Benchmark> benchmark_for(const Edition& edition, const NumberStatement& statement) {
  if (statement.kind == NumberKind::nation) return edition.benchmark(statement.reading.key);
  if (statement.kind == NumberKind::state)
    return edition.state_benchmark(statement.reading.key, edition.places().at(statement.reading.place).geoid.state());
  return std::nullopt;
}

bool differ(const Fields& was, const Fields& now, std::string_view field) {
  const auto before = number_of(was, field);
  const auto after = number_of(now, field);
  if (before.has_value() != after.has_value()) return true;
  return before && std::abs(*before - *after) > same_within * std::max(1.0, std::abs(*before));
}

std::vector<NumberDifference> differences(const Fields& was, const Fields& now) {
  std::vector<NumberDifference> all;
  const auto note = [&](bool differs, NumberDifference difference) {
    if (differs) all.push_back(difference);
  };
  const auto texts_differ = [&](std::string_view field) { return text_of(was, field) != text_of(now, field); };
  note(differ(was, now, "value"), NumberDifference::value);
  note(differ(was, now, "lower") || differ(was, now, "upper"), NumberDifference::interval);
  note(texts_differ("grade"), NumberDifference::grade);
  note(differ(was, now, "other_value"), NumberDifference::other_value);
  note(differ(was, now, "other_lower") || differ(was, now, "other_upper"), NumberDifference::other_interval);
  note(texts_differ("other_grade"), NumberDifference::other_grade);
  note(texts_differ("verdict"), NumberDifference::verdict);
  return all;
}

ChangedNumber change_of(const Edition& edition, const Record& number) {
  ChangedNumber changed{&number, {}, statement_again(edition, number.fields), {}};
  changed.differences = changed.now ? differences(number.fields, number_fields(edition, *changed.now))
                                    : std::vector{NumberDifference::gone};
  return changed;
}

bool rests_on(const CoalitionRecords& records, const Record& record, const Record& number) {
  const toolkit::RecordType* type = records.toolkit().record_types.find(record.type);
  return type != nullptr && std::ranges::any_of(toolkit::links_of(*type, record.fields), [&](const auto& link) {
           return link.kind == number.type && link.id == number.id;
         });
}

}  // namespace

std::string_view difference_name(NumberDifference difference) {
  return difference_names.at(static_cast<std::size_t>(difference));
}

std::optional<NumberStatement> statement_again(const Edition& edition, const Fields& saved_number) {
  const auto kind = kind_of(saved_number);
  const auto reading = reading_in(edition, saved_number, "reading");
  if (!kind || !reading) return std::nullopt;
  NumberStatement statement{*kind, *reading, {}, {}};
  if (*kind == NumberKind::value) return statement;
  statement.benchmark = benchmark_for(edition, statement);
  if (statement.benchmark) {
    statement.comparison = compare_with_benchmark(edition, *reading, *statement.benchmark);
  } else {
    const auto other = reading_in(edition, saved_number, "other_reading");
    if (!other) return std::nullopt;
    statement.comparison = compare_readings(edition, *reading, *other);
  }
  if (statement.comparison->refused()) return std::nullopt;
  correct_as_then(*statement.comparison, saved_number);
  return statement;
}

EditionImpact edition_impact(const CoalitionRecords& records, const Edition& edition) {
  EditionImpact impact;
  for (const Record* number : records.of(saved_number_type)) {
    if (text_of(number->fields, "edition_id") == edition.facts().id) continue;
    ++impact.compared;
    if (text_of(number->fields, "looked_at_with") == edition.facts().release) continue;
    ChangedNumber changed = change_of(edition, *number);
    if (changed.differences.empty()) continue;
    for (const Record& record : records.all())
      if (rests_on(records, record, *number)) changed.resting.push_back(&record);
    std::ranges::sort(changed.resting, {}, &Record::title);
    impact.changed.push_back(std::move(changed));
  }
  return impact;
}

}  // namespace foothold::workspace

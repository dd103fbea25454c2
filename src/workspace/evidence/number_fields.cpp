#include "workspace/evidence/number_fields.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "workspace/readings/published_reading.hpp"

namespace foothold::workspace {
namespace {

using metrics::Edition;
using metrics::Grade;
using metrics::Reading;

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_words = 2000;

std::string grade_id(Grade grade) {
  return grade == Grade::none ? "not-graded" : lower_ascii(metrics::grade_name(grade));
}

// Choices are written with hyphens, verdicts with underscores.
std::string verdict_id(metrics::Verdict verdict) {
  std::string id(metrics::verdict_name(verdict));
  std::ranges::replace(id, '_', '-');
  return id;
}

void write_number(Fields& fields, const std::string& name, double number) {
  if (std::isfinite(number)) fields[name] = number;
}

void write_reading(Fields& fields, const std::string& prefix, const Reading& reading) {
  write_number(fields, prefix + "value", reading.value);
  if (reading.lower) write_number(fields, prefix + "lower", *reading.lower);
  if (reading.upper) write_number(fields, prefix + "upper", *reading.upper);
}

}  // namespace

Fields number_fields(const Edition& edition, const NumberStatement& statement) {
  Fields fields;
  fields["kind"] = number_kind_name(statement.kind);
  fields["reading"] = reading_reference(edition, statement.reading);
  fields["edition"] = edition.facts().release;
  fields["edition_id"] = edition.facts().id;
  write_reading(fields, "", statement.reading);
  fields["grade"] = grade_id(statement.reading.grade);
  if (!statement.comparison) return fields;
  const metrics::Comparison& comparison = *statement.comparison;
  write_reading(fields, "other_", comparison.second);
  if (statement.has_other_reading()) {
    fields["other_reading"] = reading_reference(edition, comparison.second);
    fields["other_grade"] = grade_id(comparison.second.grade);
  }
  fields["verdict"] = verdict_id(comparison.verdict);
  if (comparison.p && comparison.adjusted_p && *comparison.p > 0)
    fields["strictness"] = std::max(1.0, *comparison.adjusted_p / *comparison.p);
  return fields;
}

Fields saved_number_fields(const html::PageContext& context, const Edition& edition, const NumberStatement& statement,
                           const std::string& predictor) {
  Fields fields = number_fields(edition, statement);
  fields["name"] = whole_letters(statement_name(context, edition, statement), longest_name);
  Fields says;
  for (const Language language : all_languages) {
    const html::PageContext page(context.site(), language, context.path());
    says[language_code(language)] = whole_letters(statement_words(page, edition, statement), longest_words);
  }
  fields["says"] = std::move(says);
  fields["predictors"] = boost::json::array{"predictor:" + predictor};
  return fields;
}

bool keep_the_same(const Fields& one, const Fields& other) {
  return std::ranges::all_of(std::initializer_list<std::string_view>{"kind", "reading", "other_reading", "edition_id"},
                             [&](std::string_view field) { return text_of(one, field) == text_of(other, field); });
}

}  // namespace foothold::workspace

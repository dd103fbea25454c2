#include "workspace/overviews/principle_profile.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

auto order_of(const Record& check) {
  return std::tuple(day_of(check), check.created_at, check.id);
}

// Fields carry the names of the principles, with the sign that names of fields have: "cross_sector".
std::string field_of(const toolkit::Principle& principle) {
  std::string field = principle.id;
  std::ranges::replace(field, '-', '_');
  return field;
}

bool is_about_the_same(const Record& left, const Record& right) {
  return std::ranges::all_of(std::array{"kind", "about"}, [&](const char* field) {
    return text_of(left.fields, field) == text_of(right.fields, field);
  });
}

const Record* check_before(const CoalitionRecords& records, const Record& check) {
  for (const Record* other : principle_checks(records))
    if (order_of(*other) < order_of(check) && is_about_the_same(*other, check)) return other;
  return nullptr;
}

PrincipleLine line_of(const toolkit::Principle& principle, const Record& check, const Record* before) {
  const std::string field = field_of(principle);
  return {.principle = &principle,
          .rating = number_of(check.fields, field),
          .unknown = text_of(check.fields, field) == "unknown",
          .evidence = text_of(check.fields, field + "_evidence"),
          .next_step = text_of(check.fields, field + "_next"),
          .before = before == nullptr ? std::nullopt : number_of(before->fields, field)};
}

}  // namespace

std::vector<const Record*> principle_checks(const CoalitionRecords& records) {
  std::vector<const Record*> checks = records.of("principle-check");
  std::ranges::sort(checks, std::ranges::greater(), [](const Record* check) { return order_of(*check); });
  return checks;
}

PrincipleProfile principle_profile(const CoalitionRecords& records, const Record& check) {
  PrincipleProfile profile{.check = &check, .before = check_before(records, check), .lines = {}};
  for (const toolkit::Principle& principle : records.toolkit().framework.principles())
    profile.lines.push_back(line_of(principle, check, profile.before));
  return profile;
}

}  // namespace foothold::workspace

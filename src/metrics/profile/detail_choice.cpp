#include "metrics/profile/detail_choice.hpp"

#include "metrics/data/reading_query.hpp"

namespace foothold::metrics {
namespace {

Error unknown_reference(const std::string& field, const std::string& value) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = field;
  error.message = {"query.unknown_reference", {{"value", value}}};
  error.hint = {"query.unknown_reference.hint", {}};
  return error;
}

Result<std::optional<int>> read_year(const http::Query& query, const char* field) {
  const auto text = query.find(field);
  if (!text) return std::optional<int>();
  const auto year = parse_year(*text);
  if (year) return std::optional(*year);
  Error error = year.error();
  error.field = field;
  return error;
}

}  // namespace

std::optional<SubgroupIndex> DetailChoice::reference(BreakdownIndex breakdown) const {
  const auto found = references.find(breakdown);
  return found == references.end() ? std::nullopt : std::optional(found->second);
}

Result<DetailChoice> parse_detail_choice(const http::Query& query, const Catalogue& catalogue) {
  DetailChoice choice;
  const auto from = read_year(query, "from");
  if (!from) return from.error();
  const auto to = read_year(query, "to");
  if (!to) return to.error();
  choice.from = *from;
  choice.to = *to;
  for (BreakdownIndex breakdown = overall + 1; breakdown < catalogue.breakdowns().size(); ++breakdown) {
    const std::string& id = catalogue.breakdown(breakdown).id;
    const auto name = query.find(id);
    if (!name) continue;
    const auto group = catalogue.find_subgroup(breakdown, *name);
    if (!group) return unknown_reference(id, *name);
    choice.references.emplace(breakdown, *group);
  }
  return choice;
}

}  // namespace foothold::metrics

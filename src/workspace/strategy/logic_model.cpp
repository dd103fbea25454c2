#include "workspace/strategy/logic_model.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

bool names_any(const std::vector<std::string>& codes, const std::set<std::string>& known) {
  return std::ranges::any_of(codes, [&](const std::string& code) { return known.contains(code); });
}

std::set<std::string> codes_in(const std::vector<LogicLine>& lines, std::string_view field) {
  std::set<std::string> codes;
  for (const LogicLine& line : lines)
    for (const std::string& code : codes_of(*line.row, field)) codes.insert(code);
  return codes;
}

// Measures that name the line, besides those that it names itself.
bool names_line(const Record& measure, const Record& model, const std::set<std::string>& codes) {
  return refers_to(measure.fields, "logic_model", model) && names_any(codes_of(measure.fields, "logic_lines"), codes);
}

std::set<std::string> own_codes(const Fields& row) {
  const auto codes = codes_of(row, "code");
  return {codes.begin(), codes.end()};
}

std::vector<std::string> unknown_codes(const Fields& row, const std::set<std::string>& known) {
  std::vector<std::string> unknown;
  const std::string line = text_of(row, "leads_to");
  for (const std::string_view part : split(line, ','))
    if (const auto code = trim(part); !code.empty() && !known.contains(lower_ascii(code))) unknown.emplace_back(code);
  return unknown;
}

// Of an outcome: each column asks for the one, the other or both.
bool names_what_changes(const Fields& row) {
  return is_answered(row, "conditions") || is_answered(row, "predictors");
}

}  // namespace

std::vector<LogicLine> lines_of(const Record& model) {
  std::vector<LogicLine> lines;
  for (const std::string_view column : logic_columns)
    for (const Fields* row : rows_of(model.fields, column)) lines.push_back({column, row});
  return lines;
}

std::string name_of(const LogicLine& line) {
  const std::string code = text_of(*line.row, "code");
  return code.empty() ? text_of(*line.row, "text") : code;
}

bool LineHoles::any() const {
  return is_loose() || is_unmeasured || changes_nothing_named || !unknown_codes.empty() || shares_its_code;
}

std::vector<LineHoles> holes_of(const CoalitionRecords& records, const Record& model) {
  const auto lines = lines_of(model);
  const auto known = codes_in(lines, "code");
  const auto reached = codes_in(lines, "leads_to");
  std::map<std::string, int> uses;
  for (const LogicLine& line : lines)
    for (const std::string& code : codes_of(*line.row, "code")) ++uses[code];
  std::vector<LineHoles> holes;
  for (const LogicLine& line : lines) {
    const auto own = codes_of(*line.row, "code");
    holes.push_back(
        {.leads_nowhere = line.column != logic_columns.back() && !names_any(codes_of(*line.row, "leads_to"), known),
         .is_unreached = line.column != logic_columns.front() && !names_any(own, reached),
         .is_unmeasured = line.column != "activities" && !is_measured(records, model, *line.row),
         .changes_nothing_named = line.is_outcome() && !names_what_changes(*line.row),
         .unknown_codes = unknown_codes(*line.row, known),
         .shares_its_code = std::ranges::any_of(own, [&](const std::string& code) { return uses.at(code) > 1; })});
  }
  return holes;
}

bool is_measured(const CoalitionRecords& records, const Record& model, const Fields& row) {
  if (is_answered(row, "measures")) return true;
  const auto codes = own_codes(row);
  return std::ranges::any_of(records.of("measure"),
                             [&](const Record* measure) { return names_line(*measure, model, codes); });
}

std::vector<const Record*> measures_of(const CoalitionRecords& records, const Record& model, const Fields& row) {
  std::vector<const Record*> measures = records_of(records, row, "measures");
  const auto codes = own_codes(row);
  for (const Record* measure : records.of("measure"))
    if (names_line(*measure, model, codes) && std::ranges::find(measures, measure) == measures.end())
      measures.push_back(measure);
  return measures;
}

std::vector<LineLink> links_of(const std::vector<LogicLine>& lines) {
  std::vector<LineLink> links;
  for (std::size_t from = 0; from < lines.size(); ++from) {
    const auto codes = codes_of(*lines[from].row, "leads_to");
    const std::set<std::string> named(codes.begin(), codes.end());
    for (std::size_t to = 0; to < lines.size(); ++to)
      if (to != from && names_any(codes_of(*lines[to].row, "code"), named)) links.push_back({from, to});
  }
  return links;
}

}  // namespace foothold::workspace

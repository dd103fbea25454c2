#include "workspace/tables/row_gathering.hpp"

#include <algorithm>
#include <utility>

#include "base/random.hpp"
#include "base/text.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {

using Kind = TableColumn::Kind;
using Outcome = PlannedLine::Outcome;

RowGathering::RowGathering(const TableContext& context, const ExistingRecords& existing, const StoredImport& import,
                           const LineReader& reader)
    : context_(context),
      existing_(existing),
      import_(import),
      reader_(reader),
      rows_(*context.type().find_field(context.type().lines_of)) {
  for (const auto& [id, record] : existing.by_id) called_[fold_for_search(record.title)].push_back(&record);
}

std::vector<PlannedLine> RowGathering::plan() {
  for (const TableLine& line : import_.table.lines) take(line);
  std::vector<PlannedLine> lines = std::move(refused_);
  for (const Group& group : groups_) {
    if (group.rows_made + group.rows_changed == 0 && group.gathered.record == nullptr) continue;
    PlannedLine planned = reader_.read(group.line, group.gathered);
    planned.has_namesake = false;
    planned.rows_made = group.rows_made;
    planned.rows_changed = group.rows_changed;
    lines.push_back(std::move(planned));
  }
  std::ranges::stable_sort(lines, {}, &PlannedLine::number);
  return lines;
}

void RowGathering::take(const TableLine& line) {
  PlannedLine refused;
  refused.number = line.number;
  if (Group* group = group_of(line, refused)) {
    take_record_cells(*group, line, refused);
    boost::json::object row = read_row(line, refused);
    check(row, line, refused);
    if (refused.problems.empty() && !row.empty()) add_row(*group, std::move(row), line, refused);
  }
  if (!refused.problems.empty()) refused_.push_back(std::move(refused));
}

// Null, and a problem, when nothing says which record the line is about.
RowGathering::Group* RowGathering::group_of(const TableLine& line, PlannedLine& refused) {
  const std::string& title_field = context_.type().title_field;
  const std::string id = cell(line, "_id");
  const std::string title = cell(line, title_field);
  if (!id.empty() || !title.empty()) newest_.reset();  // what cannot be found must not leave its lines to the one above
  if (!id.empty()) {
    const auto at = existing_.by_id.find(id);
    if (at != existing_.by_id.end()) return open_group(id, &at->second, line);
    complain(refused, line, "_id", {"tables.unknown_id", {}});
    return nullptr;
  }
  if (title.empty()) {
    if (newest_) return &groups_[*newest_];
    complain(refused, line, title_field, {"field.missing", {}});
    return nullptr;
  }
  const std::string folded = fold_for_search(title);
  const auto called = called_.find(folded);
  // No id begins with a space, so that no title can be taken for one.
  if (called == called_.end()) return open_group(" " + folded, nullptr, line);
  if (called->second.size() > 1) {
    complain(refused, line, title_field, {"tables.ambiguous_record", {}});
    return nullptr;
  }
  const Record* record = called->second.front();
  return open_group(record->id, record, line);
}

RowGathering::Group* RowGathering::open_group(const std::string& key, const Record* record, const TableLine& line) {
  const auto [at, is_new] = at_.emplace(key, groups_.size());
  newest_ = at->second;
  if (!is_new) return &groups_[at->second];
  Group& group = groups_.emplace_back();
  group.line.number = line.number;
  group.line.cells.resize(import_.table.header.size());
  group.gathered = {record, rows_.id, {}};
  const boost::json::value* standing = record == nullptr ? nullptr : record->fields.if_contains(rows_.id);
  if (standing != nullptr && standing->is_array()) group.gathered.rows = standing->get_array();
  for (std::size_t row = 0; row < group.gathered.rows.size(); ++row)
    if (const auto* fields = group.gathered.rows[row].if_object()) group.rows.emplace(name_of_row(*fields), row);
  return &group;
}

void RowGathering::take_record_cells(Group& group, const TableLine& line, PlannedLine& refused) const {
  for (std::size_t index = 0; index < import_.mapping.size() && index < line.cells.size(); ++index) {
    const std::string& column = import_.mapping[index];
    const std::string& text = line.cells[index];
    if (column.empty() || column.find('.') != std::string::npos || text.empty()) continue;
    std::string& said = group.line.cells[index];
    if (said.empty()) group.line_of_cell[index] = line.number;
    if (said.empty()) said = text;
    if (fold_for_search(said) != fold_for_search(text))
      complain(refused, line, column,
               {"tables.differs_from_line", {{"line", std::to_string(group.line_of_cell[index])}, {"text", said}}});
  }
}

boost::json::object RowGathering::read_row(const TableLine& line, PlannedLine& refused) const {
  boost::json::object row;
  for (const TableColumn& column : context_.columns()) {
    if (column.kind != Kind::in_row) continue;
    const std::string text = cell(line, column.name());
    if (text.empty()) continue;
    CellReading reading = context_.reader().read(*column.rule, text);
    for (Message& problem : reading.problems) complain(refused, line, column.name(), std::move(problem));
    if (!reading.answer.is_null()) row[column.rule->id] = std::move(reading.answer);
  }
  return row;
}

// A line of data is no draft: it has all that an agreed record needs. A cell is named once.
void RowGathering::check(const boost::json::object& row, const TableLine& line, PlannedLine& refused) const {
  if (row.empty()) return;
  for (const toolkit::FieldProblem& problem : toolkit::check_row(rows_, row, RecordStatus::agreed)) {
    const std::string column = rows_.id + "." + problem.path.substr(0, problem.path.find('.'));
    if (std::ranges::find(refused.problems, label(column), &CellProblem::column) == refused.problems.end())
      complain(refused, line, column, problem.message);
  }
}

void RowGathering::add_row(Group& group, boost::json::object row, const TableLine& line, PlannedLine& refused) const {
  const std::string name = name_of_row(row);
  if (const auto [at, is_new] = group.line_of_row.emplace(name, line.number); !is_new) {
    refused.problems.push_back({"", "", {"tables.row_twice", {{"line", std::to_string(at->second)}}}});
    return;
  }
  const auto [at, is_new] = group.rows.emplace(name, group.gathered.rows.size());
  if (is_new) {
    row["id"] = new_id();
    group.gathered.rows.emplace_back(std::move(row));
    ++group.rows_made;
    return;
  }
  boost::json::object& standing = group.gathered.rows[at->second].as_object();
  const boost::json::object before = standing;
  for (const TableColumn& column : context_.columns())
    if (column.kind == Kind::in_row && std::ranges::find(import_.mapping, column.name()) != import_.mapping.end())
      standing.erase(column.rule->id);
  for (const auto& answer : row) standing[answer.key()] = answer.value();
  if (canonical_json(before) != canonical_json(standing)) ++group.rows_changed;
}

// Words that differ in case or accents alone name the same row.
std::string RowGathering::name_of_row(const boost::json::object& row) const {
  std::string name;
  for (const toolkit::FieldRule& rule : rows_.fields) {
    if (!rule.names_row) continue;
    const boost::json::value* answer = row.if_contains(rule.id);
    if (answer != nullptr && answer->is_string())
      name += fold_for_search(std::string_view(answer->get_string()));
    else if (answer != nullptr)
      name += boost::json::serialize(*answer);
    name += '\n';
  }
  return name;
}

// Empty when the column is not imported.
std::string RowGathering::cell(const TableLine& line, const std::string& column) const {
  const auto at = std::ranges::find(import_.mapping, column);
  const auto index = static_cast<std::size_t>(at - import_.mapping.begin());
  return at != import_.mapping.end() && index < line.cells.size() ? line.cells[index] : std::string();
}

std::string RowGathering::label(const std::string& column) const {
  const auto at = std::ranges::find(context_.columns(), column, &TableColumn::name);
  return at == context_.columns().end() ? column
                                        : context_.labels()[static_cast<std::size_t>(at - context_.columns().begin())];
}

void RowGathering::complain(PlannedLine& refused, const TableLine& line, const std::string& column,
                            Message message) const {
  refused.problems.push_back({label(column), cell(line, column), std::move(message)});
}

}  // namespace foothold::workspace

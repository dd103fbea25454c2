#include "workspace/tables/import_plan.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/tables/line_reading.hpp"
#include "workspace/tables/row_gathering.hpp"

namespace foothold::workspace {

using Outcome = PlannedLine::Outcome;

std::size_t ImportPlan::count(Outcome outcome) const {
  return static_cast<std::size_t>(std::ranges::count(lines, outcome, &PlannedLine::outcome));
}

std::size_t ImportPlan::namesakes() const {
  return static_cast<std::size_t>(std::ranges::count(lines, true, &PlannedLine::has_namesake));
}

bool has_lines_for_rows(const TableContext& context, const std::vector<std::string>& mapping) {
  return std::ranges::any_of(context.columns(), [&](const TableColumn& column) {
    return column.kind == TableColumn::Kind::in_row && std::ranges::find(mapping, column.name()) != mapping.end();
  });
}

ImportPlan plan_import(const TableContext& context, const StoredImport& import) {
  ExistingRecords existing;
  for (Record& record : context.records()) {
    existing.titles.insert(fold_for_search(record.title));
    existing.by_id.emplace(record.id, std::move(record));
  }
  const LineReader reader(context, existing, import);
  if (has_lines_for_rows(context, import.mapping)) return {RowGathering(context, existing, import, reader).plan()};
  ImportPlan plan;
  std::set<std::string> seen;
  for (const TableLine& line : import.table.lines) {
    PlannedLine planned = reader.read(line);
    const std::string& id = planned.changed ? planned.changed->record : std::string();
    if (!id.empty() && !seen.insert(id).second) {
      planned.outcome = Outcome::refused;
      planned.problems.push_back({reader.id_label(), id, {"tables.id_twice", {}}});
    }
    plan.lines.push_back(std::move(planned));
  }
  return plan;
}

std::string import_reason(const html::PageContext& page, const StoredImport& import) {
  if (import.file_name.empty()) return page.text("tables.reason_pasted");
  return page.fill("tables.reason", {{"file", import.file_name}});
}

}  // namespace foothold::workspace

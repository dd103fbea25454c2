#include "workspace/view_actions/first_records.hpp"

#include <algorithm>

#include "workspace/records/record_rows_store.hpp"

namespace foothold::workspace {

bool has_records(RecordBatch& batch, const std::string& coalition, const std::string& type) {
  RecordQuery query = every_record(coalition);
  query.type = type;
  return std::ranges::any_of(read_records(batch.connection(), query),
                             [](const Record& record) { return record.status != RecordStatus::archived; });
}

}  // namespace foothold::workspace

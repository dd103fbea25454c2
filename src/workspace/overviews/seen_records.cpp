#include "workspace/overviews/seen_records.hpp"

#include "workspace/visible_fields.hpp"

namespace foothold::workspace {

std::unique_ptr<const CoalitionRecords> seen_records(const Participant& participant, const CoalitionRecords& all) {
  std::vector<Record> seen;
  for (const Record& record : all.all()) {
    const toolkit::RecordType* type = all.toolkit().record_types.find(record.type);
    if (type != nullptr && may_see(participant, record)) seen.push_back(visible_record(participant, *type, record));
  }
  return std::make_unique<const CoalitionRecords>(all.toolkit(), all.today(), std::move(seen));
}

}  // namespace foothold::workspace

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

std::unique_ptr<const CoalitionRecords> shared_records(const CoalitionRecords& all) {
  std::vector<Record> shared;
  for (const Record& record : all.all())
    if (record.visibility == Visibility::coalition || record.visibility == Visibility::everyone)
      shared.push_back(record);
  // A viewer who owns nothing.
  return seen_records({}, CoalitionRecords(all.toolkit(), all.today(), std::move(shared)));
}

}  // namespace foothold::workspace

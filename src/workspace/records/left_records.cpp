#include "workspace/records/left_records.hpp"

namespace foothold::workspace {
namespace {

std::vector<Record> kept_by(RecordBatch& batch, const Leaving& leaving) {
  std::vector<Record> kept = read_records(batch.connection(), every_record(leaving.coalition));
  std::erase_if(kept, [&](const Record& record) {
    return record.visibility != Visibility::owner || record.owner != leaving.person || leaving.person.empty() ||
           leaving.stay_private.contains(record.type);
  });
  return kept;
}

}  // namespace

Result<std::int64_t> hand_over_records(RecordStore& records, const Leaving& leaving, const std::string& by,
                                       const std::string& reason) {
  std::int64_t handed = 0;
  const auto written = records.write_together([&](RecordBatch& batch) -> Result<void> {
    const std::vector<Record> kept = kept_by(batch, leaving);
    handed = std::ssize(kept);
    for (const Record& record : kept) {
      const auto shown = batch.show_to({.coalition = leaving.coalition,
                                        .record = record.id,
                                        .base_revision = record.revision,
                                        .person = by,
                                        .reason = reason},
                                       Visibility::coordinators);
      if (!shown) return shown.error();
    }
    return {};
  });
  if (!written) return written.error();
  return handed;
}

}  // namespace foothold::workspace

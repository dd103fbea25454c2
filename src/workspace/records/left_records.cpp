#include "workspace/records/left_records.hpp"

#include <limits>
#include <utility>

namespace foothold::workspace {
namespace {

std::vector<Record> kept_by(RecordStore& records, const std::string& coalition, const std::string& person) {
  RecordQuery query;
  query.coalition = coalition;
  query.limit = std::numeric_limits<std::int32_t>::max();
  std::vector<Record> kept = records.list(query);
  std::erase_if(kept, [&](const Record& record) {
    return record.visibility != Visibility::owner || record.owner != person || person.empty();
  });
  return kept;
}

}  // namespace

Result<std::int64_t> hand_over_records(RecordStore& records, const std::string& coalition, const std::string& left,
                                       const std::string& by, const std::string& reason) {
  const std::vector<Record> kept = kept_by(records, coalition, left);
  if (kept.empty()) return std::int64_t{0};
  const auto written = records.write_together([&](RecordBatch& batch) -> Result<void> {
    for (const Record& record : kept) {
      const auto edited = batch.edit({.coalition = coalition,
                                      .record = record.id,
                                      .base_revision = record.revision,
                                      .visibility = Visibility::coordinators,
                                      .person = by,
                                      .reason = reason});
      if (!edited) return edited.error();
    }
    return {};
  });
  if (!written) return written.error();
  return std::ssize(kept);
}

}  // namespace foothold::workspace

#include "workspace/record_links.hpp"

#include "workspace/visible_fields.hpp"

namespace foothold::workspace {

std::vector<IncomingLink> links_seen_to(const Participant& participant, const Record& record,
                                        WorkspaceSite& workspace) {
  std::vector<IncomingLink> seen;
  for (const StoredLink& stored : workspace.records.links_to(record.coalition, record.type, record.id)) {
    auto from = workspace.records.find(record.coalition, stored.from_record);
    if (!from || !may_see(participant, *from)) continue;
    const toolkit::RecordType* type = workspace.toolkit.record_types.find(from->type);
    if (type != nullptr && !may_see_path(participant, *type, from->owner, stored.link.field)) continue;
    seen.push_back({*std::move(from), stored.link.field});
  }
  return seen;
}

}  // namespace foothold::workspace

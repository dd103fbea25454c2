#include "workspace/archive/coalition_archive.hpp"

#include <algorithm>

namespace foothold::workspace {
namespace {

void add_owners(std::set<std::string>& people, const Change& change) {
  for (const boost::json::object* part : {&change.before, &change.after})
    if (const auto* owner = part->if_contains("owner"); owner != nullptr && owner->is_string())
      people.insert(std::string(owner->get_string()));
}

}  // namespace

std::set<std::string> people_in(const CoalitionArchive& archive) {
  std::set<std::string> people = {archive.coalition.created_by};
  for (const Record& record : archive.records)
    people.insert({record.owner, record.created_by, record.changed_by, record.deleted_by});
  for (const Change& change : archive.changes) {
    people.insert(change.person);
    add_owners(people, change);
  }
  for (const Comment& comment : archive.comments) {
    people.insert(comment.author);
    people.insert(comment.mentions.begin(), comment.mentions.end());
  }
  for (const Attachment& attachment : archive.attachments) people.insert(attachment.person);
  for (const auto& member : archive.members) people.insert(member.person);
  return people;
}

void leave_out(CoalitionArchive& archive, const std::function<bool(const Record&)>& hidden) {
  std::set<std::string> gone;
  for (const Record& record : archive.records)
    if (hidden(record)) gone.insert(record.id);
  if (gone.empty()) return;
  archive.left_out += static_cast<std::int64_t>(gone.size());
  std::erase_if(archive.records, [&](const Record& record) { return gone.contains(record.id); });
  std::erase_if(archive.changes, [&](const Change& change) { return gone.contains(change.record); });
  std::erase_if(archive.comments, [&](const Comment& comment) { return gone.contains(comment.record); });
  std::erase_if(archive.attachments, [&](const Attachment& attachment) { return gone.contains(attachment.record); });
  const auto people = people_in(archive);
  std::erase_if(archive.people, [&](const auto& person) { return !people.contains(person.id); });
}

}  // namespace foothold::workspace

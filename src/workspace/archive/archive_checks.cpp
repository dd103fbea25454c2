#include "workspace/archive/archive_checks.hpp"

#include <map>
#include <set>

#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

// When and by whom a record was made and last changed, as its changes say.
struct Course {
  const Change* first = nullptr;
  const Change* last = nullptr;
};

Result<void> check_chain(const CoalitionArchive& archive) {
  ChainHead head;
  const auto broken = verify_chain(archive.changes, head);
  const bool at_end = head.number == archive.head.number && head.hash == archive.head.hash;
  if (!broken && at_end) return {};
  return invalid("file", "archive.chain_broken", {{"change", std::to_string(broken.value_or(head.number + 1))}});
}

bool follows(const Record& record, const Course& course) {
  return record.created_at == course.first->at && record.created_by == course.first->person &&
         record.changed_at == course.last->at && record.changed_by == course.last->person;
}

Result<void> check_records(const CoalitionArchive& archive) {
  std::map<std::string_view, Course> courses;
  for (const Change& change : archive.changes) {
    Course& course = courses[change.record];
    if (course.first == nullptr) course.first = &change;
    course.last = &change;
  }
  for (const Record& record : archive.records) {
    const auto course = courses.find(record.id);
    if (course == courses.end() || !follows(record, course->second))
      return invalid("file", "archive.record_differs", {{"record", record.id}});
  }
  return {};
}

Result<void> check_references(const CoalitionArchive& archive) {
  std::set<std::string_view> records;
  for (const Record& record : archive.records)
    if (!records.insert(record.id).second) return invalid("file", "archive.record_differs", {{"record", record.id}});
  for (const Comment& comment : archive.comments)
    if (!records.contains(comment.record))
      return invalid("file", "archive.record_differs", {{"record", comment.record}});
  for (const Attachment& attachment : archive.attachments)
    if (!records.contains(attachment.record))
      return invalid("file", "archive.record_differs", {{"record", attachment.record}});
  return {};
}

Result<void> check_people(const CoalitionArchive& archive) {
  std::set<std::string_view> people;
  for (const auto& person : archive.people) people.insert(person.id);
  for (const auto& member : archive.members)
    if (!people.contains(member.person)) return invalid("file", "archive.person_missing", {{"person", member.person}});
  return {};
}

}  // namespace

Result<void> check_archive(const CoalitionArchive& archive) {
  for (const auto check : {check_chain, check_records, check_references, check_people})
    if (const auto checked = check(archive); !checked) return checked;
  return {};
}

}  // namespace foothold::workspace

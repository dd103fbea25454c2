#include "workspace/example/example_writing.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "accounts/portable/portable_people_store.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/random.hpp"
#include "workspace/archive/archive_store.hpp"
#include "workspace/checks/check_list.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/example/example_order.hpp"
#include "workspace/example/example_store.hpp"
#include "workspace/findings/acceptance.hpp"
#include "workspace/mentions.hpp"
#include "workspace/records/comment_rows_store.hpp"
#include "workspace/records/search_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;

constexpr std::size_t letters_of_an_id = 26;

// The same at every writing, so that a person has one account however often the example is made.
std::string account_of(const std::string& person) {
  return sha256("the example coalition: " + person).substr(0, letters_of_an_id);
}

std::vector<accounts::Member> members_of(const Example& example) {
  std::vector<accounts::Member> members;
  for (const ExamplePerson& person : example.people) {
    accounts::Member member;
    member.person.id = account_of(person.key);
    member.person.name = person.name;
    member.role = person.role;
    members.push_back(std::move(member));
  }
  return members;
}

// One writing inside its transaction.
class ExampleWriting {
 public:
  ExampleWriting(RecordBatch& batch, const ExampleTarget& target, const Example& example)
      : batch_(batch),
        connection_(batch.connection()),
        engine_(target.database.engine()),
        toolkit_(target.toolkit),
        example_(example),
        members_(members_of(example)),
        now_(utc_now()) {}

  Result<Coalition> write(ExistingExample existing) {
    if (const auto cleared = make_room(existing); !cleared) return cleared.error();
    found();
    using Step = Result<void> (ExampleWriting::*)();
    for (const Step step :
         {&ExampleWriting::write_records, &ExampleWriting::complete_records, &ExampleWriting::write_edits,
          &ExampleWriting::write_comments, &ExampleWriting::accept_warnings})
      if (const auto done = (this->*step)(); !done) return done.error();
    return coalition_;
  }

 private:
  // Remembers who belongs to the old one besides its fictional people.
  Result<void> make_room(ExistingExample existing) {
    const auto old = read_example_coalition(connection_);
    if (!old && has_slug(connection_, example_slug)) return conflict("slug", "example.slug_taken");
    if (!old) return {};
    if (existing == ExistingExample::kept) return conflict("slug", "example.there_already");
    guests_ = accounts::read_portable_members(connection_, old->id);
    std::erase_if(guests_, [&](const accounts::PortableMember& guest) {
      return std::ranges::any_of(members_, [&](const auto& member) { return member.person.id == guest.person; });
    });
    return remove_example(connection_, engine_, old->id);
  }

  void found() {
    coalition_ = {.id = new_id(),
                  .slug = example_slug,
                  .name = example_.name,
                  .languages = {Language::english, Language::spanish},
                  .created_at = now_,
                  .created_by = members_.front().person.id,
                  .example = true};
    for (const ExamplePerson& person : example_.people)
      static_cast<void>(
          accounts::settle_person(connection_, {account_of(person.key), person.name, ""}, person.language));
    insert_coalition(connection_, coalition_, {});
    for (const accounts::Member& member : members_)
      accounts::insert_member(connection_, coalition_.id, {member.person.id, member.role, now_});
    for (const accounts::PortableMember& guest : guests_) accounts::insert_member(connection_, coalition_.id, guest);
  }

  Result<void> write_records() {
    for (const std::size_t index : order_of(example_, toolkit_.record_types).records) {
      const ExampleRecord& record = example_.records[index];
      ExampleFields resolved = with_ids(toolkit_.record_types, type_of(record), record.fields, ids_);
      if (!resolved.whole) unfinished_.push_back(&record);
      const auto stored = batch_.create({.coalition = coalition_.id,
                                         .type = record.type,
                                         .fields = std::move(resolved.fields),
                                         .status = record.status,
                                         .visibility = record.visibility,
                                         .owner = account_of(record.owner),
                                         .person = account_of(record.owner)});
      if (!stored) return stored.error();
      ids_.emplace(record.key, stored->id);
    }
    return {};
  }

  // Adds the references to what was written later.
  Result<void> complete_records() {
    for (const ExampleRecord* record : unfinished_)
      if (const auto done = edit({record->key, record->owner, "", std::nullopt, record->fields}); !done) return done;
    return {};
  }

  Result<void> write_edits() {
    for (const ExampleEdit& one : example_.edits)
      if (const auto done = edit(one); !done) return done;
    return {};
  }

  Result<void> edit(const ExampleEdit& wanted) {
    const auto current = batch_.find(coalition_.id, ids_.at(wanted.record));
    const toolkit::RecordType& type = *toolkit_.record_types.find(current->type);
    const auto outcome = batch_.edit({.coalition = coalition_.id,
                                      .record = current->id,
                                      .base_revision = current->revision,
                                      .fields = with_ids(toolkit_.record_types, type, wanted.fields, ids_).fields,
                                      .status = wanted.status,
                                      .person = account_of(wanted.person),
                                      .reason = wanted.reason});
    return outcome ? Result<void>() : Result<void>(outcome.error());
  }

  Result<void> write_comments() {
    for (const ExampleComment& said : example_.comments) {
      const std::string& record = ids_.at(said.record);
      insert_comment(connection_, {new_id(), coalition_.id, record, account_of(said.person), said.body,
                                   mentions_in(said.body, members_), now_});
      refresh_search_talk(connection_, engine_, coalition_.id, record);
    }
    return {};
  }

  // A warning that is not found any more needs no acceptance.
  Result<void> accept_warnings() {
    const CoalitionRecords records(toolkit_, now_.substr(0, 10),
                                   read_records(connection_, every_record(coalition_.id)));
    const std::vector<Finding> findings = run_checks(records);
    for (const ExampleAcceptance& accepted : example_.accepted) {
      const auto finding = std::ranges::find_if(findings, [&](const Finding& one) {
        return one.check == accepted.check && one.record == ids_.at(accepted.record);
      });
      if (finding == findings.end()) continue;
      const auto stored = batch_.create({.coalition = coalition_.id,
                                         .type = std::string(accepted_warning),
                                         .fields = acceptance_fields(*toolkit_.checks.find(accepted.check), *finding,
                                                                     Language::english, accepted.reason),
                                         .status = RecordStatus::agreed,
                                         .owner = account_of(accepted.person),
                                         .person = account_of(accepted.person)});
      if (!stored) return stored.error();
    }
    return {};
  }

  [[nodiscard]] const toolkit::RecordType& type_of(const ExampleRecord& record) const {
    return *toolkit_.record_types.find(record.type);
  }

  RecordBatch& batch_;
  Connection& connection_;
  std::string_view engine_;
  const toolkit::Toolkit& toolkit_;
  const Example& example_;
  const std::vector<accounts::Member> members_;
  const std::string now_;
  std::vector<accounts::PortableMember> guests_;
  Coalition coalition_;
  ExampleIds ids_;
  std::vector<const ExampleRecord*> unfinished_;
};

}  // namespace

Result<Coalition> put_example(const ExampleTarget& target, const Example& example, ExistingExample existing) {
  Coalition made;
  const auto written = target.records.write_together([&](RecordBatch& batch) -> Result<void> {
    auto outcome = ExampleWriting(batch, target, example).write(existing);
    if (!outcome) return outcome.error();
    made = *std::move(outcome);
    return {};
  });
  if (!written) return written.error();
  return made;
}

}  // namespace foothold::workspace

#include "workspace/letters/letter_reading.hpp"

#include <memory>

#include "base/clock.hpp"
#include "toolkit/record_types/field_answer.hpp"
#include "workspace/answers/record_language.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/overviews/seen_records.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t day_length = 10;

class LetterReader {
 public:
  explicit LetterReader(const RecordRequest& asked)
      : asked_(asked),
        workspace_(asked.workspace()),
        participant_(asked.participant()),
        records_(seen_records(
            participant_, *records_of_coalition(participant_.coalition.id, workspace_.toolkit, workspace_.records))) {}

  Result<ReadLetter> read(const Record& record, std::string_view wanted) const {
    const auto type = asked_.require_type(record.type);
    if (!type) return type.error();
    const LetterKind* kind = find_letter((*type)->id, wanted);
    if (kind == nullptr) return not_found("id", "letters.none");
    Record seen = visible_record(participant_, **type, record);
    const Language spoken = spoken_language(seen.fields).value_or(asked_.page().language());
    const Language language = kind->language.value_or(spoken);
    html::PageContext context(workspace_.site(), language, asked_.page().path());
    const ReferenceNames names(context, participant_, workspace_);
    Letter letter = kind->write({.context = context,
                                 .type = **type,
                                 .record = seen,
                                 .coalition = participant_.coalition.name,
                                 .records = *records_,
                                 .today = utc_now().substr(0, day_length),
                                 .name = [&](const std::string& reference) { return name_of(names, reference); }});
    return ReadLetter{std::move(seen), context, std::move(letter), place_of_coalition(names), kind, *type};
  }

 private:
  // Nothing of a record that is removed, or that the reader may not see: what a letter names, it must be able to name.
  [[nodiscard]] std::string name_of(const ReferenceNames& names, const std::string& reference) const {
    const auto parts = toolkit::parse_reference(reference);
    if (!parts) return {};
    if (workspace_.toolkit.record_types.find(parts->kind) == nullptr) return names.name(reference);
    const auto record = workspace_.records.find(participant_.coalition.id, std::string(parts->id));
    return record && may_see(participant_, *record) ? record->title : std::string();
  }

  // The first place that the coalition names in its profile, else in the plan that it has set up; empty until it does.
  [[nodiscard]] std::string place_of_coalition(const ReferenceNames& names) const {
    std::string place = first_place(names, "coalition-profile");
    return place.empty() ? first_place(names, "plan-setup") : place;
  }

  [[nodiscard]] std::string first_place(const ReferenceNames& names, std::string_view type_id) const {
    const toolkit::RecordType* type = workspace_.toolkit.record_types.find(type_id);
    if (type == nullptr) return {};
    for (const Record& record : workspace_.records.list(visible_to(participant_, type->id))) {
      const auto places = texts_of(visible_record(participant_, *type, record).fields, "places");
      if (!places.empty()) return names.name(places.front());
    }
    return {};
  }

  const RecordRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
  const std::unique_ptr<const CoalitionRecords> records_;
};

}  // namespace

Result<ReadLetter> read_letter(const RecordRequest& asked, const Record& record, std::string_view kind) {
  return LetterReader(asked).read(record, kind);
}

LetterView view_of(const RecordRequest& asked, const ReadLetter& read) {
  return {read.record,  read.letter,
          read.context, read.place,
          *read.kind,   way_to_type(asked.page(), asked.participant(), asked.workspace().toolkit, *read.type)};
}

}  // namespace foothold::workspace

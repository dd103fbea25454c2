#pragma once

#include <string>
#include <variant>

#include "html/form.hpp"
#include "http/request.hpp"
#include "workspace/access.hpp"
#include "workspace/records/merge.hpp"

namespace foothold::workspace {

// Refused with `invalid` for a type whose records the program makes: nobody fills in a new one.
[[nodiscard]] Result<void> require_filled_in(const toolkit::RecordType& type);

// What came in the form of a record.
struct SentRecord {
  boost::json::object fields;  // all that the person sees, with what is empty left out
  RecordStatus status = RecordStatus::draft;
  Visibility visibility = Visibility::coalition;
  std::int64_t base_revision = 0;
  std::string reason;
};
// Nobody can find an anonymous record again to finish it, so it is in review at once; and nobody sees it.
void settle_anonymous(const toolkit::RecordType& type, SentRecord& sent);
[[nodiscard]] SentRecord read_sent_record(const toolkit::RecordType& type, const http::Query& form);

// What keeps the record from being saved as it was sent, in words, by field.
[[nodiscard]] std::vector<html::FieldError> errors_of(const html::PageContext& context, const toolkit::RecordType& type,
                                                      const SentRecord& sent);

// The same of a refusal by the store or by the checks of the coalition: everything that is wrong, at what the form
// asks.
[[nodiscard]] std::vector<html::FieldError> errors_of(const html::PageContext& context, const toolkit::RecordType& type,
                                                      const Error& error);

// What the person changed against the revision that was before their eyes. Fields that they may not see, and those that
// the type does not know, are left as they are.
[[nodiscard]] RecordEdit edit_of(const Record& base, const SentRecord& sent, const toolkit::RecordType& type,
                                 const Participant& participant);

// The newest record with what the person wants on top, for the form after a conflict: sending it again overwrites only
// what they have seen.
[[nodiscard]] boost::json::object over_current(const Record& current, const RecordEdit& edit);

}  // namespace foothold::workspace

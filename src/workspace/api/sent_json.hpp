#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "base/result.hpp"
#include "workspace/access.hpp"
#include "workspace/record_saving.hpp"

namespace foothold::workspace {

// What programs send, as the forms would send it: {"type": "task", "fields": {"what": "…"}, "status": "agreed",
// "visibility": "editors", "reason": "…"}. Refused with `invalid`, and then `problems` names everything that is wrong:
// what is not known, what the person may not see, and what the record type refuses.

// A record to be made. What is not said is as in an empty form.
Result<SentRecord> read_new_record(const toolkit::RecordType& type, const Participant& participant,
                                   const boost::json::object& body);

// A record to be changed, as it stood in the revision `base`. Fields that are not named stay; a null takes the answer
// away; a list or a row that is named is replaced whole.
Result<SentRecord> read_changed_record(const toolkit::RecordType& type, const Participant& participant,
                                       const Record& base, const boost::json::object& body);

// A text of the body, and empty when it is not there. Refused with `invalid` for what is no text or too long.
Result<std::string> read_text(const boost::json::object& body, const std::string& name, std::size_t most_letters);
// Why somebody does it: the only thing that may stand in the body of removals and restorations.
Result<std::string> read_reason(const boost::json::object& body);

}  // namespace foothold::workspace

#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "toolkit/checks/check_text.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// A warning that somebody accepted with a reason is kept as a record of this type: so it stands in the history of the
// coalition with who and when, and whoever takes it back removes the record.
inline constexpr std::string_view accepted_warning = "accepted-warning";

// Only warnings can be accepted: a block has to be mended, and the others ask for no answer.
[[nodiscard]] bool can_be_accepted(const toolkit::CheckText& text);

// The record by which this very finding was accepted; null when it was not, or when what was found has changed since.
[[nodiscard]] const Record* acceptance_of(const CoalitionRecords& records, const Finding& finding);

// The fields of the record that accepts a finding; the words in the language of whoever accepts it.
[[nodiscard]] boost::json::object acceptance_fields(const toolkit::CheckText& text, const Finding& finding,
                                                    Language language, const std::string& reason);

}  // namespace foothold::workspace

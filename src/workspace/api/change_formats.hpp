#pragma once

#include <map>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/records/change.hpp"

namespace foothold::workspace {

// What was done, by whom, for programs and for people. What a reader may not see is taken out of a change before it
// comes here, by visible_change().

// A change with what is known of it beside.
struct ToldChange {
  Change change;
  std::string title;        // of the record as it is now
  std::string person_name;  // empty for somebody who is no member any more
};

// The changes with names and titles, and with no more than the participant may see. Changes of records that they do not
// see are left out.
[[nodiscard]] std::vector<ToldChange> tell_changes(std::vector<Change> changes, const Participant& participant,
                                                   WorkspaceSite& workspace);

// {"changes": [{"number", "at", "person", "person_name", "kind", "record", "record_type", "title", "revision",
// "before", "after", "reason"}]}; for the change log also "last", the number to go on after.
[[nodiscard]] std::string history_json(const std::vector<ToldChange>& changes);
[[nodiscard]] std::string changes_json(const std::vector<ToldChange>& changes, std::int64_t last);

// One line for each change, in the language of the context: when, who, what, which record, which fields, why.
[[nodiscard]] std::string changes_csv(const std::vector<ToldChange>& changes, const html::PageContext& context,
                                      const toolkit::RecordTypes& types);

}  // namespace foothold::workspace

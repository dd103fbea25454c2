#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "html/page.hpp"
#include "toolkit/journey/journey_answers.hpp"
#include "workspace/coalition.hpp"
#include "workspace/records/record.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The answers in a record of the path, and the other way. Pure.
[[nodiscard]] toolkit::JourneyAnswers answers_in(const toolkit::Journey& journey, const boost::json::object& fields);
[[nodiscard]] boost::json::object fields_of(const toolkit::Journey& journey, const toolkit::JourneyAnswers& answers);

// Who begins, in which coalition and on which day ("2026-05-01").
struct JourneyStart {
  const Coalition& coalition;
  const std::string& person;
  std::string today;
};
// The record of the path, in the words of the page, and the tasks that follow from it, due after 30, 60 and 90 days.
// The tasks do not yet say to which record they belong. Nothing when the content has no such records.
[[nodiscard]] std::vector<NewRecord> records_of_journey(const html::PageContext& context,
                                                        const toolkit::Toolkit& toolkit, const JourneyStart& start,
                                                        const toolkit::JourneyAnswers& answers);

// Writes all of them in one transaction, each task linked to the path. Refused as RecordBatch::create() refuses.
Result<void> begin_with_journey(const html::PageContext& context, WorkspaceSite& workspace, const JourneyStart& start,
                                const toolkit::JourneyAnswers& answers);

}  // namespace foothold::workspace

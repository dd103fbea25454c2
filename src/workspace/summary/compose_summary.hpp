#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/summary/composed_part.hpp"
#include "workspace/suppression/shown_values.hpp"

namespace foothold::workspace {

// What a summary is composed from. Borrows everything for the call.
struct SummarySource {
  const html::PageContext& context;  // in the language of the summary
  const CoalitionRecords& records;   // what everybody in the coalition sees, so that it reads the same for all
  const std::vector<ShownIndicator>& indicators;  // those that are agreed, as everyone may see them
  const metrics::Edition& edition;
  const std::string& coalition;  // its name
};

// All parts, in their order, from what is agreed or published and from nothing else. A part of which nothing can be
// told is empty. Pure: the same records give the same words.
[[nodiscard]] std::vector<ComposedPart> compose_summary(const SummarySource& source);

}  // namespace foothold::workspace

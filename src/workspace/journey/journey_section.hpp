#pragma once

#include <vector>

#include "html/html.hpp"
#include "html/page.hpp"
#include "toolkit/journey/journey_answers.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/access.hpp"
#include "workspace/coalition_lists.hpp"

namespace foothold::workspace {

// A path that somebody brings along, and whether the coalition that they found shall begin with it. Borrows the
// toolkit.
struct OfferedJourney {
  const toolkit::Toolkit& toolkit;
  toolkit::JourneyAnswers answers;
  bool taken = true;
};

// In the form that founds a coalition: the box that takes the path along.
void write_journey_choice(html::Html& html, const html::PageContext& context, const OfferedJourney& offered);
// For those who work in coalitions already: a link into each in which they may begin records. Nothing without one.
void write_journey_links(html::Html& html, const html::PageContext& context, const OfferedJourney& offered,
                         const std::vector<CoalitionEntry>& entries);

// The paths that a coalition has kept, as far as the participant may see them, and the way to change them.
void write_kept_paths(html::Html& html, const html::PageContext& context, const Participant& participant,
                      const toolkit::Toolkit& toolkit, const std::vector<const Record*>& records);

}  // namespace foothold::workspace

#pragma once

#include "workspace/summary/summary_words.hpp"

namespace foothold::workspace {

// The parts of a summary one by one. Pure; each adds to the part what it can tell, and nothing when there is nothing.

void compose_who_we_are(const SummaryWords& words, ComposedPart& part);
void compose_place_and_people(const SummaryWords& words, ComposedPart& part);
void compose_strengths(const SummaryWords& words, ComposedPart& part);
void compose_pillar(const SummaryWords& words, ComposedPart& part);  // that of the part
void compose_disparities(const SummaryWords& words, ComposedPart& part);
void compose_under_way(const SummaryWords& words, ComposedPart& part);
void compose_unknown(const SummaryWords& words, ComposedPart& part);
void compose_priorities(const SummaryWords& words, ComposedPart& part);
void compose_notes(const SummaryWords& words, ComposedPart& part);

}  // namespace foothold::workspace

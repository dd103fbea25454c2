#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Possible partners by how far one is with them. Pure; pointers lead into the records.

// Which of them; an empty part lets all pass.
struct PartnerFilter {
  std::string sector;    // a choice of "audience"
  std::string priority;  // a choice
};

struct PartnerCard {
  const Record* prospect = nullptr;
  bool overdue = false;  // the day of the next step has passed, and they have neither joined nor declined
};

struct PipelineColumn {
  std::string state;  // a choice; those of whom nobody said how far one is are ideas
  Localized label;
  std::vector<PartnerCard> cards;  // what is overdue first, then those who are needed most, then by name
};

// All columns, in the order of the states, also those without a card.
[[nodiscard]] std::vector<PipelineColumn> partner_pipeline(const CoalitionRecords& records,
                                                           const PartnerFilter& filter = {});

}  // namespace foothold::workspace

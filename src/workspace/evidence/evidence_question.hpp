#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "metrics/profile/detail_choice.hpp"
#include "workspace/evidence/number_statement.hpp"
#include "workspace/readings/coalition_places.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// Which evidence somebody looks at: the numbers of one predictor in one community, compared as they chose. A plain
// value that points into the framework.
struct EvidenceQuestion {
  std::optional<metrics::PlaceIndex> place;       // nothing when the coalition has not said for where it plans
  const toolkit::Predictor* predictor = nullptr;  // null: of all
  metrics::DetailChoice choice;                   // of years and groups
  [[nodiscard]] bool is_whole() const { return place && predictor != nullptr; }
};

// From the address or a form: "place", "predictor", and what detail_choice.hpp reads. Without a place it is the first
// of the coalition's own. Refused with `invalid` when something in it is not known.
[[nodiscard]] Result<EvidenceQuestion> read_evidence_question(const http::Query& query, const ViewRequest& view);

// The numbers of one metric, with what they say.
struct MetricStatements {
  metrics::MetricIndex metric = 0;
  std::vector<NumberStatement> statements;
};
// Of every metric of the predictor that has a value, in the order of the community's page. The question must be whole.
[[nodiscard]] std::vector<MetricStatements> statements_for(const EvidenceQuestion& question, const ViewRequest& view);

// What residents said about a predictor, and the numbers that the coalition has added, as the participant sees them.
[[nodiscard]] std::vector<const Record*> voices_about(const CoalitionRecords& records, std::string_view predictor);
[[nodiscard]] std::vector<const Record*> indicators_of(const CoalitionRecords& records, std::string_view predictor);

}  // namespace foothold::workspace

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.hpp"
#include "metrics/profile/predictor_detail.hpp"

namespace foothold::workspace {

// Which kind of thing is said of a published number.
enum class NumberKind { value, nation, state, change, gap, place };
[[nodiscard]] std::string_view number_kind_name(NumberKind kind);  // "nation", as records have it

// One thing that published numbers say of a community: a value, or how it stands beside something else. A plain value
// that points into the edition.
struct NumberStatement {
  NumberKind kind = NumberKind::value;
  metrics::Reading reading;                       // has a value; of a change the later year, of a gap the group
  std::optional<metrics::Comparison> comparison;  // nothing for a value; never a refused one
  std::optional<metrics::Benchmark> benchmark;    // beside the nation or a state

  [[nodiscard]] bool has_other_reading() const { return comparison && !benchmark; }
};

// What the page of a predictor says of one of its metrics, and how its newest value stands beside that of other
// communities, which are one family of tests. Statements without a value, and refused comparisons, are left out. Pure.
[[nodiscard]] std::vector<NumberStatement> statements_of(const metrics::Edition& edition,
                                                         const metrics::MetricDetail& detail,
                                                         const std::vector<metrics::PlaceIndex>& others);

// A short text by which the same statement is known again in the same edition. It fits into names of controls.
[[nodiscard]] std::string key_of(const metrics::Edition& edition, const NumberStatement& statement);

// "Adults with a job, Boone County, Missouri, 2023, beside the U.S. median"
[[nodiscard]] std::string statement_name(const html::PageContext& context, const metrics::Edition& edition,
                                         const NumberStatement& statement);
// What it says beside its value: "Higher than the U.S. median, 78.1%." Empty for a value alone.
[[nodiscard]] std::string comparison_sentence(const html::PageContext& context, const metrics::Edition& edition,
                                              const NumberStatement& statement);
// The whole of it, with everything that must travel with the number.
[[nodiscard]] std::string statement_words(const html::PageContext& context, const metrics::Edition& edition,
                                          const NumberStatement& statement);

}  // namespace foothold::workspace

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What data a coalition knows of, and what it lacks: the sources of its inventory held beside the framework. Pure;
// pointers lead into the records and their toolkit.

inline constexpr std::string_view data_source_type = "data-source";
// The kind of source that everybody has: the published numbers.
inline constexpr std::string_view published_kind = "mobility-metrics";

// Which sources somebody wants to see. What is empty chooses nothing.
struct SourceChoice {
  std::string kind = {};
  std::string state = {};
  std::string predictor = {};  // its id
};

struct ListedSource {
  const Record* source = nullptr;
  std::vector<const toolkit::Predictor*> predictors;  // those of the pillar to which it speaks
};
struct SourcesOfPillar {
  const toolkit::Pillar* pillar = nullptr;  // null for sources that name no predictor
  std::vector<ListedSource> sources;        // by title
};
// Under each pillar to which it speaks, so a source may stand below several; pillars without one are left out.
[[nodiscard]] std::vector<SourcesOfPillar> sources_by_pillar(const CoalitionRecords& records,
                                                             const SourceChoice& choice = {});

// A predictor for which the coalition has no source of its own that it has, or could get.
struct UncoveredPredictor {
  const toolkit::Predictor* predictor = nullptr;
  std::vector<const Record*> dead_ends;  // sources that were refused, or do not exist
};
[[nodiscard]] std::vector<UncoveredPredictor> uncovered_predictors(const CoalitionRecords& records);

// The kinds of sources of which the inventory has none. The published numbers need no entry of their own.
[[nodiscard]] std::vector<const toolkit::FieldChoice*> empty_kinds(const CoalitionRecords& records);

// What a source waits for.
enum class Waiting { ask, answer, agreement, talks, renewal, end };
[[nodiscard]] std::string_view waiting_name(Waiting waiting);  // names its words in content/strings
struct WaitingSource {
  const Record* source = nullptr;
  Waiting waiting = Waiting::ask;
  std::string day = {};  // on which the agreement ends; empty for the others
};
inline constexpr int renewal_days = 90;  // an agreement that ends within so many days is to be renewed
// The most pressing first: agreements that have ended, those that end soon, then what was asked for, and what is to be
// done next. A source waits for one thing at a time, and a refused one for nothing.
[[nodiscard]] std::vector<WaitingSource> waiting_sources(const CoalitionRecords& records);

// The six questions of quality by how they are answered: "good", "partly", "poor", "unknown", and empty for those that
// are open. Never a sum: a source that covers everyone in old numbers is not half good.
struct AnsweredAlike {
  std::string answer;
  std::vector<std::string_view> questions;  // ids of fields
};
[[nodiscard]] std::vector<AnsweredAlike> quality_profile(const Record& source);

}  // namespace foothold::workspace

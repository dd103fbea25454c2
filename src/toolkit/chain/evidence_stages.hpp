#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// The word for a published number where record types are named.
inline constexpr std::string_view reading_kind = "reading";

// What every record of a stage should have before or behind it in the evidence chain, at whatever distance. A plain
// value.
struct ChainNeed {
  enum class Where { before, behind };
  std::string id;
  Where where = Where::before;
  std::vector<std::size_t> stages;  // anything at one of them is enough
  Localized title;                  // over all records that miss it
  Localized says;                   // of one record
  // A record of this type that refers by this field to the one that misses something fills the hole; both empty when
  // the record itself is to be changed.
  std::string begin_type = {};
  std::string begin_field = {};
};

// One step on the way from what was seen and heard to how a community knows that life got better. A plain value.
struct ChainStage {
  std::string id;
  Localized label;
  std::vector<std::string> kinds;  // record types, and reading_kind
  // While this field has one of these answers, a record needs nothing yet, or nothing any more; may be empty.
  std::string rest_field = {};
  std::vector<std::string> rest_answers = {};
  std::vector<ChainNeed> needs;
};

// The evidence chain as content/evidence-chain.yaml has it. Owns its stages and never changes after reading, so any
// thread may ask.
struct EvidenceStages {
  std::vector<ChainStage> stages;  // the later ones rest on the earlier ones
  std::vector<std::string> aside;  // "finding.checked_at": references that say something else

  // The position of the stage at which records of a type stand; nothing when they are not in the chain.
  [[nodiscard]] std::optional<std::size_t> stage_of(std::string_view kind) const;
  // Whether a reference in this field, of rows as well ("options.findings"), says that one rests on the other.
  [[nodiscard]] bool counts(std::string_view type, std::string_view field) const;
};

}  // namespace foothold::toolkit

#pragma once

#include <string>
#include <vector>

#include "workspace/access.hpp"
#include "workspace/forms/record_form.hpp"

namespace foothold::workspace {

// What references lead to, as one participant may see it.
class ReferenceNames {
 public:
  ReferenceNames(const html::PageContext& context, const Participant& participant, WorkspaceSite& workspace)
      : context_(context), participant_(participant), workspace_(workspace) {}

  // What may be chosen for one word of FieldRule::to: a record type, predictor, pillar or person. Nothing for places
  // and readings, of which there are too many. At most 500 records, by title.
  [[nodiscard]] std::vector<ReferenceOption> options(const std::string& kind) const;

  // What things of one kind are called: "Organizations"; the kind itself when it is no record type.
  [[nodiscard]] std::string plural(const std::string& kind) const;

  // "Boone County, Missouri" for "place:29019"; the reference itself when it leads nowhere.
  [[nodiscard]] std::string name(const std::string& reference) const;
  // The address of its page, without a language; empty when there is none.
  [[nodiscard]] std::string path(const std::string& reference) const;

 private:
  const html::PageContext& context_;
  const Participant& participant_;
  WorkspaceSite& workspace_;
};

}  // namespace foothold::workspace

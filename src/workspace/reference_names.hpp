#pragma once

#include <optional>
#include <string>
#include <vector>

#include "metrics/edition/reading.hpp"
#include "workspace/access.hpp"
#include "workspace/forms/answer_text.hpp"
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

  // What things of one kind are called: "Organizations", "Places".
  [[nodiscard]] std::string plural(const std::string& kind) const;

  // "Boone County, Missouri" for "place:29019"; a published number as reading_statement() writes it. Of a record that
  // was removed it says so, of one that the participant may not see it says no more than that. The reference itself
  // when it leads nowhere.
  [[nodiscard]] std::string name(const std::string& reference) const;
  // The same where there is little room: a published number without its value and its place.
  [[nodiscard]] std::string short_name(const std::string& reference) const;
  // The address of its page, without a language; empty when there is none.
  [[nodiscard]] std::string path(const std::string& reference) const;
  // The address at which one of a kind is begun; empty for what nobody begins in a coalition.
  [[nodiscard]] std::string begin_address(const std::string& kind) const;

 private:
  [[nodiscard]] std::optional<metrics::Reading> reading_of(const std::string& reference) const;
  [[nodiscard]] std::string record_name(const std::string& id, const std::string& reference) const;

  const html::PageContext& context_;
  const Participant& participant_;
  WorkspaceSite& workspace_;
};

// The names of references, and of the files of a record what they are called. Borrows all of it.
[[nodiscard]] NameReference naming(const html::PageContext& context, const ReferenceNames& names,
                                   const std::vector<Attachment>& attachments);

}  // namespace foothold::workspace

#pragma once

#include <memory>

#include "workspace/record_request.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The records of the coalition that one request is about, as they are and as the participant sees them: what its views
// are written from. Holds for the request and borrows it.
class ViewSource {
 public:
  explicit ViewSource(const RecordRequest& asked);

  [[nodiscard]] const CoalitionRecords& all() const { return *all_; }
  [[nodiscard]] const CoalitionRecords& seen() const { return *seen_; }
  // Borrows from this as well.
  [[nodiscard]] ViewRequest view() const;

 private:
  const RecordRequest& asked_;
  const std::string site_;
  const std::unique_ptr<const CoalitionRecords> all_;
  const std::unique_ptr<const CoalitionRecords> seen_;
};

}  // namespace foothold::workspace

#include "workspace/view_parts/view_source.hpp"

#include "workspace/findings/coalition_findings.hpp"
#include "workspace/overviews/seen_records.hpp"

namespace foothold::workspace {

ViewSource::ViewSource(const RecordRequest& asked)
    : asked_(asked),
      site_(asked.workspace().accounts.outside_address(asked.request().header("host"))),
      all_(
          records_of_coalition(asked.participant().coalition.id, asked.workspace().toolkit, asked.workspace().records)),
      seen_(seen_records(asked.participant(), *all_)) {}

ViewRequest ViewSource::view() const {
  return {.context = asked_.page(),
          .participant = asked_.participant(),
          .records = *seen_,
          .all = *all_,
          .names = asked_.names(),
          .edition = asked_.workspace().edition,
          .query = asked_.request().query,
          .site = site_};
}

}  // namespace foothold::workspace

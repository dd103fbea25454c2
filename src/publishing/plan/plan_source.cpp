#include "publishing/plan/plan_source.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "workspace/answers/plan_record.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/local_data/shown_tables.hpp"
#include "workspace/overviews/plan_words.hpp"
#include "workspace/overviews/seen_records.hpp"
#include "workspace/public_comments/public_comment_store.hpp"

namespace foothold::publishing {
namespace {

using workspace::CoalitionRecords;
using workspace::Participant;
using workspace::Record;
using workspace::ShownIndicator;

// A viewer of the coalition who has written nothing in it.
Participant viewer_of(const workspace::Coalition& coalition) {
  Participant reader;
  reader.coalition = coalition;
  reader.role = workspace::Role::viewer;
  return reader;
}

// What the plan says of itself counts from its first draft on, and a kept number is what was published.
bool is_told(const Record& record) {
  return workspace::is_settled(record) || record.type == workspace::plan_type || record.type == "coalition-profile" ||
         record.type == "saved-number";
}

std::unique_ptr<const CoalitionRecords> told_records(const Participant& reader, const CoalitionRecords& all) {
  const auto seen = workspace::seen_records(reader, all);
  std::vector<Record> told;
  std::ranges::copy_if(seen->all(), std::back_inserter(told), is_told);
  return std::make_unique<const CoalitionRecords>(all.toolkit(), all.today(), std::move(told));
}

bool shows_anything(const ShownIndicator& shown) {
  using workspace::Showing;
  return shown.count(Showing::value) + shown.count(Showing::below_limit) + shown.count(Showing::above_limit) > 0;
}

}  // namespace

const std::vector<ShownIndicator>& PublishedIndicators::of(const workspace::ViewRequest& view) {
  if (indicators_) return *indicators_;
  indicators_ = workspace::indicators_to_show(view);
  std::erase_if(*indicators_, [&](const ShownIndicator& shown) {
    return !workspace::is_settled(*shown.indicator) || !workspace::may_be_published(view.all, *shown.indicator) ||
           !shows_anything(shown);
  });
  return *indicators_;
}

PlanRecords::PlanRecords(workspace::WorkspaceSite& workspace, const workspace::Coalition& coalition)
    : workspace_(workspace),
      reader_(viewer_of(coalition)),
      all_(workspace::records_of_coalition(coalition.id, workspace.toolkit, workspace.records)),
      records_(told_records(reader_, *all_)),
      comments_(workspace::PublicCommentStore(workspace.database).accepted(coalition.id)) {}

PlanSource PlanRecords::source(PlanForm form, const html::PageContext& context) {
  names_ = std::make_unique<const workspace::ReferenceNames>(context, reader_, workspace_);
  view_ = std::make_unique<const workspace::ViewRequest>(workspace::ViewRequest{.context = context,
                                                                                .participant = reader_,
                                                                                .records = *records_,
                                                                                .all = *all_,
                                                                                .names = *names_,
                                                                                .edition = workspace_.edition,
                                                                                .query = no_query_});
  return {*view_,     form,     workspace::plan_record(*records_), workspace::chosen_vocabulary(*records_),
          published_, comments_};
}

}  // namespace foothold::publishing

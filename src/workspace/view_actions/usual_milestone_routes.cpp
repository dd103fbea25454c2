#include "workspace/view_actions/usual_milestone_routes.hpp"

#include "workspace/findings/coalition_findings.hpp"
#include "workspace/overviews/seen_records.hpp"
#include "workspace/overviews/usual_work_plan.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_actions/first_records.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class UsualMilestones {
 public:
  explicit UsualMilestones(RecordRequest& asked) : asked_(asked), participant_(asked.participant()) {}

  Result<Response> add() {
    if (!may_begin(participant_)) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto type = asked_.require_type("milestone");
    if (!type) return type.error();
    const auto all =
        records_of_coalition(participant_.coalition.id, asked_.workspace().toolkit, asked_.workspace().records);
    const auto seen = seen_records(participant_, *all);
    const UsualWorkPlan plan = usual_work_plan(*seen, asked_.page().language());
    const auto written =
        asked_.workspace().records.write_together([&](RecordBatch& batch) { return write(batch, **type, plan); });
    if (!written) return written.error();
    return asked_.go_to("/views/work-plan");
  }

 private:
  [[nodiscard]] Result<void> write(RecordBatch& batch, const toolkit::RecordType& type,
                                   const UsualWorkPlan& plan) const {
    if (has_records(batch, participant_.coalition.id, type.id))
      return conflict("milestones", "views.work-plan.there_already");
    boost::json::array made;
    for (const Fields& fields : plan.milestones) {
      const auto record = batch.create(new_record(type, fields, participant_.coalition.id, participant_.person()));
      if (!record) return record.error();
      made.emplace_back(type.id + ":" + record->id);
    }
    return name_in_plan(batch, plan, std::move(made));
  }

  [[nodiscard]] Result<void> name_in_plan(RecordBatch& batch, const UsualWorkPlan& plan,
                                          boost::json::array made) const {
    if (plan.setup == nullptr) return {};
    const auto setup = batch.find(participant_.coalition.id, plan.setup->id);
    if (!setup || setup->removed() || !may_write(participant_, *setup)) return {};
    boost::json::array named = value_or_null(setup->fields, "milestones").is_array()
                                   ? setup->fields.at("milestones").as_array()
                                   : boost::json::array();
    for (boost::json::value& one : made) named.push_back(std::move(one));
    const auto edited = batch.edit({.coalition = setup->coalition,
                                    .record = setup->id,
                                    .base_revision = setup->revision,
                                    .fields = {{"milestones", std::move(named)}},
                                    .person = participant_.person()});
    if (!edited) return edited.error();
    return {};
  }

  RecordRequest& asked_;
  const Participant& participant_;
};

}  // namespace

void add_usual_milestone_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/usual-milestones", record_handler(workspace, &UsualMilestones::add));
}

}  // namespace foothold::workspace

#include "workspace/view_actions/starter_routes.hpp"

#include "workspace/overviews/starter_fields.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_actions/first_records.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class StarterRecords {
 public:
  explicit StarterRecords(RecordRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> start_risks() {
    if (!may_start_risks(participant_)) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto type = asked_.require_type(starter_risk_type);
    if (!type) return type.error();
    const auto written =
        workspace_.records.write_together([&](RecordBatch& batch) { return write_risks(batch, **type); });
    if (!written) return written.error();
    return asked_.go_to("/views/risks");
  }

  Result<Response> start_survey() {
    if (!may_begin(participant_)) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto type = asked_.require_type(starter_survey_type);
    if (!type) return type.error();
    const std::string& title = asked_.page().text("views.survey.title");
    const auto made = workspace_.records.create(begun(**type, survey_fields(workspace_.toolkit.survey_starter, title)));
    if (!made) return made.error();
    return asked_.go_to("/records/" + made->id + "/edit");
  }

 private:
  [[nodiscard]] NewRecord begun(const toolkit::RecordType& type, boost::json::object fields) const {
    return new_record(type, std::move(fields), participant_.coalition.id, participant_.person());
  }

  Result<void> write_risks(RecordBatch& batch, const toolkit::RecordType& type) const {
    if (has_records(batch, participant_.coalition.id, type.id)) return conflict("risk", "views.risks.not_empty");
    for (const toolkit::StarterRisk& risk : workspace_.toolkit.starter_risks)
      if (const auto made = batch.create(begun(type, risk_fields(risk, asked_.page().language()))); !made)
        return made.error();
    return {};
  }

  RecordRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

}  // namespace

bool may_start_risks(const Participant& participant) {
  return participant.role >= Role::editor;
}

void add_starter_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/starter-risks", record_handler(workspace, &StarterRecords::start_risks));
  router.post("/coalitions/{slug}/survey-starter", record_handler(workspace, &StarterRecords::start_survey));
}

}  // namespace foothold::workspace

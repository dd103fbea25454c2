#include "workspace/gates/gate_routes.hpp"

#include <algorithm>

#include "workspace/gates/gates_page.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {
namespace {

class GateReading {
 public:
  explicit GateReading(RecordRequest& asked)
      : asked_(asked),
        toolkit_(asked.workspace().toolkit),
        people_(asked.people()),
        records_(records_of_coalition(asked.participant().coalition.id, toolkit_, asked.workspace().records)),
        all_findings_(texted_findings(*records_)),
        seen_findings_(only_seen(all_findings_, *records_, asked.participant())),
        views_(asked.page(), asked.participant(), toolkit_, people_) {}

  Result<http::Response> page() {
    std::vector<GateView> gates;
    for (GateState& state : gate_states(*records_, all_findings_)) gates.push_back(view_of(std::move(state)));
    return http::html_response(gates_page(asked_.page(), asked_.participant(), gates));
  }

 private:
  [[nodiscard]] GateView view_of(GateState state) const {
    GateView view{.state = std::move(state), .open = {}, .sign_off = nullptr, .needs = {}};
    const toolkit::Gate& gate = *view.state.gate;
    for (const std::string& type : gate.needs) view.needs.push_back(toolkit_.record_types.find(type));
    for (const TextedFinding& finding : seen_findings_)
      if (finding.is_open() && std::ranges::find(gate.clear, finding.finding.check) != gate.clear.end())
        view.open.push_back(views_.of(finding));
    const Record* sign_off = view.state.sign_off;
    if (sign_off != nullptr && may_see(asked_.participant(), *sign_off)) view.sign_off = sign_off;
    return view;
  }

  RecordRequest& asked_;
  const toolkit::Toolkit& toolkit_;
  const std::map<std::string, std::string> people_;
  const std::unique_ptr<const CoalitionRecords> records_;
  const std::vector<TextedFinding> all_findings_;
  const std::vector<TextedFinding> seen_findings_;
  const FindingViews views_;
};

}  // namespace

void add_gate_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/gates", record_handler(workspace, &GateReading::page));
}

}  // namespace foothold::workspace

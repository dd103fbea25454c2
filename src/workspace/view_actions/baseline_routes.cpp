#include "workspace/view_actions/baseline_routes.hpp"

#include "base/text.hpp"
#include "workspace/impact/target_sight.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_source.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class BaselineFromNumber {
 public:
  explicit BaselineFromNumber(RecordRequest& asked) : asked_(asked) {}

  Result<Response> take() {
    const auto measure = asked_.require_writable();
    if (!measure) return measure.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    if (measure->type != "measure") return not_found("id", "record.unknown");
    const ViewSource source(asked_);
    const auto baseline = published_baseline(asked_.workspace().edition, source.seen(), *measure);
    if (!baseline) return conflict("sources", "sight.no_number");
    RecordEdit edit{.coalition = measure->coalition,
                    .record = measure->id,
                    .base_revision = parse_integer(form->raw("_revision")).value_or(0),
                    .person = asked_.participant().person(),
                    .reason = asked_.page().text("sight.taken_reason")};
    edit.fields["baseline_value"] = baseline->value;
    edit.fields["baseline_date"] = std::to_string(baseline->year) + "-12-31";
    edit.fields["baseline_quality"] = baseline->quality;
    const auto outcome = asked_.workspace().records.edit(edit);
    if (!outcome) return outcome.error();
    if (std::holds_alternative<EditConflict>(*outcome)) return conflict("baseline_value", "views.answer.conflict");
    return asked_.go_to("/views/measures?measure=" + measure->id + "#target");
  }

 private:
  RecordRequest& asked_;
};

}  // namespace

std::string baseline_path(const std::string& measure) {
  return "/records/" + measure + "/baseline";
}

void add_baseline_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/records/{id}/baseline", record_handler(workspace, &BaselineFromNumber::take));
}

}  // namespace foothold::workspace

#include "workspace/findings/check_routes.hpp"

#include <algorithm>

#include "accounts/account_pages.hpp"
#include "base/text.hpp"
#include "workspace/findings/acceptance.hpp"
#include "workspace/findings/checks_page.hpp"
#include "workspace/findings/finding_views.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class CheckPages {
 public:
  explicit CheckPages(RecordRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> list() { return http::html_response(page_with({})); }

  Result<Response> accept() {
    if (participant_.role < Role::editor) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const std::string reason(trim(form->find("reason").value_or("")));
    const std::string key = form->find("finding").value_or("");
    if (reason.empty()) return again(invalid("reason-" + key, "checks.reason_missing"));
    const auto finding = find_acceptable(key);
    if (!finding) return again(conflict("finding", "checks.changed"));
    const auto made = workspace_.records.create(
        {.coalition = participant_.coalition.id,
         .type = std::string(accepted_warning),
         .fields = acceptance_fields(*finding->text, finding->finding, asked_.page().language(), reason),
         .status = RecordStatus::agreed,
         .visibility = Visibility::coalition,
         .owner = participant_.person(),
         .person = participant_.person(),
         .reason = reason});
    if (!made) return made.error();
    return asked_.go_to("/checks");
  }

  Result<Response> withdraw() {
    if (participant_.role < Role::editor) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto record = asked_.require_seen();
    if (!record) return record.error();
    if (record->type != accepted_warning) return not_found("id", "record.unknown");
    const auto removed =
        workspace_.records.remove({record->coalition, record->id, record->revision, participant_.person(), ""});
    if (!removed) return removed.error();
    return asked_.go_to("/checks");
  }

 private:
  [[nodiscard]] std::vector<TextedFinding> findings() const {
    const auto records = records_of_coalition(participant_.coalition.id, workspace_.toolkit, workspace_.records);
    return seen_findings(*records, participant_);
  }

  // The warning that is still found and was not accepted yet.
  [[nodiscard]] std::optional<TextedFinding> find_acceptable(const std::string& key) const {
    for (TextedFinding& finding : findings())
      if (can_be_accepted(*finding.text) && !finding.accepted && fingerprint(finding.finding) == key)
        return std::move(finding);
    return std::nullopt;
  }

  [[nodiscard]] std::string page_with(const Errors& errors) const {
    const auto people = asked_.people();
    const FindingViews views(asked_.page(), participant_, workspace_.toolkit, people);
    ChecksView view{.scope = check_scope(asked_.request().query.find("for").value_or("")), .errors = errors};
    for (const TextedFinding& finding : only_within(view.scope, findings())) view.findings.push_back(views.of(finding));
    return checks_page(asked_.page(), participant_, view);
  }

  Response again(const Error& error) const {
    Response response = http::html_response(page_with(accounts::errors_of(asked_.page(), error)));
    response.status = http::status_of(error.kind);
    return response;
  }

  RecordRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

}  // namespace

void add_check_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/checks", handler(&CheckPages::list));
  router.post("/coalitions/{slug}/checks/acceptances", handler(&CheckPages::accept));
  router.post("/coalitions/{slug}/checks/acceptances/{id}/withdrawal", handler(&CheckPages::withdraw));
}

}  // namespace foothold::workspace

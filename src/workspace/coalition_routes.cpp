#include "accounts/account_pages.hpp"
#include "accounts/mail/letters.hpp"
#include "workspace/api/api_routes.hpp"
#include "workspace/calendar/calendar_routes.hpp"
#include "workspace/composer/composer_routes.hpp"
#include "workspace/document_pages/document_routes.hpp"
#include "workspace/drawings/drawing_routes.hpp"
#include "workspace/evidence/evidence_routes.hpp"
#include "workspace/evidence/new_edition.hpp"
#include "workspace/example/example_routes.hpp"
#include "workspace/findings/check_routes.hpp"
#include "workspace/founding/founding_routes.hpp"
#include "workspace/gates/gate_routes.hpp"
#include "workspace/home/home_routes.hpp"
#include "workspace/letters/letter_routes.hpp"
#include "workspace/local_data/local_data_routes.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/records/left_records.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/removals/removal_routes.hpp"
#include "workspace/revisits/revisit_routes.hpp"
#include "workspace/scoring/score_routes.hpp"
#include "workspace/settings/settings_routes.hpp"
#include "workspace/summary/summary_routes.hpp"
#include "workspace/tables/table_routes.hpp"
#include "workspace/threads/thread_routes.hpp"
#include "workspace/views/view_routes.hpp"
#include "workspace/vision/vision_routes.hpp"
#include "workspace/worksheets/worksheet_routes.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using accounts::Visitor;
using html::PageContext;
using http::Request;
using http::Response;

constexpr std::int64_t most_found = 100;

class Handlers {
 public:
  explicit Handlers(WorkspaceSite& workspace) : workspace_(&workspace) {}

  Result<Response> members(const Request& request) const {
    const auto participant = require_participant(request, *workspace_);
    if (!participant) return participant.error();
    return http::html_response(members_page(context(request), *participant, view_of(*participant), {}));
  }

  Result<Response> invite(const Request& request) const {
    const auto participant = require_participant(request, *workspace_, Role::coordinator);
    if (!participant) return participant.error();
    const auto form = read_form(request, workspace_->accounts, participant->visitor.session);
    if (!form) return form.error();
    const PageContext page = context(request);
    const auto role = accounts::role_from_name(form->find("role").value_or(""));
    const std::string email = form->find("email").value_or("");
    if (!role) return members_again(page, *participant, invalid("role", "members.unknown_role"));
    if (!email.empty() && !accounts::is_email(email))
      return members_again(page, *participant, invalid("email", "account.email_malformed"));
    const auto made =
        workspace_->accounts.invitations.make(participant->coalition.id, *role, email, participant->person());
    MembersView view = view_of(*participant);
    view.new_link = workspace_->accounts.outside_address(request.header("host")) + page.link("/join/" + made.token);
    if (!email.empty()) view.delivery = deliver(request, *participant, made);
    return http::html_response(members_page(page, *participant, view, {}));
  }

  Result<Response> withdraw(const Request& request) const {
    const auto participant = require_participant(request, *workspace_, Role::coordinator);
    if (!participant) return participant.error();
    const auto form = read_form(request, workspace_->accounts, participant->visitor.session);
    if (!form) return form.error();
    const auto& coalition = participant->coalition.id;
    if (!workspace_->accounts.invitations.withdraw(coalition, request.parameter("invitation")))
      return not_found("invitation", "invitation.closed");
    return http::redirect_response(context(request).link(participant->path("/members")));
  }

  Result<Response> change_member(const Request& request) const {
    const auto participant = require_participant(request, *workspace_, Role::coordinator);
    if (!participant) return participant.error();
    const auto form = read_form(request, workspace_->accounts, participant->visitor.session);
    if (!form) return form.error();
    const PageContext page = context(request);
    const auto changed = set_role(page, *participant, request.parameter("person"), form->find("role").value_or(""));
    if (!changed) return members_again(page, *participant, changed.error());
    const bool left = !workspace_->accounts.members.role_of(participant->person(), participant->coalition.id);
    return http::redirect_response(page.link(left ? "/coalitions" : participant->path("/members")));
  }

  Result<Response> search(const Request& request) const {
    const auto participant = require_participant(request, *workspace_);
    if (!participant) return participant.error();
    const std::string words = request.query.find("q").value_or("");
    const std::vector<Record> visible =
        workspace_->records.search(participant->coalition.id, words, most_found, reader_of(*participant));
    return http::html_response(
        found_page(context(request), *participant, words, visible, workspace_->toolkit.record_types));
  }

 private:
  [[nodiscard]] PageContext context(const Request& request) const {
    return {workspace_->site(), request.language, request.path_and_query()};
  }

  [[nodiscard]] MembersView view_of(const Participant& participant) const {
    MembersView view{workspace_->accounts.members.of_coalition(participant.coalition.id), {}};
    if (participant.role == Role::coordinator)
      view.invitations = workspace_->accounts.invitations.of_coalition(participant.coalition.id);
    return view;
  }

  // Says what became of it. The link is shown in any case, because mail may get lost.
  [[nodiscard]] Message deliver(const Request& request, const Participant& participant,
                                const accounts::MadeInvitation& made) const {
    accounts::AccountSite& site = workspace_->accounts;
    if (!site.outbox.is_on()) return {"members.mail_off", {}};
    if (!site.invitations_of_person.allow(participant.person())) return {"members.mail_too_many", {}};
    const auto sent = send_invitation(site, {made.invitation.email, made.token, participant.coalition.name,
                                             participant.visitor.person.name, made.invitation.role, request.language});
    if (!sent) return sent.error().message;
    return {"members.mail_goes", {{"email", made.invitation.email}}};
  }

  [[nodiscard]] Response members_again(const PageContext& page, const Participant& participant,
                                       const Error& error) const {
    Response response =
        http::html_response(members_page(page, participant, view_of(participant), accounts::errors_of(page, error)));
    response.status = http::status_of(error.kind);
    return response;
  }

  Result<void> end_membership(const PageContext& page, const Participant& participant,
                              const std::string& person) const {
    const std::string& coalition = participant.coalition.id;
    if (const auto ended = workspace_->accounts.members.remove(coalition, person); !ended) return ended.error();
    const auto handed = hand_over_records(workspace_->records, {coalition, person, private_types()},
                                          participant.person(), page.text("members.left_reason"));
    return handed ? Result<void>() : handed.error();
  }

  // What only its owner sees from the start, such as how somebody rated the coalition, was written in that trust.
  [[nodiscard]] std::set<std::string> private_types() const {
    std::set<std::string> ids;
    for (const toolkit::RecordType& type : workspace_->toolkit.record_types.all())
      if (type.stays_private()) ids.insert(type.id);
    return ids;
  }

  // Only people who belong to the coalition already can be given another role: others join by invitation.
  Result<void> set_role(const PageContext& page, const Participant& participant, const std::string& person,
                        const std::string& wanted) const {
    const std::string& coalition = participant.coalition.id;
    if (!workspace_->accounts.members.role_of(person, coalition)) return not_found("person", "members.unknown");
    if (wanted == "none") return end_membership(page, participant, person);
    const auto role = accounts::role_from_name(wanted);
    if (!role) return invalid("role", "members.unknown_role");
    return workspace_->accounts.members.set(coalition, person, *role);
  }

  WorkspaceSite* workspace_;
};

}  // namespace

void add_coalition_routes(http::Router& router, WorkspaceSite& workspace) {
  const Handlers handlers(workspace);
  using Answer = Result<Response> (Handlers::*)(const Request&) const;
  const auto get = [&](const char* pattern, Answer answer) {
    router.get(pattern, [handlers, answer](const Request& request) { return (handlers.*answer)(request); });
  };
  const auto post = [&](const char* pattern, Answer answer) {
    router.post(pattern, [handlers, answer](const Request& request) { return (handlers.*answer)(request); });
  };
  get("/coalitions/{slug}/members", &Handlers::members);
  get("/coalitions/{slug}/search", &Handlers::search);
  post("/coalitions/{slug}/invitations", &Handlers::invite);
  post("/coalitions/{slug}/invitations/{invitation}/withdrawal", &Handlers::withdraw);
  post("/coalitions/{slug}/members/{person}", &Handlers::change_member);
}

void add_routes(http::Router& router, WorkspaceSite& workspace) {
  add_founding_routes(router, workspace);
  add_coalition_routes(router, workspace);
  add_home_routes(router, workspace);
  add_export_routes(router, workspace);
  add_record_routes(router, workspace);
  add_removal_routes(router, workspace);
  add_record_form_routes(router, workspace);
  add_attachment_routes(router, workspace);
  add_live_routes(router, workspace);
  add_table_routes(router, workspace);
  add_worksheet_routes(router, workspace);
  add_check_routes(router, workspace);
  add_calendar_routes(router, workspace);
  add_view_routes(router, workspace);
  add_thread_routes(router, workspace);
  add_composer_routes(router, workspace);
  add_evidence_routes(router, workspace);
  add_new_edition_routes(router, workspace);
  add_local_data_routes(router, workspace);
  add_summary_routes(router, workspace);
  add_vision_routes(router, workspace);
  add_score_routes(router, workspace);
  add_drawing_routes(router, workspace);
  add_gate_routes(router, workspace);
  add_settings_routes(router, workspace);
  add_revisit_routes(router, workspace);
  add_letter_routes(router, workspace);
  add_document_routes(router, workspace);
  add_api_routes(router, workspace);
  add_example_routes(router, workspace);
}

}  // namespace foothold::workspace

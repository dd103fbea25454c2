#include "accounts/account_pages.hpp"
#include "accounts/mail/letters.hpp"
#include "base/clock.hpp"
#include "workspace/api/api_routes.hpp"
#include "workspace/calendar/calendar_routes.hpp"
#include "workspace/calendar/calendar_view.hpp"
#include "workspace/findings/check_routes.hpp"
#include "workspace/findings/finding_views.hpp"
#include "workspace/journey/journey_record.hpp"
#include "workspace/journey/kept_journey.hpp"
#include "workspace/letters/letter_routes.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/tables/table_routes.hpp"
#include "workspace/views/view_routes.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"
#include "workspace/worksheets/worksheet_routes.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using accounts::Visitor;
using html::PageContext;
using http::Request;
using http::Response;

constexpr std::int64_t most_found = 100;
constexpr std::int64_t activity_shown = 20;
constexpr std::int64_t mentions_shown = 5;
constexpr std::int64_t activity_on_its_page = 200;

class Handlers {
 public:
  explicit Handlers(WorkspaceSite& workspace) : workspace_(&workspace) {}

  Result<Response> coalitions(const Request& request) const {
    const PageContext page = context(request);
    const auto visitor = find_visitor(request, workspace_->accounts);
    Response response =
        visitor ? http::html_response(coalitions_page(page, *visitor, entries(*visitor), new_form(request), {}))
                : http::redirect_response(page.link("/sign-in?to=" + page.link("/coalitions")));
    keep_journey(request, response, *workspace_);
    return response;
  }

  Result<Response> found(const Request& request) const {
    const auto visitor = require_visitor(request, workspace_->accounts);
    if (!visitor) return visitor.error();
    const auto form = read_form(request, workspace_->accounts, visitor->session);
    if (!form) return form.error();
    if (!visitor->person.administrator) return not_found("path", "coalition.unknown");
    const PageContext page = context(request);
    NewCoalitionForm typed = new_form(request);
    typed.name = form->find("name").value_or("");
    typed.slug = form->find("slug").value_or("");
    const auto sent = form->find(toolkit::journey_offer);
    const auto journey = sent ? toolkit::read_answers(workspace_->toolkit.journey, *sent) : std::nullopt;
    if (typed.journey) typed.journey->taken = journey.has_value();
    if (sent && !journey)
      return found_again(page, *visitor, typed, invalid(std::string(toolkit::journey_offer), "path.offer.unknown"));
    const auto made = workspace_->coalitions.create(
        {typed.slug, typed.name, {Language::english, Language::spanish}, visitor->person.id});
    if (!made) return found_again(page, *visitor, typed, made.error());
    static_cast<void>(workspace_->accounts.members.set(made->id, visitor->person.id, Role::coordinator));
    if (journey) return begin_journey(page, *visitor, *made, *journey);
    return http::redirect_response(page.link("/coalitions/" + made->slug));
  }

  Result<Response> overview(const Request& request) const {
    const auto participant = require_participant(request, *workspace_);
    if (!participant) return participant.error();
    const PageContext page = context(request);
    CoalitionView view{.chapters = {},
                       .findings = {},
                       .calendar = {},
                       .types = {},
                       .drafts = drafts(page, *participant),
                       .mentions = mentions(*participant),
                       .activity = activity(*participant, activity_shown)};
    for (const toolkit::RecordType& type : workspace_->toolkit.record_types.all())
      view.types.push_back(
          {&type, static_cast<std::size_t>(workspace_->records.count(visible_to(*participant, type.id)))});
    const auto records = records_of_coalition(participant->coalition.id, workspace_->toolkit, workspace_->records);
    view.calendar = calendar_view(page, *participant, *records);
    add_chapters(page, *participant, *records, view);
    return http::html_response(coalition_page(page, *participant, view));
  }

  Result<Response> activity_list(const Request& request) const {
    const auto participant = require_participant(request, *workspace_);
    if (!participant) return participant.error();
    return http::html_response(
        activity_page(context(request), *participant, activity(*participant, activity_on_its_page)));
  }

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
    view.new_link = outside_address(request) + page.link("/join/" + made.token);
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
    const auto changed = set_role(*participant, request.parameter("person"), form->find("role").value_or(""));
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
    return {workspace_->site(), request.language, request.path};
  }

  [[nodiscard]] NewCoalitionForm new_form(const Request& request) const {
    NewCoalitionForm form;
    if (auto answers = offered_journey(request, workspace_->toolkit.journey))
      form.journey.emplace(workspace_->toolkit, *std::move(answers));
    return form;
  }

  [[nodiscard]] Response found_again(const PageContext& page, const Visitor& visitor, const NewCoalitionForm& typed,
                                     const Error& error) const {
    Response again =
        http::html_response(coalitions_page(page, visitor, entries(visitor), typed, accounts::errors_of(page, error)));
    again.status = http::status_of(error.kind);
    return again;
  }

  // The new coalition begins where its path says.
  Result<Response> begin_journey(const PageContext& page, const Visitor& visitor, const Coalition& coalition,
                                 const toolkit::JourneyAnswers& answers) const {
    const auto begun =
        begin_with_journey(page, *workspace_, {coalition, visitor.person.id, utc_now().substr(0, 10)}, answers);
    if (!begun) return begun.error();
    const auto worksheets = workspace_->toolkit.worksheets.with_type(toolkit::journey_record_type);
    const std::string rest = worksheets.empty() ? "" : "/worksheets/" + worksheets.front()->id;
    Response response = http::redirect_response(page.link("/coalitions/" + coalition.slug + rest));
    forget_journey(response, *workspace_);
    return response;
  }

  [[nodiscard]] std::vector<CoalitionEntry> entries(const Visitor& visitor) const {
    return coalitions_of(visitor.person.id, *workspace_);
  }

  // How the coalition stands in each chapter, and what its checks ask for.
  void add_chapters(const PageContext& page, const Participant& participant, const CoalitionRecords& records,
                    CoalitionView& view) const {
    const auto findings = seen_findings(records, participant);
    const std::map<std::string, std::string> nobody;
    const FindingViews views(page, participant, workspace_->toolkit, nobody);
    std::vector<FindingView> all;
    for (const TextedFinding& finding : findings) all.push_back(views.of(finding));
    view.findings = findings_in_short(page, all);
    for (const toolkit::Chapter& chapter : workspace_->toolkit.chapters) {
      const auto states = states_of_chapter(chapter.number, records);
      view.chapters.push_back({&chapter, state_words(page, state_of_chapter(states)), worksheets_begun(page, states),
                               findings_in_short(page, views.of_chapter(findings, chapter.number))});
    }
  }

  // What the participant began to write, as far as they may still go on with it.
  [[nodiscard]] std::vector<DraftEntry> drafts(const PageContext& page, const Participant& participant) const {
    std::vector<DraftEntry> entries;
    for (const Draft& draft : workspace_->drafts.list(participant.coalition.id, participant.person())) {
      const toolkit::RecordType* type = workspace_->toolkit.record_types.find(draft.key.type);
      if (type == nullptr) continue;
      if (draft.key.record.empty()) {
        entries.push_back({page.fill("record.new", {{"type", page.say(type->label)}}),
                           participant.path("/types/" + type->id + "/new"), draft.saved_at});
        continue;
      }
      const auto record = workspace_->records.find(participant.coalition.id, draft.key.record);
      if (record && may_write(participant, *record))
        entries.push_back({record->title, participant.path("/records/" + record->id + "/edit"), draft.saved_at});
    }
    return entries;
  }

  // What names the participant, of the records that they may see.
  [[nodiscard]] std::vector<MentionEntry> mentions(const Participant& participant) const {
    const auto comments =
        workspace_->comments.mentions_of(participant.coalition.id, participant.person(), mentions_shown);
    std::vector<std::string> authors;
    for (const Comment& comment : comments) authors.push_back(comment.author);
    auto names = people_names(participant.coalition.id, authors, *workspace_);
    std::vector<MentionEntry> entries;
    for (const Comment& comment : comments) {
      const auto record = workspace_->records.find(participant.coalition.id, comment.record);
      if (!record || !may_see(participant, *record)) continue;
      entries.push_back({comment, names[comment.author], record->title, participant.path("/records/" + record->id)});
    }
    return entries;
  }

  [[nodiscard]] std::vector<ActivityEntry> activity(const Participant& participant, std::int64_t most) const {
    const auto changes = workspace_->records.latest_changes(participant.coalition.id, most, reader_of(participant));
    const auto names = names_in_changes(participant.coalition.id, changes, *workspace_);
    std::vector<ActivityEntry> entries;
    for (const Change& change : changes) {
      const auto record = workspace_->records.find(participant.coalition.id, change.record, true);
      if (!record) continue;
      const auto name = names.find(change.person);
      entries.push_back({change, name == names.end() ? change.person : name->second, record->title,
                         participant.path("/records/" + record->id)});
    }
    return entries;
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

  // Only people who belong to the coalition already can be given another role: others join by invitation.
  Result<void> set_role(const Participant& participant, const std::string& person, const std::string& wanted) const {
    const std::string& coalition = participant.coalition.id;
    if (!workspace_->accounts.members.role_of(person, coalition)) return not_found("person", "members.unknown");
    if (wanted == "none") return workspace_->accounts.members.remove(coalition, person);
    const auto role = accounts::role_from_name(wanted);
    if (!role) return invalid("role", "members.unknown_role");
    return workspace_->accounts.members.set(coalition, person, *role);
  }

  // Where people find us from outside. What the request says of its host is not believed when the installation says
  // itself: a forged host would send whoever opens the link somewhere else.
  [[nodiscard]] std::string outside_address(const Request& request) const {
    const accounts::AccountSettings& settings = workspace_->accounts.settings;
    return settings.public_address.empty() ? "http://" + std::string(request.header("host")) : settings.public_address;
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
  get("/coalitions", &Handlers::coalitions);
  post("/coalitions", &Handlers::found);
  get("/coalitions/{slug}", &Handlers::overview);
  get("/coalitions/{slug}/activity", &Handlers::activity_list);
  get("/coalitions/{slug}/members", &Handlers::members);
  get("/coalitions/{slug}/search", &Handlers::search);
  post("/coalitions/{slug}/invitations", &Handlers::invite);
  post("/coalitions/{slug}/invitations/{invitation}/withdrawal", &Handlers::withdraw);
  post("/coalitions/{slug}/members/{person}", &Handlers::change_member);
}

void add_routes(http::Router& router, WorkspaceSite& workspace) {
  add_coalition_routes(router, workspace);
  add_export_routes(router, workspace);
  add_record_routes(router, workspace);
  add_record_form_routes(router, workspace);
  add_attachment_routes(router, workspace);
  add_live_routes(router, workspace);
  add_table_routes(router, workspace);
  add_worksheet_routes(router, workspace);
  add_check_routes(router, workspace);
  add_calendar_routes(router, workspace);
  add_view_routes(router, workspace);
  add_letter_routes(router, workspace);
  add_api_routes(router, workspace);
}

}  // namespace foothold::workspace

#include "workspace/evidence/evidence_routes.hpp"

#include "accounts/account_pages.hpp"
#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/coalition_lists.hpp"
#include "workspace/evidence/evidence_page.hpp"
#include "workspace/evidence/saved_findings.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_source.hpp"

namespace foothold::workspace {
namespace {

using http::Request;
using http::Response;

class EvidenceTaking {
 public:
  explicit EvidenceTaking(RecordRequest& asked) : asked_(asked) {}

  Result<Response> take() {
    if (!may_begin(asked_.participant())) return not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const ViewSource source(asked_);
    const ViewRequest view = source.view();
    const auto question = read_evidence_question(*form, view);
    if (!question) return question.error();
    if (!question->is_whole()) return invalid("predictor", "evidence.unknown_predictor");
    return keep(view, *question, read_sent_evidence(*form));
  }

 private:
  Result<Response> keep(const ViewRequest& view, const EvidenceQuestion& question, const SentEvidence& sent) {
    const auto offered = statements_for(question, view);
    const Errors errors = errors_of(view, offered, sent);
    if (!errors.empty()) return again(view, question, sent, errors, ErrorKind::invalid);
    const auto finding = save_finding(asked_, view, question, chosen_numbers(view.edition, offered, sent), sent);
    if (!finding)
      return again(view, question, sent, accounts::errors_of(view.context, finding.error()), finding.error().kind);
    return asked_.go_to("/records/" + *finding + (sent.finding.empty() ? "/edit" : ""));
  }

  static Response again(const ViewRequest& view, const EvidenceQuestion& question, const SentEvidence& sent,
                        const Errors& errors, ErrorKind kind) {
    Response response = http::html_response(refused_evidence_page(view, question, sent, errors));
    response.status = http::status_of(kind);
    return response;
  }

  RecordRequest& asked_;
};

constexpr std::string_view entry_path = "/evidence";

// Several coalitions may look at the same community.
std::string choice_page(const html::PageContext& page, const accounts::Visitor& visitor,
                        const std::vector<CoalitionEntry>& entries, const std::string& rest) {
  const html::PageHead head{.title = page.text("evidence.which"),
                            .section = html::Section::workspace,
                            .signed_in = accounts::signed_in(visitor)};
  return html::page(page, head, [&](html::Html& html) {
    html.element("h1", {}, page.text("evidence.which"));
    if (entries.empty())
      return html::nothing_yet(html, html::Heading::h2, page.text("coalitions.none"), page.text("evidence.none_text"));
    std::vector<html::Card> cards;
    for (const CoalitionEntry& entry : entries)
      cards.push_back(
          {.title = entry.coalition.name, .address = page.link("/coalitions/" + entry.coalition.slug + rest)});
    html::card_list(html, html::Heading::h2, cards);
  });
}

// The pages of communities are the same for everybody, so their link leads here, where it is known who asks.
class EvidenceEntry {
 public:
  explicit EvidenceEntry(WorkspaceSite& workspace) : workspace_(&workspace) {}

  Result<Response> lead_on(const Request& request) const {
    const std::string asked = request.path_and_query();
    const html::PageContext page(workspace_->site(), request.language, asked);
    const auto visitor = accounts::find_visitor(request, workspace_->accounts);
    if (!visitor) return http::redirect_response(page.link("/sign-in?to=" + query_encoded(page.link(asked))));
    const std::string rest = "/views" + asked;
    const auto entries = coalitions_of(visitor->person.id, *workspace_);
    if (entries.size() == 1)
      return http::redirect_response(page.link("/coalitions/" + entries.front().coalition.slug + rest));
    return http::html_response(choice_page(page, *visitor, entries, rest));
  }

 private:
  WorkspaceSite* workspace_;
};

}  // namespace

void add_evidence_routes(http::Router& router, WorkspaceSite& workspace) {
  router.post("/coalitions/{slug}/evidence", record_handler(workspace, &EvidenceTaking::take));
  const EvidenceEntry entry(workspace);
  router.get(std::string(entry_path), [entry](const Request& request) { return entry.lead_on(request); });
}

}  // namespace foothold::workspace

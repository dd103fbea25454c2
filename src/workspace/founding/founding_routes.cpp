#include "workspace/founding/founding_routes.hpp"

#include "accounts/account_pages.hpp"
#include "base/clock.hpp"
#include "workspace/example/example_routes.hpp"
#include "workspace/journey/journey_record.hpp"
#include "workspace/journey/kept_journey.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using accounts::Visitor;
using html::PageContext;
using http::Request;
using http::Response;

class Founding {
 public:
  explicit Founding(WorkspaceSite& workspace) : workspace_(&workspace) {}

  Result<Response> list(const Request& request) const {
    const PageContext page = context(request);
    const auto visitor = find_visitor(request, workspace_->accounts);
    Response response = visitor ? http::html_response(coalitions_page(page, *visitor, view_of(request, *visitor)))
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
    CoalitionsView view = view_of(request, *visitor);
    view.form.name = form->find("name").value_or("");
    view.form.slug = form->find("slug").value_or("");
    const auto sent = form->find(toolkit::journey_offer);
    const auto journey = sent ? toolkit::read_answers(workspace_->toolkit.journey, *sent) : std::nullopt;
    if (view.form.journey) view.form.journey->taken = journey.has_value();
    if (sent && !journey)
      return again(request, *visitor, view, invalid(std::string(toolkit::journey_offer), "path.offer.unknown"));
    const auto made = workspace_->coalitions.create(
        {view.form.slug, view.form.name, {Language::english, Language::spanish}, visitor->person.id});
    if (!made) return again(request, *visitor, view, made.error());
    static_cast<void>(workspace_->accounts.members.set(made->id, visitor->person.id, accounts::Role::coordinator));
    if (journey) return begin_journey(context(request), *visitor, *made, *journey);
    return http::redirect_response(context(request).link("/coalitions/" + made->slug));
  }

 private:
  [[nodiscard]] PageContext context(const Request& request) const {
    return {workspace_->site(), request.language, request.path_and_query()};
  }

  [[nodiscard]] CoalitionsView view_of(const Request& request, const Visitor& visitor) const {
    CoalitionsView view{.entries = coalitions_of(visitor.person.id, *workspace_),
                        .example = example_offer(visitor.person, *workspace_)};
    if (auto answers = offered_journey(request, workspace_->toolkit.journey))
      view.form.journey.emplace(workspace_->toolkit, *std::move(answers));
    return view;
  }

  [[nodiscard]] Response again(const Request& request, const Visitor& visitor, CoalitionsView& view,
                               const Error& error) const {
    const PageContext page = context(request);
    view.errors = accounts::errors_of(page, error);
    Response response = http::html_response(coalitions_page(page, visitor, view));
    response.status = http::status_of(error.kind);
    return response;
  }

  // The new coalition begins where its path says. Should that be refused, the coalition is there all the same, and the
  // path stays kept, so that it can be taken up from there.
  Result<Response> begin_journey(const PageContext& page, const Visitor& visitor, const Coalition& coalition,
                                 const toolkit::JourneyAnswers& answers) const {
    const auto begun = begin_with_journey(page, *workspace_, {coalition, visitor.person.id, utc_today()}, answers);
    if (!begun) return http::redirect_response(page.link("/coalitions/" + coalition.slug));
    const auto worksheets = workspace_->toolkit.worksheets.with_type(toolkit::journey_record_type);
    const std::string rest = worksheets.empty() ? "" : "/worksheets/" + worksheets.front()->id;
    Response response = http::redirect_response(page.link("/coalitions/" + coalition.slug + rest));
    forget_journey(response, *workspace_);
    return response;
  }

  WorkspaceSite* workspace_;
};

}  // namespace

void add_founding_routes(http::Router& router, WorkspaceSite& workspace) {
  const Founding founding(workspace);
  router.get("/coalitions", [founding](const Request& request) { return founding.list(request); });
  router.post("/coalitions", [founding](const Request& request) { return founding.found(request); });
}

}  // namespace foothold::workspace

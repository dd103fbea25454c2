#include <memory>

#include "accounts/account_pages.hpp"
#include "accounts/account_refusal.hpp"
#include "accounts/mail/mail_settings.hpp"
#include "accounts/visitor.hpp"
#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/public_form_limits.hpp"
#include "publishing/pages/published_plan.hpp"
#include "publishing/subscriptions/subscription_letters.hpp"
#include "publishing/subscriptions/subscription_pages.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

using http::Request;
using http::Response;

constexpr std::chrono::hours letter_useful_for{24 * 7};

// An address that somebody has typed, for a plan.
struct Wish {
  std::string coalition;
  std::string coalition_name;
  std::string email;
  Language language = Language::english;
};

// The outbox refuses an address that has got its confirmations of the day: whoever asks so often has the letter.
void write_confirmation(accounts::AccountSite& accounts, storage::Database& database, const Wish& wish) {
  const auto subscription = SubscriptionStore(database).begin(wish.coalition, wish.email, wish.language);
  if (subscription)
    static_cast<void>(
        accounts.outbox.send(confirmation_letter(accounts, wish.coalition_name, *subscription), letter_useful_for));
}

// Everybody may ask here, and no answer tells whether an address is known.
class Subscribing {
 public:
  Subscribing(const Request& request, workspace::WorkspaceSite& workspace,
              const std::shared_ptr<PublicFormLimits>& limits)
      : request_(request),
        workspace_(workspace),
        accounts_(workspace.accounts),
        limits_(limits),
        context_(workspace.site(), request.language, request.path_and_query()) {}

  Result<Response> show() {
    const auto plan = find_published(request_, workspace_);
    if (!plan) return plan.error();
    const std::string done = request_.query.find("done").value_or("");
    return http::html_response(subscription_page(context_, plan->title, form_of(*plan), done));
  }

  Result<Response> send() {
    const auto plan = find_published(request_, workspace_);
    if (!plan) return plan.error();
    const auto sent = accounts::read_form(request_, accounts_);
    if (!sent) return sent.error();
    if (!accounts_.outbox.is_on()) return accounts::refusal(ErrorKind::unavailable, "email", "mail.off");
    SubscriptionForm form = form_of(*plan);
    form.email = sent->find("email").value_or("");
    form.language = language_from_code(sent->find("news_language").value_or("")).value_or(request_.language);
    if (const auto asked = ask(*plan, form); !asked) return refused(*plan, form, asked.error());
    return http::redirect_response(context_.link(request_.path + "?done=sent"));
  }

  Result<Response> confirm_form() {
    const auto view = require_subscription();
    if (!view) return view.error();
    return http::html_response(subscription_confirm_page(context_, *view));
  }

  Result<Response> confirm() {
    const auto view = require_subscription();
    if (!view) return view.error();
    if (const auto form = accounts::read_form(request_, accounts_); !form) return form.error();
    const auto state = plan_state(workspace_, view->coalition);
    // They know all that there is so far, and hear of what comes.
    const KnownNews known = state ? news_for({}, *state).known : KnownNews{};
    // Somebody may have ended it meanwhile. Whoever says yes twice is right both times.
    if (!SubscriptionStore(workspace_.database).confirm(view->token, known))
      if (const auto still = require_subscription(); !still) return still.error();
    return http::redirect_response(context_.link(request_.path));
  }

  Result<Response> end_form() {
    const auto view = require_subscription();
    // Whoever opens the link again has ended it before.
    if (!view) return http::html_response(subscription_ended_page(context_));
    return http::html_response(subscription_end_page(context_, *view));
  }

  // Mail programs send this for their people (RFC 8058), in whatever encoding of forms, and people by the button of the
  // page. Both get a page, because programs follow no redirects.
  Result<Response> end() {
    const auto form = accounts::read_form(request_, accounts_);
    if (!form && form.error().kind == ErrorKind::not_permitted) return form.error();
    SubscriptionStore(workspace_.database).end(request_.parameter("token"));
    return http::html_response(subscription_ended_page(context_));
  }

 private:
  [[nodiscard]] SubscriptionForm form_of(const FoundPlan& plan) const {
    return {.slug = plan.slug, .has_mail = accounts_.outbox.is_on(), .language = request_.language};
  }

  // Looks nothing up: all that depends on the address happens on the thread of the outbox, so that neither the answer
  // nor its time tells whether it is known.
  [[nodiscard]] Result<void> ask(const FoundPlan& plan, const SubscriptionForm& form) {
    const std::string email = accounts::folded_email(form.email);
    if (!accounts::is_email(email) || !accounts::takes_mail(email))
      return accounts::refusal(ErrorKind::invalid, "email", "account.email_malformed");
    const Wish wish{plan.version.coalition, plan.coalition_name, email, form.language};
    const auto work = [&accounts = accounts_, &database = workspace_.database, wish] {
      write_confirmation(accounts, database, wish);
    };
    if (!limits_->subscriptions_of_source.allow(accounts::source_of(request_, accounts_.settings)) ||
        !accounts_.outbox.do_later(work))
      return accounts::refusal(ErrorKind::too_many, "email", "plan.subscription.too_many");
    return {};
  }

  [[nodiscard]] Response refused(const FoundPlan& plan, SubscriptionForm& form, const Error& error) const {
    form.errors = accounts::errors_of(context_, error);
    Response response = http::html_response(subscription_page(context_, plan.title, form, ""));
    response.status = http::status_of(error.kind);
    return response;
  }

  [[nodiscard]] Result<SubscriptionView> require_subscription() const {
    const auto found = SubscriptionStore(workspace_.database).find(request_.parameter("token"));
    const auto coalition = found ? workspace_.coalitions.find(found->coalition) : std::nullopt;
    if (!coalition) return workspace::not_found("token", "plan.subscription.unknown");
    return SubscriptionView{.coalition = coalition->id,
                            .coalition_name = coalition->name,
                            .slug = coalition->slug,
                            .email = found->email,
                            .token = found->token,
                            .is_confirmed = found->is_confirmed};
  }

  const Request& request_;
  workspace::WorkspaceSite& workspace_;
  accounts::AccountSite& accounts_;
  const std::shared_ptr<PublicFormLimits>& limits_;
  const html::PageContext context_;
};

}  // namespace

void add_subscription_routes(http::Router& router, workspace::WorkspaceSite& workspace,
                             const std::shared_ptr<PublicFormLimits>& limits) {
  const auto handler = [&workspace, limits](Result<Response> (Subscribing::*answer)()) {
    return [&workspace, limits, answer](const Request& request) {
      return (Subscribing(request, workspace, limits).*answer)();
    };
  };
  router.get("/plans/{slug}/subscriptions", handler(&Subscribing::show));
  router.post("/plans/{slug}/subscriptions", handler(&Subscribing::send));
  router.get("/subscriptions/{token}", handler(&Subscribing::confirm_form));
  router.post("/subscriptions/{token}", handler(&Subscribing::confirm));
  router.get("/subscriptions/{token}/end", handler(&Subscribing::end_form));
  router.post("/subscriptions/{token}/end", handler(&Subscribing::end));
}

}  // namespace foothold::publishing

#include "publishing/subscriptions/news_mail.hpp"

#include <optional>
#include <utility>

#include "base/clock.hpp"
#include "publishing/subscriptions/subscription_letters.hpp"

namespace foothold::publishing {
namespace {

constexpr std::chrono::seconds between_looks{10};
constexpr std::chrono::hours news_useful_for{24 * 7};

class NewsTelling {
 public:
  explicit NewsTelling(workspace::WorkspaceSite& workspace) : workspace_(workspace), store_(workspace.database) {}

  // False when no other letter would be taken now either.
  bool tell(const PlanState& state, const Subscription& subscription) {
    const PlanNews news = news_for(subscription.known, state);
    // The turn is taken first: rather no letter once than the same letter twice.
    if (news.is_empty() || !store_.take_turn(subscription, news.known)) return true;
    const auto letter = news_letter(workspace_.accounts, state, news, subscription);
    const auto sent = workspace_.accounts.outbox.send(letter, news_useful_for);
    if (sent) return true;
    give_back_turn(subscription, news.known);
    // One address may have got too much mail already; the others still hear.
    return !accounts::is_outbox_full(sent.error());
  }

 private:
  void give_back_turn(Subscription subscription, const KnownNews& taken) {
    const KnownNews before = std::exchange(subscription.known, taken);
    static_cast<void>(store_.take_turn(subscription, before));
  }

  workspace::WorkspaceSite& workspace_;
  SubscriptionStore store_;
};

}  // namespace

void write_plan_news(workspace::WorkspaceSite& workspace, const std::stop_token& stop) {
  NewsTelling telling(workspace);
  std::string coalition;
  std::optional<PlanState> state;
  for (const Subscription& subscription : SubscriptionStore(workspace.database).confirmed()) {
    if (stop.stop_requested()) return;
    if (subscription.coalition != coalition) {
      coalition = subscription.coalition;
      state = plan_state(workspace, coalition);
    }
    if (state && !telling.tell(*state, subscription)) return;
  }
}

NewsMail::NewsMail(workspace::WorkspaceSite& workspace)
    : workspace_(workspace),
      forgetting_(workspace.database),
      looks_("plan_news_failed", between_looks, [this](const std::stop_token& stop) { look(stop); }) {}

void NewsMail::look(const std::stop_token& stop) {
  forgetting_.look(utc_today());
  if (workspace_.accounts.outbox.is_on()) write_plan_news(workspace_, stop);
}

}  // namespace foothold::publishing

#include "publishing/subscriptions/news_mail.hpp"

#include <map>
#include <optional>

#include "base/clock.hpp"
#include "publishing/subscriptions/subscription_letters.hpp"

namespace foothold::publishing {
namespace {

constexpr std::chrono::seconds between_looks{10};
constexpr std::chrono::hours news_useful_for{24 * 7};

// One address may have got too much mail already; when many are refused, the outbox is full.
constexpr int most_refusals = 20;

// False when the outbox does not take the letter now.
bool tell(workspace::WorkspaceSite& workspace, accounts::AttemptLimit& letters, const PlanState& state,
          const Subscription& subscription) {
  const PlanNews news = news_for(subscription.known, state);
  if (!news.is_empty() && !letters.allow("news")) return false;
  SubscriptionStore store(workspace.database);
  // The turn is taken first: rather no letter once than the same letter twice.
  if (news.is_empty() || !store.take_turn(subscription, news.known)) return true;
  const auto letter = news_letter(workspace.accounts, state, news, subscription);
  if (workspace.accounts.outbox.send(letter, news_useful_for)) return true;
  Subscription told = subscription;
  told.known = news.known;
  static_cast<void>(store.take_turn(told, subscription.known));
  return false;
}

}  // namespace

void write_plan_news(workspace::WorkspaceSite& workspace, accounts::AttemptLimit& letters,
                     const std::stop_token& stop) {
  std::map<std::string, std::optional<PlanState>> states;
  int refusals = 0;
  for (const Subscription& subscription : SubscriptionStore(workspace.database).confirmed()) {
    if (stop.stop_requested()) return;
    auto at = states.find(subscription.coalition);
    if (at == states.end())
      at = states.emplace(subscription.coalition, plan_state(workspace, subscription.coalition)).first;
    if (at->second && !tell(workspace, letters, *at->second, subscription) && ++refusals >= most_refusals) return;
  }
}

NewsMail::NewsMail(workspace::WorkspaceSite& workspace)
    : workspace_(workspace),
      forgetting_(workspace.database),
      looks_("plan_news_failed", between_looks, [this](const std::stop_token& stop) { look(stop); }) {}

void NewsMail::look(const std::stop_token& stop) {
  forgetting_.look(utc_today());
  if (workspace_.accounts.outbox.is_on()) write_plan_news(workspace_, letters_, stop);
}

}  // namespace foothold::publishing
